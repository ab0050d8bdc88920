'use strict'
// What a page's preload world says to the host, and what it is told.
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

/** In one piece Chromium takes two megabytes ten times as slowly. */
const longestPiece = 16_384

/** A message as text, in pieces none of which ends within a pair of surrogates. */
function inPieces(message) {
  const text = JSON.stringify(message)
  const pieces = []
  for (let start = 0; start < text.length;) {
    const end = start + longestPiece
    const isWithinPair = end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800
    pieces.push(text.slice(start, start = isWithinPair ? end - 1 : end))
  }
  return pieces
}

/** Sends the pieces of a message one right after the other, without a wait in which another could come between. */
async function sendPieces(session, pieces, executionContextId) {
  const sent = pieces.map((piece, at) => session.attempt('Runtime.callFunctionOn', {
    executionContextId,
    functionDeclaration: '(piece, isLast) => brevierDeliver(piece, isLast)',
    arguments: [{ value: piece }, { value: at === pieces.length - 1 }]
  }))
  await Promise.all(sent)
}

module.exports = { inPieces, receiveMessage, sendPieces, wire }
