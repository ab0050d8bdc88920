'use strict'
const path = require('node:path')
const { EventEmitter } = require('node:events')
const { pathToFileURL } = require('node:url')
const { host } = require('../host.cjs')
const { inward, originOf, outward } = require('./addresses.cjs')
const { app } = require('./app.cjs')
const { IpcMain } = require('./ipc-main.cjs')
const { inPieces, receiveMessage, sendPieces, wire } = require('./page-messages.cjs')
const { openPage } = require('./page-target.cjs')
const { pdfParameters, printPage } = require('./printing.cjs')
const { session: sessions, settlePermissions } = require('./session.cjs')
const { MainFrame } = require('./web-frame.cjs')

const all = new Map()
let lastId = 0
const withoutFragment = url => url.split('#')[0]

/** Names that begin with $ are the host's own; the others are Electron's. */
class WebContents extends EventEmitter {
  id = ++lastId
  session = sessions.defaultSession
  ipc = new IpcMain()
  mainFrame = new MainFrame(this)
  $targetId
  $context
  $isCrashed = false
  #page
  #url = ''
  #title = ''
  #loading = false
  #ownLoad
  #destroyed = false
  #openHandler = () => ({ action: 'deny' })
  #dialogs = new Map()
  #lastDialog = 0
  #zoom = 1

  constructor(owner, preferences) {
    super()
    this.setMaxListeners(0)
    this.$owner = owner
    this.$preferences = preferences
    all.set(this.id, this)
  }

  $open(bounds) {
    this.#page = openPage(this, bounds)
    // Told of at the first use too; this only keeps Node from ending for a window that nobody uses.
    this.#page.catch(error => host.warn(`A window could not be opened: ${error.message}`))
    return this.#page
  }

  /** A command to the page, once it is there. */
  async $send(method, params) {
    const { session } = await this.#page
    return session.send(method, params)
  }

  // What the page tells.
  $receive(message, context) {
    this.$context = context
    void receiveMessage(this, message, context)
  }

