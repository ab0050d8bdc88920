'use strict'
// The DevTools protocol over a pipe: no port, no WebSocket, and Chromium ends when this process does.
const { spawn } = require('node:child_process')
const { EventEmitter } = require('node:events')

/** One target's end of the connection (the browser's own has no id). Emits the protocol's events by their name. */
class Session extends EventEmitter {
  constructor(connection, id) {
    super()
    this.setMaxListeners(0)
    this.connection = connection
    this.id = id
  }

  /** Sends a command. Rejects with the protocol's message when it is refused. */
  send(method, params = {}) {
    return this.connection.send(method, params, this.id)
  }

  /** Sends a command whose target may be gone already: the answer is undefined then. */
  attempt(method, params) {
    return this.send(method, params).catch(() => undefined)
  }
}

class Connection {
  #child
  #pending = new Map()
  #sessions = new Map()
  #lastId = 0

  constructor(child) {
    this.#child = child
    this.root = this.session(undefined)
    this.#listen(child.stdio[4])
    for (const stream of [child.stdio[3], child.stdio[4]]) stream.on('error', () => {})
    child.once('exit', () => {
      for (const { reject } of this.#pending.values()) reject(new Error('Chromium has ended'))
      this.#pending.clear()
    })
  }

  session(id) {
    if (!this.#sessions.has(id)) this.#sessions.set(id, new Session(this, id))
    return this.#sessions.get(id)
  }

  send(method, params, sessionId) {
    const id = ++this.#lastId
    // Made here and not on the answer, so that its stack shows who asked.
    const refusal = new Error(method)
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, refusal })
      this.#child.stdio[3].write(JSON.stringify({ id, method, params, sessionId }) + '\0')
    })
  }

  #listen(stream) {
    let parts = []
    stream.on('data', chunk => {
      for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0)) {
        this.#receive(JSON.parse(Buffer.concat([...parts, chunk.subarray(0, end)]).toString()))
        parts = []
        chunk = chunk.subarray(end + 1)
      }
      if (chunk.length > 0) parts.push(chunk)
    })
  }

  #receive({ id, method, params, result, error, sessionId }) {
    if (id === undefined) {
      this.session(sessionId).emit(method, params)
      if (method === 'Target.detachedFromTarget') this.#sessions.delete(params.sessionId)
      return
    }
    const { resolve, reject, refusal } = this.#pending.get(id) ?? {}
    this.#pending.delete(id)
    if (!error) return resolve?.(result)
    refusal.message += `: ${error.message}`
    reject?.(refusal)
  }
}

/** How often a Chromium that crashes before it has said a word is started once more: one in some hundred does, by itself. */
const moreTries = 2

/**
 * Starts Chromium on a pipe.
 * @param {{ executable: string, args: string[], environment: Record<string, string> }} options
 * @returns the child, its connection, its version, and a promise of the DevTools address (kept only if a port was asked)
 */
async function launch(options) {
  for (let tries = moreTries; ; tries--) {
    try {
      return await start(options)
    } catch (error) {
      if (!error.crashed || tries === 0) throw error
    }
  }
}

async function start({ executable, args, environment }) {
  const child = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environment }
  })
  let log = ''
  const listening = new Promise(resolve => {
    child.stderr.setEncoding('utf8').on('data', text => {
      log = (log + text).slice(-8192)
      const address = /^DevTools listening on (ws:\/\/.*)$/m.exec(log)
      if (address) resolve(address[1])
      if (process.env.BREVIER_HOST_VERBOSE) process.stderr.write(text)
    })
  })
  const connection = new Connection(child)
  const version = await new Promise((resolve, reject) => {
    child.once('error', error => reject(new Error(`Chromium cannot be started (${executable}): ${error.message}`)))
    child.once('exit', (code, signal) => reject(Object.assign(
      new Error(`Chromium ended as it started (${executable}, ${signal ?? `code ${code}`}).\n${log}`), { crashed: signal !== null })))
    connection.root.send('Browser.getVersion').then(resolve, () => {})
  })
  return { child, connection, version, listening }
}

module.exports = { launch }
