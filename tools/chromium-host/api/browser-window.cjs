'use strict'
const path = require('node:path')
const { EventEmitter } = require('node:events')
const { host, mayProceed } = require('../host.cjs')
const { app } = require('./app.cjs')
const { nativeTheme } = require('./native-theme.cjs')
const { WebContents } = require('./web-contents.cjs')
const { watchPlace } = require('./window-watch.cjs')

const windows = new Map()
let lastId = 0

function checkPreferences({ nodeIntegration, contextIsolation, sandbox, preload }) {
  if (nodeIntegration || contextIsolation === false || sandbox === false) {
    throw new Error('The Chromium host has only sandboxed, isolated windows without Node.')
  }
  if (preload && !path.isAbsolute(preload)) throw new Error(`preload script must have absolute path: ${preload}`)
}

/** Names that begin with $ are the host's own; the others are Electron's. */
class BrowserWindow extends EventEmitter {
  static getAllWindows() { return [...windows.values()] }
  static fromId(id) { return windows.get(id) ?? null }
  static fromWebContents(contents) { return contents && !contents.isDestroyed() ? contents.$owner : null }
  static getFocusedWindow() { return [...windows.values()].find(win => win.isVisible()) ?? null }

  id = ++lastId
  #bounds
  #minimum
  #visible
  #state = 'normal'
  #title
  #drawn = false
  #destroyed = false
  #closing
  #keptOpen
  #opened

