/* global Wire */
// Taken now, before any script of the page can put its own in their place.
const { dispatchEvent, addEventListener } = EventTarget.prototype
const NewEvent = CustomEvent
const sharedDocument = document

/**
 * One world's end of the bridge between the page and the preload's isolated world. The two share the document alone, and
 * talk by events on it whose name is this window's secret: values are copied, functions are called through.
 */
class Bridge {
  #there
  #receive
  #sent = new Map()
  #idOf = new WeakMap()
  #received = new Map()
  #waiting = new Map()
  #lastId = 0
  #answer
  wire = new Wire({
    send: f => this.#send(f),
    receive: id => this.#proxy(id),
    sendPromise: promise => this.#sendPromise(promise),
    receivePromise: id => new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  })

  /**
   * @param {string} secret
   * @param {'page' | 'preload'} here which end this is
   * @param {(message: { kind: string }, wire: Wire) => void} receive called with every message that is no call
   */
  constructor(secret, here, receive) {
    this.#there = secret + (here === 'page' ? 'preload' : 'page')
    this.#receive = receive
    const hear = event => {
      event.stopImmediatePropagation()
      this.#hear(JSON.parse(event.detail))
    }
    addEventListener.call(sharedDocument, secret + here, hear, true)
  }

  post(message) {
    dispatchEvent.call(sharedDocument, new NewEvent(this.#there, { detail: JSON.stringify(message) }))
  }

  #hear(message) {
    if (message.kind === 'call') this.post(this.#answerTo(message))
    else if (message.kind === 'answer') this.#answer = message
    else if (message.kind === 'settled') this.#settle(message)
    else this.#receive(message, this.wire)
  }

  #send(f) {
    if (!this.#idOf.has(f)) {
      this.#idOf.set(f, ++this.#lastId)
      this.#sent.set(this.#lastId, f)
    }
    return this.#idOf.get(f)
  }

  #proxy(id) {
    if (!this.#received.has(id)) this.#received.set(id, (...args) => this.#call(id, args))
    return this.#received.get(id)
  }

  #sendPromise(promise) {
    const id = ++this.#lastId
    const settle = (fulfilled, value) => this.post({ kind: 'settled', id, fulfilled, value: this.wire.encode(value) })
    promise.then(value => settle(true, value)).catch(reason => settle(false, reason))
    return id
  }

  // Events are dispatched synchronously, so the answer is there when post returns.
  #call(id, args) {
    const outer = this.#answer
    this.#answer = undefined
    this.post({ kind: 'call', id, value: this.wire.encode(args) })
    const mine = this.#answer
    this.#answer = outer
    if (!mine) throw new Error('The other side of the bridge is gone.')
    const value = this.wire.decode(mine.value)
    if (!mine.returned) throw value
    return value
  }

  #answerTo({ id, value }) {
    try {
      return { kind: 'answer', returned: true, value: this.wire.encode(this.#sent.get(id)(...this.wire.decode(value))) }
    } catch (error) {
      return { kind: 'answer', returned: false, value: this.wire.encode(error instanceof Error ? error : new Error(String(error))) }
    }
  }

  #settle({ id, fulfilled, value }) {
    const { resolve, reject } = this.#waiting.get(id)
    this.#waiting.delete(id)
    if (fulfilled) resolve(this.wire.decode(value))
    else reject(this.wire.decode(value))
  }
}
