// pdf.js, loaded only once a page is looked at: the PDF's own bytes as a picture and as words.
import { getDocument, PDFWorker, type PDFPageProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { trustedWorker } from '../analyst/trusted'

/** A PDF opened for looking at. */
export interface OpenPdf {
  readonly pageCount: number
  /** The first page's size in points. */
  readonly width: number
  readonly height: number
  /** Every word of every page, in the order of the document. */
  readonly text: string
  /** Draws the first page so that it fills the canvas, whose width is set in device pixels. Resolves with `false` when stopped. */
  draw(canvas: HTMLCanvasElement, signal: AbortSignal): Promise<boolean>
  close(): void
}

let worker: PDFWorker | null = null

/** Opens a PDF. Rejects when its bytes are not one. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  worker ??= PDFWorker.create({ port: trustedWorker(workerUrl) })
  // pdf.js gives the bytes away to its worker, so it gets a copy; it may compile nothing, as the window's policy demands.
  const task = getDocument({ data: bytes.slice(), worker, isEvalSupported: false, useWasm: false, useSystemFonts: false })
  const pdf = await task.promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
  const first = pages[0]!
  const { width, height } = first.getViewport({ scale: 1 })
  return {
    pageCount: pdf.numPages,
    width,
    height,
    text: (await Promise.all(pages.map(textOf))).join('\n'),
    draw: (canvas, signal) => draw(first, canvas, signal),
    close: () => void task.destroy()
  }
}

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map(item => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}

async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<boolean> {
  const { width } = page.getViewport({ scale: 1 })
  const rendering = page.render({ canvas, viewport: page.getViewport({ scale: canvas.width / width }) })
  signal.addEventListener('abort', () => rendering.cancel())
  try {
    await rendering.promise
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
