'use strict'
// Loaded into the built app (electron -r) before its main script: takes pictures of its first window and quits.
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { app } = require('electron')

const folder = process.env.BREVIER_PREVIEW
const patience = 30_000

// Nobody's library: the pictures show the app as it is at first, and leave nothing behind.
const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'brevier-preview-'))
app.setPath('userData', userData)
process.once('exit', () => fs.rmSync(userData, { recursive: true, force: true, maxRetries: 5 }))

const whenReady = `new Promise(resolve => {
  const root = document.documentElement
  const look = () => { if (root.dataset.ready === 'true') resolve(true) }
  new MutationObserver(look).observe(root, { attributes: true })
  look()
})`
const whenDrawn = `Promise.all([document.fonts.ready, ...document.getAnimations().map(({ finished }) => finished.catch(() => {}))])
  .then(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))`
const showBrief = `document.querySelector('[data-command="showBrief"]').click()`

async function takePicture({ webContents }, name) {
  await webContents.executeJavaScript(whenDrawn)
  const picture = await webContents.capturePage()
  fs.writeFileSync(path.join(folder, name), picture.toPNG())
}

async function takePictures(win) {
  await new Promise(resolve => win.webContents.once('did-finish-load', resolve))
  await win.webContents.executeJavaScript(whenReady)
  await takePicture(win, 'reader.png')
  await win.webContents.executeJavaScript(showBrief)
  await takePicture(win, 'brief.png')
}

function fail(reason) {
  process.stderr.write(`${reason}\n`)
  app.exit(1)
}

app.once('browser-window-created', (_event, win) => {
  const timer = setTimeout(fail, patience, `Error: the window was not ready in ${patience / 1000} seconds.`)
  takePictures(win).then(() => app.quit(), error => fail(`Error: ${error.message}`)).finally(() => clearTimeout(timer))
})
