import { describe, expect, it } from 'vitest'
import { readFile } from './intake'
import { largestFile } from './limits'

const words = 'Café “Zürich” — 5 € naïve.'
const utf8 = new TextEncoder().encode(words)
const bytes = (...values: number[]) => new Uint8Array(values)
const joined = (...parts: Uint8Array[]) => new Uint8Array(parts.flatMap(part => [...part]))

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return new Uint8Array(view.buffer)
}

describe('the front door', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with its mark', joined(bytes(0xef, 0xbb, 0xbf), utf8)],
    ['UTF-16, little end first', utf16(`\ufeff${words}`, true)],
    ['UTF-16, big end first', utf16(`\ufeff${words}`, false)],
    ['the old Windows encoding', new Uint8Array(Buffer.from('Caf\xe9 \x93Z\xfcrich\x94 \x97 5 \x80 na\xefve.', 'latin1'))]
  ])('reads %s', (_encoding, file) => {
    expect(readFile('x.txt', file)).toMatchObject({ text: words })
  })

  it.each([
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    ['any bytes but NUL', bytes(...Array.from({ length: 2550 }, (_, at) => 1 + (at * 97) % 255))],
    ['a long text with one NUL in it', new TextEncoder().encode(`${words.repeat(100)}\0`)],
    ['UTF-16 without a mark', utf16(words, true)]
  ])('knows that %s is not text, whatever its name says', (_what, file) => {
    expect(readFile('x.txt', file)).toEqual({ kind: 'not-text' })
  })

  it('takes in a file of the largest size and none that is larger, and says the limit', () => {
    const largest = new Uint8Array(largestFile).fill(0x61)
    expect(readFile('x.txt', largest)).toMatchObject({ titleOrigin: 'file' })
    expect(readFile('x.txt', new Uint8Array(largestFile + 1).fill(0x61))).toEqual({ kind: 'too-large', limit: largestFile })
  })

  it('tells an empty file and one of a kind it does not read', () => {
    expect(readFile('x.md', bytes())).toEqual({ kind: 'empty' })
    expect(readFile('x.pdf', utf8)).toEqual({ kind: 'unknown-kind' })
  })
})
