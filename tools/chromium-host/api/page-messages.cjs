'use strict'
// What a page's preload world says to the host.
const { Wire } = require('../page/wire.js')
const { inward } = require('./addresses.cjs')
const { ipcMain } = require('./ipc-main.cjs')

const wire = new Wire()

/** The event that main's listeners and handlers are given. */
function ipcEvent(contents) {
  return {
    sender: contents,
    senderFrame: contents.mainFrame,
    processId: contents.mainFrame.processId,
    frameId: contents.mainFrame.routingId,
    reply: (channel, ...args) => contents.send(channel, ...args)
  }
}

function receiveSend(contents, { channel, value }) {
  const args = wire.decode(value)
  const event = ipcEvent(contents)
  contents.emit('ipc-message', event, channel, ...args)
  for (const emitter of [contents.ipc, ipcMain]) emitter.emit(channel, event, ...args)
}

async function receiveInvoke(contents, { id, channel, value }, context) {
  const settle = (fulfilled, result) => contents.$deliver({ kind: 'result', id, fulfilled, value: wire.encode(result) }, context)
  try {
    const handler = contents.ipc.$handler(channel) ?? ipcMain.$handler(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    await settle(true, await handler(ipcEvent(contents), ...wire.decode(value)))
  } catch (error) {
    await settle(false, `Error invoking remote method '${channel}': ${error}`)
  }
}

function receiveOpen(contents, { url, frameName, features }) {
  contents.$openAsked({ url: inward(url), frameName, features, disposition: features ? 'new-window' : 'foreground-tab', referrer: { url: contents.getURL(), policy: 'default' } })
}

const receivers = {
  send: receiveSend,
  invoke: receiveInvoke,
  open: receiveOpen,
  zoom: (contents, { factor }) => contents.setZoomFactor(factor),
  'dialog-answer': (contents, { id, value }) => contents.$dialogAnswered(id, wire.decode(value)),
  'preload-error': (contents, { message }) => contents.$preloadFailed(new Error(message))
}

/** @param context the number of the world that the message came from, for the answer */
function receiveMessage(contents, message, context) {
  return receivers[message.kind](contents, message, context)
}

module.exports = { receiveMessage, wire }
