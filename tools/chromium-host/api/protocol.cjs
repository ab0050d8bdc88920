'use strict'
const fs = require('node:fs/promises')
const path = require('node:path')
const { fileURLToPath } = require('node:url')
const { ownSchemes } = require('./addresses.cjs')
const { app } = require('./app.cjs')

const handlers = new Map()
const schemeOf = url => url.slice(0, url.indexOf(':'))

const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges = {} } of schemes) if (privileges.standard) ownSchemes.add(scheme)
  },
  handle(scheme, handler) {
    if (!app.isReady()) throw new Error('protocol.handle should be called after app is ready')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    ownSchemes.add(scheme)
    handlers.set(scheme, handler)
  },
  unhandle(scheme) {
    handlers.delete(scheme)
  },
  isProtocolHandled: scheme => handlers.has(scheme)
}

const mediaTypes = {
  css: 'text/css', gif: 'image/gif', html: 'text/html', ico: 'image/x-icon', jpg: 'image/jpeg', js: 'text/javascript',
  json: 'application/json', map: 'application/json', mjs: 'text/javascript', otf: 'font/otf', pdf: 'application/pdf',
  png: 'image/png', svg: 'image/svg+xml', ttf: 'font/ttf', txt: 'text/plain', wasm: 'application/wasm', webp: 'image/webp',
  woff: 'font/woff', woff2: 'font/woff2'
}

async function fetchFile(url) {
  const file = fileURLToPath(url)
  const type = mediaTypes[path.extname(file).slice(1)] ?? 'application/octet-stream'
  try {
    return new Response(await fs.readFile(file), { headers: { 'content-type': type } })
  } catch {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  }
}

const net = {
  isOnline: () => false,
  /** Files and the app's own schemes; anything else is refused aloud, as this app asks for nothing else. */
  async fetch(input, init) {
    const url = String(input instanceof Request ? input.url : input)
    if (schemeOf(url) === 'file') return fetchFile(url)
    const handler = handlers.get(schemeOf(url))
    if (!handler) throw new Error(`net.fetch(${url}): only file: and the app's own schemes are there`)
    return handler(new Request(input, init))
  }
}

/** The app's handler for an address, if it has one. */
const handlerFor = url => handlers.get(schemeOf(url))

module.exports = { handlerFor, net, protocol }
