/* global createBridge */
/** Prepares the page's own world, before its scripts: what the preload exposes, and a window.open that asks main. */
function startPageWorld(secret) {
  const freeze = value => {
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      Object.values(value).forEach(freeze)
      Object.freeze(value)
    }
    return value
  }
  const bridge = createBridge(secret, 'page', (message, wire) => {
    if (message.kind !== 'expose') return
    const value = freeze(wire.decode(message.value))
    Object.defineProperty(window, message.name, { value, enumerable: true, configurable: false, writable: false })
  })
  window.open = function open(url = '', frameName = '', features = '') {
    bridge.post({ kind: 'open', url: new URL(url || 'about:blank', document.baseURI).href, frameName, features })
    return null
  }
}
