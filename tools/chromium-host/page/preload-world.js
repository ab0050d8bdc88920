/* global createBridge, createWire, drawDialog */
/** ipcRenderer, over the host's binding. */
function createIpcRenderer(toHost) {
  const wire = createWire()
  const listeners = new Map()
  const pending = new Map()
  let lastId = 0
  const listOf = channel => listeners.get(channel) ?? listeners.set(channel, []).get(channel)

  const ipcRenderer = {
    on(channel, listener) {
      listOf(channel).push(listener)
      return ipcRenderer
    },
    once(channel, listener) {
      const first = (...args) => {
        ipcRenderer.off(channel, first)
        listener(...args)
      }
      first.listener = listener
      return ipcRenderer.on(channel, first)
    },
    off(channel, listener) {
      const at = listOf(channel).findIndex(each => each === listener || each.listener === listener)
      if (at >= 0) listOf(channel).splice(at, 1)
      return ipcRenderer
    },
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
    listenerCount: channel => listOf(channel).length,
    send(channel, ...args) {
      toHost({ kind: 'send', channel, value: wire.encode(args) })
    },
    invoke(channel, ...args) {
      return new Promise((resolve, reject) => {
        // Throws, and so rejects, for what cannot be cloned.
        const value = wire.encode(args)
        pending.set(++lastId, { resolve, reject })
        toHost({ kind: 'invoke', id: lastId, channel, value })
      })
    }
  }
  ipcRenderer.addListener = ipcRenderer.on
  ipcRenderer.removeListener = ipcRenderer.off

  function deliver(message) {
    const args = wire.decode(message.value)
    if (message.kind === 'event') {
      for (const listener of [...listOf(message.channel)]) listener({ sender: ipcRenderer, ports: [] }, ...args)
      return
    }
    const { resolve, reject } = pending.get(message.id)
    pending.delete(message.id)
    if (message.fulfilled) resolve(args)
    else reject(new Error(args))
  }
  return { ipcRenderer, deliver }
}

/** Prepares the preload's isolated world and runs the preload script, a function of Node's module variables. */
function startPreloadWorld(secret, info, { guarded }, preload) {
  const binding = globalThis.brevierHost
  delete globalThis.brevierHost
  const toHost = message => binding(JSON.stringify(message))
  const bridge = createBridge(secret, 'preload', message => {
    if (message.kind === 'open') toHost(message)
  })
  const { ipcRenderer, deliver } = createIpcRenderer(toHost)
  const exposed = new Set()
  const contextBridge = {
    exposeInMainWorld(name, api) {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(name)
      bridge.post({ kind: 'expose', name, value: bridge.wire.encode(api) })
    }
  }
  const webFrame = {
    setZoomFactor: factor => toHost({ kind: 'zoom', factor }),
    setVisualZoomLevelLimits() {}
  }
  // A dropped file's place on the disk is something a page in a browser is never told.
  const webUtils = { getPathForFile: () => '' }
  const electron = { ipcRenderer, contextBridge, webFrame, webUtils }

  globalThis.brevierDeliver = text => {
    const message = JSON.parse(text)
    if (message.kind === 'dialog') drawDialog(message, toHost)
    else deliver(message)
  }
  watchTargets(toHost)
  if (!preload) return
  const require = name => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron
    throw new Error(`module not found: ${name}`)
  }
  const process = { ...info, type: 'renderer', sandboxed: true, contextIsolated: true, on() {}, once() {}, nextTick: queueMicrotask.bind(globalThis) }
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, process, globalThis)
  } catch (error) {
    toHost({ kind: 'preload-error', message: String(error?.stack ?? error) })
  }
}

/** A link to a new window asks main, as window.open does. */
function watchTargets(toHost) {
  window.addEventListener('click', event => {
    const link = event.target instanceof Element && event.target.closest('a[href][target]')
    if (!link || event.defaultPrevented || ['', '_self', '_top', '_parent'].includes(link.target)) return
    event.preventDefault()
    toHost({ kind: 'open', url: link.href, frameName: link.target, features: '' })
  })
}
