// The JavaScript the window needs before it can draw: the entry of its document and all it imports statically.
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseAst } from 'vite'

const modulesNamedIn = code => parseAst(code).body.flatMap(({ source }) => (source ? [source.value] : []))

async function chain(file, seen = new Map()) {
  if (seen.has(file)) return seen
  const code = await readFile(file, 'utf8')
  seen.set(file, gzipSync(code, { level: 9 }).length)
  for (const name of modulesNamedIn(code)) await chain(join(dirname(file), name), seen)
  return seen
}

/** First paint: at most 200 kB of JavaScript, compressed. */
export async function measureFirstPaint(root) {
  const folder = join(root, 'out/renderer')
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const entries = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => join(folder, source))
  if (entries.length === 0) throw new Error('out/renderer/index.html names no script')
  const seen = new Map()
  for (const entry of entries) await chain(entry, seen)
  const bytes = [...seen.values()].reduce((sum, size) => sum + size, 0)
  const names = [...seen].map(([file, size]) => `${relative(join(folder, 'assets'), file)} ${(size / 1000).toFixed(0)}`)
  return [{
    what: 'JavaScript for first paint, gzip',
    found: `${(bytes / 1000).toFixed(0)} kB (${names.join(', ')})`, floor: 'at most 200 kB', holds: bytes <= 200_000
  }]
}
