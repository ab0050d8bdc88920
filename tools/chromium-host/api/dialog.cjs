'use strict'
// On a screen a dialog is drawn in the window and a person answers it. Headless nobody can: that is an error, so that no
// test passes on an answer that no user gave.
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { host } = require('../host.cjs')
const { app } = require('./app.cjs')

/** Electron's dialogs take an owner window, or none. */
const optionsOf = args => args.at(-1) ?? {}
const ownerOf = args => (args.length > 1 ? args[0] : app.$windows()[0])

function refuseHeadless(name, { title, message = title ?? '' }) {
  throw new Error(`Nobody answered dialog.${name}(${message}): a headless run has no user. Put a function of your own in its place.`)
}

/** What a user typed, as an absolute path; a plain name lies among the documents. */
function absolute(typed) {
  const documents = app.getPath('documents')
  const home = app.getPath('home')
  if (typed.startsWith('~/')) return path.join(home, typed.slice(2))
  return path.resolve(fs.existsSync(documents) ? documents : home, typed)
}

let received
/** Keeps a chosen file, of which a page is given the bytes only, in a folder for nobody else until the app ends. */
function keepFile({ name, bytes }) {
  if (!received) {
    received = fs.mkdtempSync(path.join(os.tmpdir(), 'brevier-opened-'))
    process.once('exit', () => fs.rmSync(received, { recursive: true, force: true }))
  }
  const file = path.join(fs.mkdtempSync(path.join(received, 'file-')), path.basename(name))
  fs.writeFileSync(file, bytes, { mode: 0o600 })
  return file
}

async function showOpenDialog(...args) {
  const { title, filters, properties } = optionsOf(args)
  if (!host.drawsDialogs) refuseHeadless('showOpenDialog', optionsOf(args))
  for (let problem; ;) {
    const answer = await ownerOf(args).webContents.$drawDialog('showOpenDialog', { title: title ?? 'Open', filters, properties, problem })
    const typed = answer.filePaths.map(absolute)
    const missing = typed.find(file => !fs.existsSync(file))
    if (answer.canceled) return { canceled: true, filePaths: [] }
    const filePaths = missing ? [] : [...answer.files.map(keepFile), ...typed]
    if (filePaths.length > 0) return { canceled: false, filePaths }
    problem = missing ? `There is no file ${missing}.` : 'Choose a file first.'
  }
}

/** Why a file cannot be saved at a place, if it cannot. */
function problemWith(file) {
  if (!fs.existsSync(path.dirname(file))) return `There is no folder ${path.dirname(file)}.`
  return fs.existsSync(file) && fs.statSync(file).isDirectory() ? `${file} is a folder: add a name for the file.` : undefined
}

async function mayReplace(contents, file) {
  const message = `${path.basename(file)} is there already. Replace it?`
  const { response } = await contents.$drawDialog('showMessageBox', { message, buttons: ['Cancel', 'Replace'], cancelId: 0, defaultId: 0 })
  return response === 1
}

async function showSaveDialog(...args) {
  const { title, defaultPath = '' } = optionsOf(args)
  if (!host.drawsDialogs) refuseHeadless('showSaveDialog', optionsOf(args))
  const contents = ownerOf(args).webContents
  for (let proposed = absolute(defaultPath), problem; ;) {
    const { canceled, filePath } = await contents.$drawDialog('showSaveDialog', { title: title ?? 'Save', defaultPath: proposed, problem })
    if (canceled) return { canceled: true, filePath: '' }
    proposed = absolute(filePath)
    problem = problemWith(proposed)
    if (!problem && (!fs.existsSync(proposed) || await mayReplace(contents, proposed))) return { canceled: false, filePath: proposed }
  }
}

async function showMessageBox(...args) {
  if (!host.drawsDialogs) refuseHeadless('showMessageBox', optionsOf(args))
  const { message, detail, buttons, cancelId, defaultId, checkboxLabel, checkboxChecked } = optionsOf(args)
  return ownerOf(args).webContents.$drawDialog('showMessageBox', { message, detail, buttons, cancelId, defaultId, checkboxLabel, checkboxChecked })
}

const dialog = {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  showErrorBox(title, content) {
    process.stderr.write(`${title}\n${content}\n`)
  }
}

module.exports = { dialog }
