'use strict'
// The switches Chromium is started with. The app's own are passed on; the host adds only what it cannot run without,
// and nothing that quiets the network: a test of the app's silence would then be a test of the host.

// Electron's and the host's own; Chromium is given these anew, or not at all.
const notPassedOn = new Set(['headless', 'inspect', 'inspect-brk', 'no-sandbox', 'remote-debugging-pipe', 'remote-debugging-port', 'user-data-dir'])

/** A pointer that hovers and is fine, as on a desktop. */
const aMouse = '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4'

/**
 * @param {object} start
 * @param {Map<string, string>} start.asked the app's switches: from its command line and from app.commandLine
 * @param {string} start.profile folder for Chromium's own files
 * @param {boolean} start.headless
 * @param {boolean} start.superuser Chromium's sandbox refuses to run for root
 * @returns {string[]} Chromium's arguments
 */
function chromiumArguments({ asked, profile, headless, superuser }) {
  const own = [
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    '--no-startup-window',
    '--no-first-run',
    '--no-default-browser-check',
    // In containers /dev/shm is often too small to draw a window in.
    '--disable-dev-shm-usage'
  ]
  // A headed Chromium warns in a bar over the page of switches that it does not know from its settings. A headless one
  // finds no mouse, and would be shown what is made for touch.
  own.push(...(headless ? ['--headless', aMouse] : ['--test-type']))
  if (superuser || asked.has('no-sandbox')) own.push('--no-sandbox')
  // A port is a door for every program on the machine: only a test driver that asks for one gets it.
  if (asked.has('remote-debugging-port')) own.push(`--remote-debugging-port=${asked.get('remote-debugging-port')}`)
  const passedOn = [...asked].filter(([name]) => !notPassedOn.has(name))
  return [...own, ...passedOn.map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))]
}

module.exports = { chromiumArguments }
