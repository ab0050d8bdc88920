'use strict'
// Loaded into the built app (electron -r) before its main script, for a test that takes a wall away. BREVIER_POLICY says
// what is left of every document's content security policy: Trusted Types alone, all but those, or nothing.
const { protocol } = require('electron')

const header = 'content-security-policy'
const handle = protocol.handle.bind(protocol)
const isOfTypes = directive => directive.includes('trusted-types')
const isLeft = { types: isOfTypes, untyped: directive => !isOfTypes(directive), none: () => false }[process.env.BREVIER_POLICY]

protocol.handle = (scheme, serve) => handle(scheme, async request => {
  const { body, status, headers } = await serve(request)
  const policy = (headers.get(header) ?? '').split('; ').filter(isLeft).join('; ')
  const others = new Headers(headers)
  others.delete(header)
  if (policy !== '') others.set(header, policy)
  return new Response(body, { status, headers: others })
})
