'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { EventEmitter } = require('node:events')
const { host, mayProceed } = require('../host.cjs')
const { wellKnownPath } = require('./paths.cjs')
const { SingleInstance } = require('./single-instance.cjs')

const isList = name => name.endsWith('-features')
const commandLine = {
  appendSwitch(name, value = '') {
    const earlier = host.switches.get(name)
    host.switches.set(name, isList(name) && earlier ? `${earlier},${value}` : String(value))
  },
  hasSwitch: name => host.switches.has(name),
  getSwitchValue: name => host.switches.get(name) ?? '',
  removeSwitch(name) {
    host.switches.delete(name)
  }
}

async function endBrowser({ child, connection }) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  // A Chromium that does not end by itself in two seconds is ended.
  const impatience = setTimeout(() => child.kill('SIGKILL'), 2000)
  void connection.root.attempt('Browser.close')
  await gone
  clearTimeout(impatience)
}

class App extends EventEmitter {
  commandLine = commandLine
  isPackaged = false
  #name
  #paths = new Map()
  #ready = false
  #resolveReady
  #whenReady = new Promise(resolve => { this.#resolveReady = resolve })
  #quitting = false
  #instance
  /** Set by browser-window.cjs: the open windows. */
  $windows = () => []

  get name() { return this.getName() }
  set name(name) { this.setName(name) }
  getName() { return this.#name ?? host.manifest.productName ?? host.manifest.name ?? 'Electron' }
  setName(name) { this.#name = name }
  getVersion() { return host.manifest.version ?? process.versions.electron }
  getAppPath() { return host.appPath }
  getLocale() { return (process.env.LC_ALL || process.env.LANG || 'en-US').split('.')[0].replace('_', '-') }
  isReady() { return this.#ready }
  whenReady() { return this.#whenReady }

  getPath(name) {
    // Electron keeps Chromium's files among the app's, unless told otherwise.
    if (name === 'sessionData' && !this.#paths.has(name)) return this.getPath('userData')
    return this.#paths.get(name) ?? wellKnownPath(name, { appName: this.getName(), userData: host.switches.get('user-data-dir') })
  }

  setPath(name, folder) {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
    fs.mkdirSync(folder, { recursive: true })
    this.#paths.set(name, folder)
  }

  disableHardwareAcceleration() { commandLine.appendSwitch('disable-gpu') }
  // Every window here is sandboxed.
  enableSandbox() {}
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  focus() { this.$windows()[0]?.focus() }

  requestSingleInstanceLock(additionalData = {}) {
    this.#instance ??= new SingleInstance(this.$folder())
    const message = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return this.#instance.request(message, second => {
      void this.#whenReady.then(() => this.emit('second-instance', {}, second.argv, second.workingDirectory, second.additionalData))
    })
  }

  releaseSingleInstanceLock() { this.#instance?.release() }

  /** The host's own folder among the app's files. */
  $folder() {
    const folder = path.join(this.getPath('sessionData'), 'chromium-host')
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    return folder
  }

  // The promise is settled apart from the event, which Playwright's loader holds back.
  $ready() {
    this.#ready = true
    this.#resolveReady({})
    this.emit('ready', {}, {})
  }

  get $quitting() { return this.#quitting }

  quit() {
    if (this.#quitting || !mayProceed(this, 'before-quit')) return
    this.#quitting = true
    void this.#closeAll().then(allClosed => {
      if (allClosed && mayProceed(this, 'will-quit')) return this.exit(0)
      this.#quitting = false
    })
  }

  async #closeAll() {
    for (const win of this.$windows()) if (!(await win.$close())) return false
    return true
  }

  exit(code = 0) {
    this.#quitting = true
    this.emit('quit', {}, code)
    void this.#end(code)
  }

  async #end(code) {
    this.releaseSingleInstanceLock()
    await Promise.all(host.browsers.map(endBrowser))
    process.exit(code)
  }
}

module.exports = { app: new App() }
