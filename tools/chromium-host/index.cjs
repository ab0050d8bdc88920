'use strict'
// The 'electron' module of the main process: what this app uses, and nothing else, so that an import of anything else
// fails at once.
const { app } = require('./api/app.cjs')
const { BrowserWindow } = require('./api/browser-window.cjs')
const { clipboard, ClipboardItem, powerMonitor, safeStorage, screen, shell } = require('./api/desktop.cjs')
const { dialog } = require('./api/dialog.cjs')
const { ipcMain } = require('./api/ipc-main.cjs')
const { Menu, MenuItem } = require('./api/menu.cjs')
const { nativeTheme } = require('./api/native-theme.cjs')
const { net, protocol } = require('./api/protocol.cjs')
const { session } = require('./api/session.cjs')
const { webContents } = require('./api/web-contents.cjs')

module.exports = {
  app, BrowserWindow, clipboard, ClipboardItem, dialog, ipcMain, Menu, MenuItem, nativeTheme, net, powerMonitor, protocol, safeStorage, screen,
  session, shell, webContents
}
