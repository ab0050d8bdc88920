'use strict'
// Loaded into the built app (electron -r) before its main script, for a test that takes a wall away. BREVIER_POLICY says
// which: `none` serves every document without its content security policy, `untrusted` without Trusted Types alone.
const { protocol } = require('electron')

const header = 'content-security-policy'
const handle = protocol.handle.bind(protocol)
const weakened = {
  none: () => null,
  untrusted: policy => policy.split('; ').filter(directive => !directive.includes('trusted-types')).join('; ')
}[process.env.BREVIER_POLICY]

protocol.handle = (scheme, serve) => handle(scheme, async request => {
  const { body, status, headers } = await serve(request)
  const policy = weakened(headers.get(header) ?? '')
  const others = new Headers(headers)
  others.delete(header)
  if (policy !== null) others.set(header, policy)
  return new Response(body, { status, headers: others })
})