  constructor(options = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { width = 800, height = 600, x = 60, y = 40, minWidth = 0, minHeight = 0, webPreferences = {} } = options
    checkPreferences(webPreferences)
    // A headed run shows its first window to the user, and no other.
    this.$isOnScreen = host.headed && windows.size === 0
    this.#bounds = { x, y, width, height }
    this.#minimum = [minWidth, minHeight]
    this.#visible = options.show !== false
    this.#title = options.title ?? app.getName()
    windows.set(this.id, this)
    this.webContents = new WebContents(this, webPreferences)
    this.#opened = this.webContents.$open(this.#bounds).then(({ targetId }) => {
      this.$targetId = targetId
      return this.$isOnScreen ? this.#placeOnScreen() : this.$fit()
    })
    this.#opened.catch(() => {})
    void this.$theme()
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  async #placeOnScreen() {
    const { x: left, y: top, width, height } = this.#bounds
    await this.#changeWindow({ left, top, width, height })
    this.once('closed', watchPlace(this.webContents, place => this.#moved(place)))
  }

  /** Gives the page its size, zoomed. On a screen the size is the window's own, so only zoom is the host's affair. */
  async $fit() {
    const zoom = this.webContents.getZoomFactor()
    if (!this.$isOnScreen) return this.#setMetrics(this.#bounds, zoom, { deviceScaleFactor: zoom })
    await this.webContents.$send('Emulation.clearDeviceMetricsOverride')
    if (zoom === 1) return undefined
    const room = await this.webContents.executeJavaScript('({ width: innerWidth, height: innerHeight })')
    return this.#setMetrics(room, zoom, { deviceScaleFactor: 0, scale: zoom, dontSetVisibleSize: true })
  }

  #setMetrics({ width, height }, zoom, drawn) {
    const metrics = { width: Math.round(width / zoom), height: Math.round(height / zoom), mobile: false }
    return this.webContents.$send('Emulation.setDeviceMetricsOverride', { ...metrics, ...drawn })
  }

  $theme() {
    const source = nativeTheme.themeSource
    const features = source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }]
    return this.webContents.$send('Emulation.setEmulatedMedia', { features }).catch(() => {})
  }

  $drawn() {
    if (this.#drawn) return
    this.#drawn = true
    this.emit('ready-to-show')
  }

  loadURL(url) { return this.webContents.loadURL(url) }
  loadFile(file, options) { return this.webContents.loadFile(file, options) }
  reload() { this.webContents.reload() }

  show() {
    this.#visible = true
    this.emit('show')
    this.focus()
  }
  showInactive() {
    this.#visible = true
    this.emit('show')
  }
  hide() {
    this.#visible = false
    this.emit('hide')
  }
  focus() {
    this.webContents.focus()
    this.emit('focus')
  }
  isFocused() { return BrowserWindow.getFocusedWindow() === this }
  isVisible() { return this.#visible && !this.#destroyed }
  isDestroyed() { return this.#destroyed }

  isMinimized() { return this.#state === 'minimized' }
  isMaximized() { return this.#state === 'maximized' }
  isFullScreen() { return this.#state === 'fullscreen' }
  minimize() { this.#setState('minimized', 'minimize') }
  maximize() { this.#setState('maximized', 'maximize') }
  unmaximize() { this.#setState('normal', 'unmaximize') }
  restore() { this.#setState('normal', 'restore') }
  setFullScreen(full) { this.#setState(full ? 'fullscreen' : 'normal', full ? 'enter-full-screen' : 'leave-full-screen') }
  #setState(state, event) {
    this.#state = state
    void this.#opened.then(() => this.#changeWindow({ windowState: state })).then(() => this.emit(event), () => {})
  }

  /** Asks the browser to change the window itself, which headless nobody would see. */
  async #changeWindow(bounds) {
    if (!this.$isOnScreen) return
    const { root } = this.webContents.$browser.connection
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: this.$targetId })
    await root.send('Browser.setWindowBounds', { windowId, bounds })
  }

  /** What the browser says of the window, after the user moved it. */
  #moved({ windowState, x, y, width, height }) {
    this.#state = windowState
    if (windowState !== 'normal') return
    const before = this.#bounds
    this.#bounds = { x, y, width, height }
    if (before.x !== x || before.y !== y) this.emit('move')
    if (before.width === width && before.height === height) return
    void this.$fit().catch(() => {})
    this.emit('resize')
  }

  setTitle(title) { this.#title = title }
  /** Linux knows no such thing in Electron either. */
  setContentProtection() {}
  getTitle() { return this.#title }
  setBackgroundColor() {}
  setMenuBarVisibility() {}
  setMinimumSize(width, height) { this.#minimum = [width, height] }
  getMinimumSize() { return [...this.#minimum] }
  getBounds() { return { ...this.#bounds } }
  getNormalBounds() { return this.getBounds() }
  getContentBounds() { return this.getBounds() }
  getSize() { return [this.#bounds.width, this.#bounds.height] }
  getContentSize() { return this.getSize() }
  getPosition() { return [this.#bounds.x, this.#bounds.y] }
  setSize(width, height) { this.setBounds({ width, height }) }
  setContentSize(width, height) { this.setSize(width, height) }
  setPosition(x, y) { this.setBounds({ x, y }) }

  setBounds(bounds) {
    const { x, y, width, height } = { ...this.#bounds, ...bounds }
    const [minWidth, minHeight] = this.#minimum
    this.#bounds = { x, y, width: Math.max(width, minWidth), height: Math.max(height, minHeight) }
    const changed = this.#opened.then(() => this.#changeWindow({ left: x, top: y, width: this.#bounds.width, height: this.#bounds.height }))
    void changed.then(() => this.$fit()).then(() => {
      this.emit('move')
      this.emit('resize')
    }, () => {})
  }

  close() { void this.$close() }
  destroy() {
    this.#closing = undefined
    void this.#end('Target.closeTarget')
  }

  /** @returns {Promise<boolean>} whether the window closed */
  async $close() {
    if (this.#destroyed) return true
    await this.#opened.catch(() => {})
    if (!mayProceed(this, 'close')) return false
    // A page that has crashed cannot be asked whether it may go.
    return this.#end(this.webContents.$isCrashed ? 'Target.closeTarget' : 'Page.close')
  }

  #end(method) {
    this.#closing ??= new Promise(resolve => {
      this.once('closed', () => resolve(true))
      this.#keptOpen = () => {
        this.#closing = undefined
        resolve(false)
      }
      const asked = method === 'Page.close'
        ? this.webContents.$release().then(() => this.webContents.$send(method))
        : this.webContents.$browser.connection.root.send(method, { targetId: this.$targetId })
      asked.catch(() => {})
    })
    return this.#closing
  }

  /** The page asks whether it may go: because the host closes it, or because the user closed the window. */
  $unloadAsked(answer) {
    if (!this.#closing) {
      void answer(false)
      return this.close()
    }
    // Prevented means: the page's wish to stay is overruled.
    const leaves = !mayProceed(this.webContents, 'will-prevent-unload')
    void answer(leaves)
    if (!leaves) this.#keptOpen()
  }

  $gone() {
    if (this.#destroyed) return
    this.#destroyed = true
    windows.delete(this.id)
    this.webContents.$gone()
    this.emit('closed')
    if (windows.size > 0 || app.$quitting) return
    if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
    else app.quit()
  }
}

app.$windows = BrowserWindow.getAllWindows
nativeTheme.on('updated', () => {
  for (const win of windows.values()) void win.$theme()
})

module.exports = { BrowserWindow }
