import { readFile } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { countPages } from './pages'

// Printed by Chromium; their titles are words that look like a PDF's structure.
const sample = async (name: string) => new Uint8Array(await readFile(new URL(`../samples/${name}.pdf`, import.meta.url)))

describe('counting the pages of a PDF', () => {
  it.each(['one-page', 'twenty-pages'])('agrees with pdf.js on %s', async name => {
    const bytes = await sample(name)
    const { numPages } = await getDocument({ data: bytes.slice() }).promise
    expect(countPages(bytes, inflateSync)).toBe(numPages)
  })

  it('finds no page in what is cut short, empty or no PDF', async () => {
    const bytes = await sample('one-page')
    for (const end of [0, 1, 100, bytes.length - 200, bytes.length - 20]) expect(countPages(bytes.slice(0, end), inflateSync)).toBe(0)
    expect(countPages(new TextEncoder().encode('%PDF-1.4 startxref 0 %%EOF'), inflateSync)).toBe(0)
  })
})
