'use strict'
// Which Chromium to run: the one named, one that is installed, or the headless one that came from npm.
const fs = require('node:fs')
const path = require('node:path')
const { bundledChromium } = require('./bundled.cjs')

const linuxNames = [
  'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'
]
const macPlaces = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
]
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * Every place where a browser of the Chromium family may be installed, the likeliest first.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]} absolute paths, most of which do not exist
 */
function usualPlaces(platform, environment) {
  if (platform === 'darwin') {
    const folders = ['/Applications', path.posix.join(environment.HOME ?? '/', 'Applications')]
    return folders.flatMap(folder => macPlaces.map(place => path.posix.join(folder, place)))
  }
  if (platform === 'win32') {
    const folders = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].filter(Boolean)
    return folders.flatMap(folder => windowsPlaces.map(place => path.win32.join(folder, place)))
  }
  const folders = [...(environment.PATH ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].filter(path.isAbsolute)
  return linuxNames.flatMap(name => [...new Set(folders)].map(folder => path.posix.join(folder, name)))
}

function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).size > 0 && fs.statSync(file).isFile()
  } catch {
    return false
  }
}

/** The path of an installed browser, or undefined. */
function installedChromium() {
  return usualPlaces(process.platform, process.env).find(isExecutable)
}

/**
 * Finds a Chromium. Headless runs prefer the one from npm, so that tests see the same browser on every machine.
 * @param {{ headless: boolean }} options
 * @returns {Promise<{ executable: string, environment: Record<string, string> }>}
 * @throws a sentence that says what to do where there is none
 */
async function findChromium({ headless }) {
  const named = process.env.BREVIER_CHROMIUM
  if (named) {
    if (!isExecutable(named)) throw new Error(`BREVIER_CHROMIUM names ${named}, which is no program. Correct it, or unset it.`)
    return { executable: named, environment: {} }
  }
  const bundled = headless ? await bundledChromium() : undefined
  if (bundled) return bundled
  const executable = installedChromium()
  if (executable) return { executable, environment: {} }
  throw new Error('No Chrome, Chromium or Edge was found. Install one, or name one in BREVIER_CHROMIUM.')
}

module.exports = { findChromium, installedChromium, usualPlaces }
