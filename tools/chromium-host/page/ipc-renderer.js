/* global Wire */
/** The preload's ipcRenderer. `toHost` carries a message to main; main's come in through deliver. */
class IpcRenderer {
  #toHost
  #wire = new Wire()
  #listeners = new Map()
  #pending = new Map()
  #lastId = 0

  constructor(toHost) {
    this.#toHost = toHost
  }

  #listOf(channel) {
    if (!this.#listeners.has(channel)) this.#listeners.set(channel, [])
    return this.#listeners.get(channel)
  }

  on(channel, listener) {
    this.#listOf(channel).push(listener)
    return this
  }

  once(channel, listener) {
    const first = (...args) => {
      this.off(channel, first)
      listener(...args)
    }
    first.listener = listener
    return this.on(channel, first)
  }

  off(channel, listener) {
    const list = this.#listOf(channel)
    const at = list.findIndex(each => each === listener || each.listener === listener)
    if (at >= 0) list.splice(at, 1)
    return this
  }

  addListener(channel, listener) { return this.on(channel, listener) }
  removeListener(channel, listener) { return this.off(channel, listener) }

  removeAllListeners(channel) {
    if (channel === undefined) this.#listeners.clear()
    else this.#listeners.delete(channel)
    return this
  }

  listenerCount(channel) {
    return this.#listOf(channel).length
  }

  send(channel, ...args) {
    this.#toHost({ kind: 'send', channel, value: this.#wire.encode(args) })
  }

  async invoke(channel, ...args) {
    const value = this.#wire.encode(args)
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject })
      this.#toHost({ kind: 'invoke', id, channel, value })
    })
  }

  /** What main sent, or answered. */
  static deliver(renderer, message) {
    const value = renderer.#wire.decode(message.value)
    if (message.kind === 'event') {
      // A listener may take itself off the list while it is gone through.
      const listeners = renderer.#listOf(message.channel).slice()
      for (const listener of listeners) listener({ sender: renderer, ports: [] }, ...value)
      return
    }
    const { resolve, reject } = renderer.#pending.get(message.id)
    renderer.#pending.delete(message.id)
    if (message.fulfilled) resolve(value)
    else reject(new Error(value))
  }
}
