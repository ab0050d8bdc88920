/* global Bridge, IpcRenderer, drawDialog, guardClosing */
/** What the preload's require('electron') gives. */
function electronFor(ipcRenderer, bridge, toHost) {
  const exposed = new Set()
  return {
    ipcRenderer,
    contextBridge: {
      exposeInMainWorld(name, api) {
        if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object')
        exposed.add(name)
        bridge.post({ kind: 'expose', name, value: bridge.wire.encode(api) })
      }
    },
    webFrame: { setZoomFactor: factor => toHost({ kind: 'zoom', factor }), setVisualZoomLevelLimits() {} },
    // A dropped file's place on the disk is something a page in a browser is never told.
    webUtils: { getPathForFile: () => '' }
  }
}

function runPreload(preload, electron, info, toHost) {
  const require = name => {
    if (['electron', 'electron/renderer', 'electron/common'].includes(name)) return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = { ...info, type: 'renderer', sandboxed: true, contextIsolated: true, on() {}, once() {}, nextTick: f => queueMicrotask(f) }
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, process, globalThis)
  } catch (error) {
    toHost({ kind: 'preload-error', message: String(error?.stack ?? error) })
  }
}

/** A link to a new window asks main, as window.open does. */
function watchLinks(toHost) {
  window.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('a[href][target]')
    if (!link || event.defaultPrevented || ['', '_self', '_top', '_parent'].includes(link.target)) return
    event.preventDefault()
    toHost({ kind: 'open', url: link.href, frameName: link.target, features: '' })
  })
}

/**
 * Prepares the preload's isolated world, before the page's scripts.
 * @param {string} secret the name of this window's bridge
 * @param {object} info what of main's process the preload may know
 * @param {boolean} guarded whether the user can close the window past main, which then has to be asked
 * @param {Function} [preload] the preload script, a function of Node's module variables
 */
function startPreloadWorld(secret, info, guarded, preload) {
  const binding = globalThis.brevierHost
  delete globalThis.brevierHost
  const toHost = message => binding(JSON.stringify(message))
  const bridge = new Bridge(secret, 'preload', message => {
    if (message.kind === 'open') toHost(message)
  })
  const ipcRenderer = new IpcRenderer(toHost)
  const release = guarded ? guardClosing() : () => {}
  const pieces = []
  globalThis.brevierDeliver = (piece, isLast) => {
    pieces.push(piece)
    if (!isLast) return
    const message = JSON.parse(pieces.splice(0).join(''))
    if (message.kind === 'dialog') drawDialog(message, toHost)
    else if (message.kind === 'release') release()
    else IpcRenderer.deliver(ipcRenderer, message)
  }
  watchLinks(toHost)
  if (preload) runPreload(preload, electronFor(ipcRenderer, bridge, toHost), info, toHost)
}
