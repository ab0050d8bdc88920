'use strict'
// scheme://name/path is http://name.scheme.localhost/path to Chromium: a secure context that needs no look-up and no
// socket, since every request for it is answered by the app's own protocol handler.

/** Schemes that the app registered as standard, or handles. */
const ownSchemes = new Set()

/** The app's address as Chromium knows it. */
function outward(url) {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  if (!parts || !ownSchemes.has(parts[1])) return url
  const [, scheme, name, rest] = parts
  return `http://${name ? `${name}.` : ''}${scheme}.localhost${rest || '/'}`
}

/** Chromium's address as the app knows it. */
function inward(url) {
  const parts = /^http:\/\/(?:([^/?#:]*)\.)?([a-z][a-z0-9+-]*)\.localhost(\/.*)?$/i.exec(url)
  if (!parts || !ownSchemes.has(parts[2])) return url
  const [, name = '', scheme, rest = '/'] = parts
  return `${scheme}://${name}${rest}`
}

/** scheme://name, which URL.origin does not give for a scheme that it does not know. */
function originOf(url) {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

module.exports = { inward, originOf, outward, ownSchemes }
