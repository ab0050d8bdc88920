// SECURITY. The one origin there is: app://brevier, answered from the built window's folder and from nowhere else.
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

const scheme = 'app'
export const appOrigin = `${scheme}://brevier`

const folder = join(import.meta.dirname, '../renderer')

const kinds: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml'
}

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types brevier-worker'
].join('; ')

/** Call before `ready`. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Call once ready. */
export function serveApp(): void {
  protocol.handle(scheme, async request => {
    const { host, pathname } = new URL(request.url)
    // Built files have plain names: nothing is decoded, and what is written in another way names no file.
    const file = normalize(join(folder, pathname))
    const kind = kinds[extname(file)]
    const known = host === 'brevier' && request.method === 'GET' && kind !== undefined && file.startsWith(folder + sep)
    const body = known ? await readFile(file).catch(() => null) : null
    if (body === null || kind === undefined) return new Response('Not found', { status: 404 })
    return new Response(new Uint8Array(body), {
      headers: { 'content-type': kind, 'content-security-policy': policy, 'x-content-type-options': 'nosniff' }
    })
  })
}
