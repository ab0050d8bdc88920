'use strict'
const { EventEmitter } = require('node:events')
const { mayProceed } = require('../host.cjs')
const { net, protocol } = require('./protocol.cjs')

const listeners = {}
const permission = {}

/** Electron's match patterns: "*://*\/*", "app://bundle/*", "<all_urls>". */
function matches(patterns, url) {
  if (!patterns || patterns.length === 0 || patterns.includes('<all_urls>')) return true
  return patterns.some(pattern => {
    const source = pattern.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*')
    return new RegExp(`^${source}$`).test(url)
  })
}

const subscriber = name => (filterOrListener, listener) => {
  const filtered = typeof filterOrListener === 'function' || filterOrListener === null
  listeners[name] = filtered ? { listener: filterOrListener } : { patterns: filterOrListener.urls, listener }
}

/**
 * Asks the app's listener what is to become of a request.
 * @param {'onBeforeRequest' | 'onBeforeSendHeaders' | 'onHeadersReceived'} name
 * @returns what the listener answered; {} where there is none, or where it listens to other addresses
 */
function ask(name, details) {
  const { patterns, listener } = listeners[name] ?? {}
  if (!listener || !matches(patterns, details.url)) return Promise.resolve({})
  return new Promise(resolve => listener(details, answer => resolve(answer ?? {})))
}

// Chromium's name for a permission, and Electron's.
const permissions = {
  notifications: 'notifications', geolocation: 'geolocation', camera: 'media', microphone: 'media', midi: 'midi',
  'clipboard-read': 'clipboard-read', 'clipboard-write': 'clipboard-sanitized-write', 'screen-wake-lock': 'screen-wake-lock',
  'local-fonts': 'local-fonts', 'idle-detection': 'idle-detection', 'storage-access': 'storage-access',
  'window-management': 'window-management'
}

/** As Electron: granted unless a handler refuses. */
function isGranted(contents, name, origin) {
  const checked = permission.check?.(contents, name, origin, { requestingUrl: origin, isMainFrame: true }) ?? true
  if (!checked || !permission.request) return Promise.resolve(Boolean(checked))
  return new Promise(resolve => permission.request(contents, name, resolve, { requestingUrl: origin, isMainFrame: true }))
}

/** Puts every permission to the app's handlers once, before a window's first page, and tells Chromium the answers. */
async function settlePermissions(contents, origin) {
  await Promise.all(Object.entries(permissions).map(async ([name, electronName]) => {
    const setting = (await isGranted(contents, electronName, origin)) ? 'granted' : 'denied'
    await contents.$browser.connection.root.attempt('Browser.setPermission', { permission: { name }, setting })
  }))
}

const nothing = () => {}
const nothingYet = async () => {}

class Session extends EventEmitter {
  protocol = protocol
  fetch = net.fetch
  webRequest = {
    onBeforeRequest: subscriber('onBeforeRequest'),
    onBeforeSendHeaders: subscriber('onBeforeSendHeaders'),
    onHeadersReceived: subscriber('onHeadersReceived')
  }
  setPermissionRequestHandler(handler) { permission.request = handler ?? undefined }
  setPermissionCheckHandler(handler) { permission.check = handler ?? undefined }
  // What a browser cannot be told from outside is accepted and does nothing here: see the README.
  setDevicePermissionHandler = nothing
  setDisplayMediaRequestHandler = nothing
  setBluetoothPairingHandler = nothing
  setUSBProtectedClassesHandler = nothing
  setCertificateVerifyProc = nothing
  setSpellCheckerEnabled = nothing
  setSpellCheckerLanguages = nothing
  setSpellCheckerDictionaryDownloadURL = nothing
  setDownloadPath = nothing
  setProxy = nothingYet
  closeAllConnections = nothingYet
  clearHostResolverCache = nothingYet
  clearCache = nothingYet
  clearStorageData = nothingYet

  /** No download is ever kept; the app is told of each. */
  async $watchDownloads(root) {
    await root.attempt('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true })
    root.on('Browser.downloadWillBegin', ({ url, suggestedFilename }) => {
      const item = { getURL: () => url, getFilename: () => suggestedFilename, cancel: nothing, setSavePath: nothing }
      mayProceed(this, 'will-download', {}, item)
    })
  }
}

const defaultSession = new Session()
const session = { defaultSession, fromPartition: () => defaultSession }

module.exports = { ask, matches, session, settlePermissions }
