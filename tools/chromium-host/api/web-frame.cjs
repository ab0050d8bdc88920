'use strict'
const { originOf } = require('./addresses.cjs')

/** A window's top frame, as an event's senderFrame names it. It is one object for the window's life. */
class MainFrame {
  #contents
  routingId = 1
  processId = 1
  parent = null
  detached = false
  constructor(contents) {
    this.#contents = contents
  }
  get top() { return this }
  get frames() { return [] }
  get url() { return this.#contents.getURL() }
  get origin() { return this.url ? originOf(this.url) : '' }
  isDestroyed() { return this.#contents.isDestroyed() }
  executeJavaScript(code) { return this.#contents.executeJavaScript(code) }
}

module.exports = { MainFrame }
