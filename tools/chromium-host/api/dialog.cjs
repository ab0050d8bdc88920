'use strict'
// On a screen a dialog is drawn in the window and a person answers it. Headless nobody can: that is an error, so that no
// test passes on an answer that no user gave.
const { host } = require('../host.cjs')
const { app } = require('./app.cjs')

/** Electron's dialogs take an owner window, or none. */
const optionsOf = args => args.at(-1) ?? {}
const ownerOf = args => (args.length > 1 ? args[0] : app.$windows()[0])

const ask = name => async (...args) => {
  const options = optionsOf(args)
  if (!host.headed) {
    throw new Error(`Nobody answered dialog.${name}(${options.title ?? options.message ?? ''}): a headless run has no user. Put a function of your own in its place.`)
  }
  return ownerOf(args).webContents.$drawDialog(name, options)
}

const dialog = {
  showOpenDialog: ask('showOpenDialog'),
  showSaveDialog: ask('showSaveDialog'),
  showMessageBox: ask('showMessageBox'),
  showErrorBox(title, content) {
    process.stderr.write(`${title}\n${content}\n`)
  }
}

module.exports = { dialog }