  $navigated(url) {
    this.#url = inward(url)
    this.emit('did-navigate', {}, this.#url, 200, '')
  }

  $navigatedInPage(url) {
    this.#url = inward(url)
    this.emit('did-navigate-in-page', {}, this.#url, true)
  }

  $lifecycle(name) {
    if (this.#url === '' || this.#url === 'about:blank') return
    if (name === 'init') {
      this.#loading = true
      this.emit('did-start-loading')
    }
    if (name === 'DOMContentLoaded') this.emit('dom-ready', {})
  }

  $loaded() {
    if (this.#url === '' || this.#url === 'about:blank') return
    this.#loading = false
    this.emit('did-finish-load')
    this.emit('did-stop-loading')
    // Two frames after loading the window has been drawn.
    const drawn = 'new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.title))))'
    this.executeJavaScript(drawn).then(title => {
      this.#title = title
      this.emit('page-title-updated', {}, title, false)
      this.$owner.$drawn()
    }, () => {})
  }

  $isOwnLoad({ request }) {
    const isOwn = this.#ownLoad === withoutFragment(request.url)
    if (isOwn) this.#ownLoad = undefined
    return isOwn
  }

  $openAsked(details) {
    const { action, overrideBrowserWindowOptions } = this.#openHandler(details) ?? { action: 'deny' }
    if (action === 'allow') host.warn(`A new window for ${details.url} was allowed (${JSON.stringify(overrideBrowserWindowOptions ?? {})}); the host opens none.`)
  }

  $preloadFailed(error) {
    const { preload } = this.$preferences
    this.emit('preload-error', {}, preload, error)
    host.warn(`Unable to load preload script ${preload}: ${error.message}`)
  }

  $dialogAnswered(id, answer) {
    this.#dialogs.get(id)?.(answer)
    this.#dialogs.delete(id)
  }

  /** Draws a dialog in the window. */
  $drawDialog(kind, options) {
    if (this.$context === undefined) return Promise.reject(new Error('A dialog was asked for before the window had a page to draw it in.'))
    const id = ++this.#lastDialog
    return new Promise(resolve => {
      this.#dialogs.set(id, resolve)
      void this.$deliver({ kind: 'dialog', id, dialog: kind, options }, this.$context)
    })
  }

  /** Lets the page go without asking main again. */
  async $release() {
    if (this.$context !== undefined) await this.$deliver({ kind: 'release' }, this.$context)
  }

  async $deliver(message, executionContextId) {
    // As it is now: whoever sent it may change it once it is sent.
    const pieces = inPieces(message)
    return sendPieces((await this.#page).session, pieces, executionContextId)
  }

  $gone() {
    this.#destroyed = true
    all.delete(this.id)
    this.emit('destroyed')
  }

  // Electron's.
  send(channel, ...args) {
    const value = wire.encode(args)
    if (this.$context === undefined) return host.warn(`webContents.send('${channel}'): no page is there to hear it`)
    void this.$deliver({ kind: 'event', channel, value }, this.$context)
  }

  async loadURL(url) {
    await this.#page
    await settlePermissions(this, originOf(url))
    const target = new URL(outward(url)).href
    this.#ownLoad = withoutFragment(target)
    const loaded = new Promise((resolve, reject) => {
      this.once('did-finish-load', resolve)
      this.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)))
    })
    loaded.catch(() => {})
    const { errorText } = await this.$send('Page.navigate', { url: target })
    if (errorText) {
      this.emit('did-fail-load', {}, -2, errorText, url, true)
      throw Object.assign(new Error(`${errorText} (-2) loading '${url}'`), { code: errorText, errno: -2, url })
    }
    await loaded
  }

  loadFile(file, { query, hash } = {}) {
    const url = pathToFileURL(path.resolve(host.appPath, file))
    if (query) url.search = String(new URLSearchParams(query))
    if (hash) url.hash = hash
    return this.loadURL(url.href)
  }

  reload() {
    this.#ownLoad = withoutFragment(new URL(outward(this.#url)).href)
    void this.$send('Page.reload').catch(() => {})
  }

  async executeJavaScript(code) {
    const { result, exceptionDetails } = await this.$send('Runtime.evaluate', { expression: code, awaitPromise: true, returnByValue: true, userGesture: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async capturePage() {
    const { data } = await this.$send('Page.captureScreenshot', { format: 'png' })
    const png = Buffer.from(data, 'base64')
    return { toPNG: () => png, toDataURL: () => `data:image/png;base64,${data}`, isEmpty: () => png.length === 0 }
  }

  async printToPDF(options) {
    const { data } = await this.$send('Page.printToPDF', pdfParameters(options))
    return Buffer.from(data, 'base64')
  }

  print(options, callback) { printPage(this, options, callback) }

  setZoomFactor(factor) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.#zoom = factor
    void this.$owner.$fit()
  }
  getZoomFactor() { return this.#zoom }
  get zoomFactor() { return this.#zoom }
  set zoomFactor(factor) { this.setZoomFactor(factor) }
  setVisualZoomLevelLimits() { return Promise.resolve() }

  getUserAgent() {
    const product = `${app.getName().replaceAll(' ', '')}/${app.getVersion()} Electron/${process.versions.electron}`
    return host.browser.version.userAgent.replace('HeadlessChrome', 'Chrome').replace(' Safari/', ` ${product} Safari/`)
  }
  getURL() { return this.#url }
  getTitle() { return this.#title }
  isLoading() { return this.#loading }
  isDestroyed() { return this.#destroyed }
  isCrashed() { return this.$isCrashed }
  setWindowOpenHandler(handler) { this.#openHandler = handler }
  setWebRTCIPHandlingPolicy() {}
  openDevTools() {}
  closeDevTools() {}
  toggleDevTools() {}
  focus() { void this.$send('Page.bringToFront').catch(() => {}) }
  close() { void this.$owner.$close() }

  undo() { this.#edit('undo') }
  redo() { this.#edit('redo') }
  cut() { this.#edit('cut') }
  copy() { this.#edit('copy') }
  paste() { this.#edit('paste') }
  selectAll() { this.#edit('selectAll') }
  #edit(command) { void this.executeJavaScript(`document.execCommand('${command}')`).catch(() => {}) }
}

const webContents = {
  fromId: id => all.get(id),
  fromDevToolsTargetId: targetId => [...all.values()].find(contents => contents.$targetId === targetId),
  getAllWebContents: () => [...all.values()],
  getFocusedWebContents: () => app.$windows().find(win => win.isVisible())?.webContents ?? null
}

module.exports = { WebContents, webContents }
