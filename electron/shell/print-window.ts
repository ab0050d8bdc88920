import type { BrowserWindow, WebContents } from 'electron'
import type { SheetContent } from '../../domain/page/content'
import type { Press, Rendered } from '../../domain/page/fit'
import type { Measures } from '../../domain/page/measures'
import { countPages } from '../../domain/page/pdf/pages'
import { within } from './patience'
import { pdfTools } from './pdf-tools'

/** One print of the sheet; its page count is read from the PDF itself, for nothing else knows. */
export interface Print extends Rendered {
  readonly pdf: Uint8Array<ArrayBuffer>
}

/** Lays out and prints what it is handed; opens its window when first asked, and keeps it. */
export interface PrintWindow extends Press<Print> {
  close(): void
}

/** Longer than any page takes on a slow machine: a renderer that hangs must not leave the reader waiting for ever. */
const patience = 30_000

/** The hidden window with the print document: it has no preload and is handed data, so it can ask main for nothing. */
export function createPrintWindow(openWindow: () => Promise<BrowserWindow>): PrintWindow {
  let opened: Promise<BrowserWindow> | null = null
  const close = (): void => {
    const closing = opened
    opened = null
    closing?.then(window => window.destroy(), () => undefined)
  }
  const open = async (): Promise<BrowserWindow> => {
    const window = await openWindow()
    window.webContents.once('render-process-gone', close)
    return window
  }
  const draw = async (content: SheetContent): Promise<{ webContents: WebContents; measures: Measures }> => {
    const { webContents } = await (opened ??= open())
    // JSON is JavaScript, so what it carries can only ever be data.
    return { webContents, measures: await webContents.executeJavaScript(`drawSheet(${JSON.stringify(content)})`) as Measures }
  }
  const print = async (content: SheetContent): Promise<Print> => {
    const { webContents, measures } = await draw(content)
    const pdf = new Uint8Array(await webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true }))
    return { pdf, measures, pageCount: countPages(pdf, pdfTools.inflate) }
  }
  return {
    close,
    lay: async content => (await within(patience, draw(content))).measures,
    print: content => within(patience, print(content))
  }
}
