import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What stands in a PDF, read from its own bytes. */
export interface PdfContent {
  readonly pages: number
  /** Width and height of the first page in points. */
  readonly size: readonly [number, number]
  /** All words of the first page, or of all, with single spaces between them. */
  readonly text: string
  /** The same without white space: where lines end says nothing. */
  readonly bare: string
  /** The size in points of every stretch of text on the first page. */
  readonly textSizes: readonly number[]
  /** Left, top, right, bottom: the smallest distances of any text to the page's edges, in points. */
  readonly margins: readonly [number, number, number, number]
}

interface TextItem {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

/** Reads a PDF file: its first page, or all of them. */
export async function readPdf(path: string, which: 'first' | 'all' = 'first'): Promise<PdfContent> {
  const pdf = await getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: which === 'all' ? pdf.numPages : 1 }, (_, index) => pdf.getPage(index + 1)))
  const [, , width, height] = pages[0]!.view as [number, number, number, number]
  const items = (await Promise.all(pages.map(async page => (await page.getTextContent()).items))).flat() as TextItem[]
  const words = items.filter(({ str }) => str.trim() !== '')
  const x = words.map(({ transform }) => transform[4]!)
  const right = words.map(item => item.transform[4]! + item.width)
  // A line's ink rises three quarters of its size above the baseline and falls a quarter below it.
  const top = words.map(item => item.transform[5]! + 0.75 * item.height)
  const bottom = words.map(item => item.transform[5]! - 0.25 * item.height)
  // Signs that share a glyph: pdf.js reads the glyph.
  const text = items.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)).join('').replace(/\s+/g, ' ').replaceAll('\u02BC', '’')
  return {
    pages: pdf.numPages,
    size: [width, height],
    text,
    bare: text.replace(/\s/g, ''),
    textSizes: words.map(({ transform }) => Math.hypot(transform[2]!, transform[3]!)),
    margins: [Math.min(...x), height - Math.max(...top), width - Math.max(...right), Math.min(...bottom)]
  }
}
