'use strict'
// The small modules that stand between an app and the desktop it runs on.
const { EventEmitter } = require('node:events')
const { host } = require('../host.cjs')
const { app } = require('./app.cjs')

/** Runs in the page, which may write to the clipboard while it handles a copy command. */
function copyInPage(text) {
  const allow = event => event.preventDefault()
  const fill = event => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData.setData('text/plain', text)
  }
  window.addEventListener('beforecopy', allow, true)
  window.addEventListener('copy', fill, true)
  document.execCommand('copy')
  window.removeEventListener('beforecopy', allow, true)
  window.removeEventListener('copy', fill, true)
}

let clipboardText = ''
const clipboard = {
  readText: () => clipboardText,
  writeText(text) {
    clipboardText = String(text)
    // Only a page can reach the desktop's clipboard.
    if (host.headed) void app.$windows()[0]?.webContents.executeJavaScript(`(${copyInPage})(${JSON.stringify(clipboardText)})`).catch(() => {})
  },
  /** Of what an entry holds, the text: of another system's own formats there is none here. */
  async write([item]) {
    this.writeText(item.items['text/plain'] ?? '')
  },
  clear() {
    clipboardText = ''
  }
}

class ClipboardItem {
  constructor(items) { this.items = items }
  get types() { return Object.keys(this.items) }
}

const area = { x: 0, y: 0, width: 1600, height: 1000 }
const display = { id: 1, bounds: area, workArea: area, size: area, workAreaSize: area, scaleFactor: 1, rotation: 0 }
const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display
})

const shell = {
  async openExternal(url) {
    host.warn(`shell.openExternal(${url}) is not done here`)
  },
  async openPath(file) {
    host.warn(`shell.openPath(${file}) is not done here`)
    return ''
  },
  showItemInFolder(file) {
    host.warn(`shell.showItemInFolder(${file}) is not done here`)
  }
}

/** No keyring: an app that can seal must do without one here. */
const safeStorage = { isEncryptionAvailable: () => false }
/** Whether anybody is there, and whether the computer sleeps, is not known here: only a test says so. */
const powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 })

module.exports = { clipboard, ClipboardItem, powerMonitor, safeStorage, screen, shell }
