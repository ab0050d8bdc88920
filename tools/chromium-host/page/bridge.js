/* global createWire */
/**
 * One world's end of the bridge between the page and the preload's isolated world. The two share the document alone, and
 * talk by events on it whose name is this window's secret: values are copied, functions are called through.
 * @param {string} secret
 * @param {'page' | 'preload'} here which end this is
 * @param {(message: { kind: string }, wire: object) => void} receive called with every message that is no call
 */
function createBridge(secret, here, receive) {
  // Taken now, before any script of the page can put its own in their place.
  const { dispatchEvent, addEventListener } = EventTarget.prototype
  const NewEvent = CustomEvent
  const target = document
  const there = here === 'page' ? 'preload' : 'page'
  const sent = new Map()
  const idOf = new WeakMap()
  const received = new Map()
  const waiting = new Map()
  let lastId = 0
  let answer

  const post = message => dispatchEvent.call(target, new NewEvent(secret + there, { detail: JSON.stringify(message) }))

  const wire = createWire({
    send(f) {
      if (!idOf.has(f)) {
        idOf.set(f, ++lastId)
        sent.set(lastId, f)
      }
      return idOf.get(f)
    },
    receive(id) {
      if (!received.has(id)) received.set(id, (...args) => callThrough(id, args))
      return received.get(id)
    },
    sendPromise(promise) {
      const id = ++lastId
      const settle = (fulfilled, value) => post({ kind: 'settled', id, fulfilled, value: wire.encode(value) })
      promise.then(value => settle(true, value)).catch(reason => settle(false, reason))
      return id
    },
    receivePromise: id => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
  })

  // Events are dispatched synchronously, so the answer is there when post returns.
  function callThrough(id, args) {
    const outer = answer
    answer = undefined
    post({ kind: 'call', id, value: wire.encode(args) })
    const mine = answer
    answer = outer
    if (!mine) throw new Error('The other side of the bridge is gone.')
    const value = wire.decode(mine.value)
    if (!mine.returned) throw value
    return value
  }

  function answerCall({ id, value }) {
    try {
      return { kind: 'answer', returned: true, value: wire.encode(sent.get(id)(...wire.decode(value))) }
    } catch (error) {
      return { kind: 'answer', returned: false, value: wire.encode(error instanceof Error ? error : new Error(String(error))) }
    }
  }

  function settled({ id, fulfilled, value }) {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (fulfilled) resolve(wire.decode(value))
    else reject(wire.decode(value))
  }

  addEventListener.call(
    target,
    secret + here,
    event => {
      event.stopImmediatePropagation()
      const message = JSON.parse(event.detail)
      if (message.kind === 'call') post(answerCall(message))
      else if (message.kind === 'answer') answer = message
      else if (message.kind === 'settled') settled(message)
      else receive(message, wire)
    },
    true
  )
  return { post, wire }
}
