import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tells } from './canary'

const word = 'Quittenbaumkern'
const text = `Nobody knows where the ${word} lies.`
const around = (inner: Uint8Array): Buffer => Buffer.concat([Buffer.from('x\x9cbefore'), inner, Buffer.from('behind')])

describe('a word', () => {
  it.each<[string, Buffer]>([
    ['as it is', Buffer.from(text)],
    ['in UTF-16', Buffer.from(text, 'utf16le')],
    ...['', 'x', 'xy'].map((before): [string, Buffer] => [`in base64 behind "${before}"`, Buffer.from(btoa(before + text))]),
    ['packed with gzip', around(gzipSync(text))],
    ['packed with deflate', around(deflateSync(text))],
    ['packed and cut off', gzipSync(text.padEnd(5000, 'no end ')).subarray(0, -9)],
    ['packed with brotli', brotliCompressSync(text)],
    ['packed in a ZIP', Buffer.from(zipSync({ 'a.txt': strToU8(text) }))],
    ['packed twice', gzipSync(around(deflateSync(Buffer.from(text, 'utf16le'))))]
  ])('is found %s', (_how, bytes) => {
    expect(tells(bytes, word)).toBe(true)
  })

  it('is not found where it is not', () => {
    for (const bytes of [Buffer.alloc(0), Buffer.from('Nobody knows.'), gzipSync('Nobody knows.')]) expect(tells(bytes, word)).toBe(false)
  })
})
