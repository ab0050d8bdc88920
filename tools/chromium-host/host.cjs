'use strict'
// What the parts of the host share: how it was started, and the browser once it runs.

const host = {
  /** The folder that the app's package.json lies in. */
  appPath: process.cwd(),
  /** The app's package.json. */
  manifest: {},
  /** The switches for Chromium, from the command line and from app.commandLine: name to value. */
  switches: new Map(),
  /** Every Chromium that was started: { child, connection, version, listening, openAppWindow }. */
  browsers: [],
  /** The first of them, once it runs. */
  browser: undefined,
  /** The Chromium for windows that are never shown: the same one, or beside a headed one a headless one of its own. */
  unseenBrowser: undefined,
  /** Whether the windows are drawn on a screen, and a person may answer. */
  get headed() {
    return process.env.BREVIER_HOST_HEADED === '1'
  },
  /** Whether dialogs are drawn in the window: for the person before it, or for a test that answers as one. */
  get drawsDialogs() {
    return this.headed || process.env.BREVIER_HOST_DIALOGS === 'drawn'
  },
  warn(text) {
    process.stderr.write(`[chromium-host] ${text}\n`)
  }
}

/**
 * Emits an event whose default a listener may prevent.
 * @param {import('node:events').EventEmitter} emitter
 * @returns {boolean} whether nobody prevented it
 */
function mayProceed(emitter, name, details = {}, ...args) {
  const event = { ...details, defaultPrevented: false, preventDefault: () => { event.defaultPrevented = true } }
  emitter.emit(name, event, ...args)
  return !event.defaultPrevented
}

module.exports = { host, mayProceed }
