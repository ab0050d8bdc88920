'use strict'
// Every request of a page and its workers comes through here: first the app's webRequest listeners, then its protocol
// handlers. What the app neither stops nor answers goes on to the network, as it would in Electron.
const { host, mayProceed } = require('../host.cjs')
const { inward, outward } = require('./addresses.cjs')
const { handlerFor } = require('./protocol.cjs')
const { ask } = require('./session.cjs')

const resourceTypes = { XHR: 'xhr', Fetch: 'xhr', Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', Media: 'media' }

function resourceTypeOf({ resourceType, frameId }, contents) {
  if (resourceType === 'Document') return frameId === contents.$targetId ? 'mainFrame' : 'subFrame'
  return resourceTypes[resourceType] ?? 'other'
}

/** Whether the app lets a page go where it asks to; what the app itself loads is not asked about. */
function mayNavigate(contents, paused, url) {
  const isMainFrame = paused.frameId === contents.$targetId
  if (paused.resourceType !== 'Document' || contents.$isOwnLoad(paused)) return true
  const details = { url, isMainFrame, isSameDocument: false, frame: contents.mainFrame, initiator: contents.mainFrame }
  const asked = mayProceed(contents, 'will-frame-navigate', details)
  if (!isMainFrame) return asked
  const name = paused.redirectedRequestId ? 'will-redirect' : 'will-navigate'
  return mayProceed(contents, name, details, url) && asked
}

function bodyOf({ postDataEntries = [] }) {
  return postDataEntries.length ? Buffer.concat(postDataEntries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))) : undefined
}

const entriesOf = headers => Object.entries(headers).flatMap(([name, values]) => [values].flat().map(value => ({ name, value })))

async function answer(session, requestId, response, details) {
  const responseHeaders = {}
  for (const [name, value] of response.headers) (responseHeaders[name] ??= []).push(value)
  const asked = await ask('onHeadersReceived', { ...details, statusCode: response.status, statusLine: `HTTP/1.1 ${response.status}`, responseHeaders })
  if (asked.cancel) return session.attempt('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  return session.attempt('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: entriesOf(asked.responseHeaders ?? responseHeaders),
    body: Buffer.from(await response.arrayBuffer()).toString('base64')
  })
}

async function decide(contents, session, paused) {
  const { request, requestId } = paused
  const url = inward(request.url + (request.urlFragment ?? ''))
  const fail = errorReason => session.attempt('Fetch.failRequest', { requestId, errorReason })
  if (!mayNavigate(contents, paused, url)) return fail('Aborted')
  // Chromium asks for an icon on its own account; Electron does not.
  if (request.url.endsWith('/favicon.ico') && paused.resourceType === 'Other') return session.attempt('Fetch.fulfillRequest', { requestId, responseCode: 204 })

  const resourceType = resourceTypeOf(paused, contents)
  const details = { url, method: request.method, resourceType, webContentsId: contents.id, webContents: contents, referrer: request.headers.Referer ?? '' }
  const { cancel, redirectURL } = await ask('onBeforeRequest', details)
  if (cancel) return fail('BlockedByClient')
  if (redirectURL) {
    return session.attempt('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders: [{ name: 'location', value: outward(redirectURL) }] })
  }
  const handler = handlerFor(url)
  const sent = await ask('onBeforeSendHeaders', { ...details, requestHeaders: request.headers })
  if (sent.cancel) return fail('BlockedByClient')
  if (!handler) return session.attempt('Fetch.continueRequest', { requestId, headers: sent.requestHeaders && entriesOf(sent.requestHeaders) })
  const headers = sent.requestHeaders ?? request.headers
  const response = await handler(new Request(url, { method: request.method, headers, body: bodyOf(request) }))
  return answer(session, requestId, response, details)
}

/** Watches every request of a page; Chromium counts those of its workers among them. */
async function watchRequests(contents, session) {
  session.on('Fetch.requestPaused', paused => {
    decide(contents, session, paused).catch(error => {
      host.warn(`The request for ${inward(paused.request.url)} failed: ${error.stack}`)
      void session.attempt('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' })
    })
  })
  await session.attempt('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

module.exports = { watchRequests }
