'use strict'
// Loaded into the built app (electron -r) before its main script: lets its page try every channel, and quits.
// BREVIER_TARGETS holds where each channel is to reach, as JSON; BREVIER_CHANNELS names those to try, all where it is empty.
const { app } = require('electron')
const { leaving, scriptOf, staying } = require('./channels.cjs')

const targets = JSON.parse(process.env.BREVIER_TARGETS)
const chosen = (process.env.BREVIER_CHANNELS || Object.keys(targets).join()).split(',')
const among = acts => Object.entries(acts).filter(([name]) => chosen.includes(name))
const wait = ms => new Promise(done => { setTimeout(done, ms) })
const together = 4000
const alone = 1200

async function tryAll({ webContents }) {
  await new Promise(resolve => { webContents.once('did-finish-load', resolve) })
  const home = webContents.getURL()
  for (const [name, act] of among(staying)) await webContents.executeJavaScript(scriptOf(act, targets[name]))
  // A browser asks for a manifest when somebody wants to install the page.
  await webContents.$send?.('Page.getAppManifest').catch(() => {})
  await wait(together)
  for (const [name, act] of among(leaving)) {
    await webContents.loadURL(home)
    await webContents.executeJavaScript(scriptOf(act, targets[name]))
    await wait(alone)
  }
}

app.once('browser-window-created', (_event, win) => {
  tryAll(win).then(() => app.exit(0), error => {
    process.stderr.write(`The channels were not all tried: ${error.stack}\n`)
    app.exit(1)
  })
})
