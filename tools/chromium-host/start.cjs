'use strict'
// Starts Chromium once the app's main script has run, as Electron is ready only then.
const fs = require('node:fs')
const path = require('node:path')
const { spawn } = require('node:child_process')
const { host } = require('./host.cjs')
const { app } = require('./api/app.cjs')
const { session } = require('./api/session.cjs')
const { findChromium } = require('./chromium/find.cjs')
const { launch } = require('./chromium/pipe.cjs')
const { chromiumArguments } = require('./chromium/switches.cjs')

/**
 * Opens a window without tabs or address bar: only a second start of the browser does that, which hands it to the first.
 * @returns {Promise<string>} the id of its page
 */
function appWindowOpener(chromium, profile, root) {
  let lastWindow = 0
  return ({ x, y, width, height }) => new Promise((resolve, reject) => {
    const mark = `#window-${++lastWindow}`
    const look = ({ targetInfo }) => {
      if (targetInfo.type !== 'page' || !targetInfo.url.endsWith(mark)) return
      for (const name of ['Target.targetCreated', 'Target.targetInfoChanged']) root.off(name, look)
      resolve(targetInfo.targetId)
    }
    for (const name of ['Target.targetCreated', 'Target.targetInfoChanged']) root.on(name, look)
    const title = encodeURIComponent(`<title>${app.getName()}</title>`)
    const args = ['--test-type', `--user-data-dir=${profile}`, `--app=data:text/html,${title}${mark}`, `--window-size=${width},${height}`, `--window-position=${x},${y}`]
    if (host.switches.has('no-sandbox') || process.getuid?.() === 0) args.push('--no-sandbox')
    const environment = { ...process.env, ...chromium.environment }
    spawn(chromium.executable, args, { stdio: 'ignore', env: environment }).on('error', reject)
  })
}

/** A page that opens another past window.open, as a form with a target does: the host has no window for it. */
async function watchTargets(root) {
  const windowOf = targetId => app.$windows().find(win => win.webContents.$targetId === targetId)
  root.on('Target.targetDestroyed', ({ targetId }) => windowOf(targetId)?.$gone())
  root.on('Target.targetCreated', ({ targetInfo: { targetId, openerId, url } }) => {
    const opener = openerId && windowOf(openerId)
    if (!opener) return
    void root.attempt('Target.closeTarget', { targetId })
    opener.webContents.$openAsked({ url, frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'default' } })
  })
  await root.send('Target.setDiscoverTargets', { discover: true })
}

/** Starts one Chromium and watches it. @throws a sentence where none is found or it does not start */
async function openBrowser(headless) {
  const profile = path.join(app.$folder(), host.headed && headless ? 'profile-unseen' : 'profile')
  fs.mkdirSync(profile, { recursive: true })
  const chromium = await findChromium({ headless })
  const args = chromiumArguments({ asked: host.switches, profile, headless, superuser: process.getuid?.() === 0 })
  const launched = await launch({ ...chromium, args })
  const { root } = launched.connection
  const browser = { ...launched, openAppWindow: appWindowOpener(chromium, profile, root) }
  host.browsers.push(browser)
  await watchTargets(root)
  await session.defaultSession.$watchDownloads(root)
  return browser
}

/** Starts Chromium and tells the app that it is ready. */
async function start() {
  const browser = await openBrowser(!host.headed)
  let unseen
  Object.assign(host, { browser, unseenBrowser: () => (unseen ??= host.headed ? openBrowser(true) : Promise.resolve(browser)) })
  process.versions.chrome = browser.version.product.split('/')[1]
  browser.child.once('exit', () => {
    for (const win of app.$windows()) win.$gone()
    if (!app.$quitting) process.exit(1)
  })
  // The line that a test driver waits for.
  if (host.switches.has('remote-debugging-port')) process.stderr.write(`\nDevTools listening on ${await browser.listening}\n`)
  app.emit('will-finish-launching')
  app.$ready()
}

module.exports = { start }
