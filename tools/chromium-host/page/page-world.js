/* global Bridge */
function deepFreeze(value) {
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return
  Object.values(value).forEach(deepFreeze)
  Object.freeze(value)
}

/** Prepares the page's own world, before its scripts: what the preload exposes, and a window.open that asks main. */
function startPageWorld(secret) {
  const bridge = new Bridge(secret, 'page', (message, wire) => {
    if (message.kind !== 'expose') return
    const value = wire.decode(message.value)
    deepFreeze(value)
    Object.defineProperty(window, message.name, { value, enumerable: true, configurable: false, writable: false })
  })
  window.open = function open(url = '', frameName = '', features = '') {
    bridge.post({ kind: 'open', url: new URL(url || 'about:blank', document.baseURI).href, frameName, features })
    return null
  }
}
