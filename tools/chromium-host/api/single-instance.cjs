'use strict'
// One instance for a data folder. All of it is synchronous, as app.requestSingleInstanceLock is: the first instance keeps
// a lock file with its process id; a later one leaves its command line in a folder that the first one watches.
const fs = require('node:fs')
const path = require('node:path')
const { randomUUID } = require('node:crypto')

const longestWait = 5000

function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function readOrUndefined(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

class SingleInstance {
  #lock
  #messages
  #token = `${process.pid} ${randomUUID()}`
  #watcher

  constructor(folder) {
    this.#lock = path.join(folder, 'instance.lock')
    this.#messages = path.join(folder, 'instance-messages')
    fs.mkdirSync(this.#messages, { recursive: true, mode: 0o700 })
  }

  /**
   * @param {object} message handed to the first instance if this is a later one
   * @param {(message: object) => void} receive called in the first instance with what a later one handed over
   * @returns {boolean} whether this is the first
   */
  request(message, receive) {
    if (this.#watcher || this.#take() || !this.#handOver(message)) {
      this.#watch(receive)
      return true
    }
    return false
  }

  release() {
    this.#watcher?.close()
    this.#watcher = undefined
    if (readOrUndefined(this.#lock) === this.#token) fs.rmSync(this.#lock, { force: true })
  }

  #take() {
    try {
      fs.writeFileSync(this.#lock, this.#token, { flag: 'wx', mode: 0o600 })
      return true
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const holder = readOrUndefined(this.#lock)
    return holder !== undefined && !isRunning(Number(holder.split(' ')[0])) && this.#takeFrom(holder)
  }

  // A lock left behind by a killed instance. Renamed and looked at again: another start may just have taken it too.
  #takeFrom(holder) {
    const aside = `${this.#lock}.${randomUUID()}`
    try {
      fs.renameSync(this.#lock, aside)
      if (readOrUndefined(aside) !== holder) fs.linkSync(aside, this.#lock)
    } catch {
      return false
    } finally {
      fs.rmSync(aside, { force: true })
    }
    return this.#take()
  }

  // A process id may have been given to another program since: then nobody fetches the message, and this is the first.
  #handOver(message) {
    const file = path.join(this.#messages, `${randomUUID()}.json`)
    fs.writeFileSync(`${file}.part`, JSON.stringify(message), { mode: 0o600 })
    fs.renameSync(`${file}.part`, file)
    const pause = new Int32Array(new SharedArrayBuffer(4))
    for (let waited = 0; waited < longestWait; waited += 20) {
      if (!fs.existsSync(file)) return true
      Atomics.wait(pause, 0, 0, 20)
    }
    fs.rmSync(file, { force: true })
    fs.writeFileSync(this.#lock, this.#token, { mode: 0o600 })
    return false
  }

  #watch(receive) {
    if (this.#watcher) return
    for (const name of fs.readdirSync(this.#messages)) fs.rmSync(path.join(this.#messages, name), { force: true })
    const take = name => {
      const file = path.join(this.#messages, name)
      const text = readOrUndefined(file)
      if (text === undefined) return
      fs.rmSync(file, { force: true })
      receive(JSON.parse(text))
    }
    this.#watcher = fs.watch(this.#messages, { persistent: false }, () => {
      for (const name of fs.readdirSync(this.#messages)) if (name.endsWith('.json')) take(name)
    })
    this.#watcher.on('error', () => {})
  }
}

module.exports = { SingleInstance }
