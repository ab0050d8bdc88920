'use strict'
// The small modules that stand between an app and the desktop it runs on.
const { EventEmitter } = require('node:events')
const { host } = require('../host.cjs')

let clipboardText = ''
const clipboard = {
  readText: () => clipboardText,
  writeText(text) {
    clipboardText = String(text)
  },
  clear() {
    clipboardText = ''
  }
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
const powerMonitor = new EventEmitter()

module.exports = { clipboard, powerMonitor, safeStorage, screen, shell }
