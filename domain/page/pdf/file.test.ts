import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { pdfTools } from '../../../electron/shell/pdf-tools'
import { modernPdf } from '../../../tests/support/modern-pdf'
import { openPdf } from './file'
import { pagesOf } from './pages'
import { stampedPdf } from './write'

const sample = async (name: string) => new Uint8Array(await readFile(new URL(`../samples/${name}.pdf`, import.meta.url)))
const stamp = { title: 'A title', printedOn: '2025-01-02' }

describe('a PDF with its objects in streams, found by a stream', () => {
  it.each(['one-page', 'twenty-pages'])('is read as the same document is with a table: %s', async name => {
    const plain = await sample(name)
    const modern = modernPdf(plain)
    // The control: others read it as a PDF of as many pages, and there is no table in it.
    expect((await getDocument({ data: modern.slice() }).promise).numPages).toBe((await getDocument({ data: plain.slice() }).promise).numPages)
    expect(Buffer.from(modern).toString('latin1')).not.toMatch(/\nxref\s/)
    expect(pagesOf(openPdf(modern, pdfTools.inflate)).length).toBe(pagesOf(openPdf(plain, pdfTools.inflate)).length)
    expect(Buffer.compare(stampedPdf(modern, stamp, pdfTools), stampedPdf(plain, stamp, pdfTools))).toBe(0)
  })

  it('is refused where that stream is none', async () => {
    const modern = Buffer.from(modernPdf(await sample('one-page'))).toString('latin1')
    const broken = Buffer.from(modern.replace('/Type /XRef', '/Type /XReg'), 'latin1')
    expect(() => openPdf(new Uint8Array(broken), pdfTools.inflate)).toThrow('its table of objects is missing')
  })
})
