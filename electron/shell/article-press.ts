// What prints an article whole: loaded when it is asked for, as a page's press is.
import type { BrowserWindow } from 'electron'
import { failed, ok, type Result } from '../../domain/contract/failures'
import { countPages } from '../../domain/page/pdf/pages'
import { printableArticle } from '../../domain/page/printable'
import { wantedArticle, type ArticleOrder } from '../../domain/page/whole/article-sheet'
import { finished } from './finish'
import { within } from './patience'
import { pdfTools } from './pdf-tools'

/** Longer than an article of two hundred thousand words takes on a slow machine. */
const patience = 180_000

export interface MadeArticle {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pageCount: number
  /** Scripts for which this computer has no letters. */
  readonly unprintable: readonly string[]
}

/** Prints in a window of its own, which is gone afterwards: articles are printed whole far less often than their page. */
export async function makeArticle(open: (document: string) => Promise<BrowserWindow>, order: ArticleOrder, asker: BrowserWindow): Promise<Result<MadeArticle>> {
  try {
    const window = await open('print-article.html')
    const close = (): void => window.destroy()
    asker.once('closed', close)
    try {
      const { pdf: printed, drawn, unprintable } = await within(patience, draw(window, order))
      const pageCount = countPages(printed, pdfTools.inflate)
      const pdf = await finished(printed, wantedArticle(drawn, pageCount))
      return pdf.ok ? ok({ pdf: pdf.value, pageCount, unprintable }) : pdf
    } finally {
      asker.off('closed', close)
      close()
    }
  } catch (error) {
    console.error('The article could not be printed:', error)
    return failed({ kind: 'page-failed', reason: 'engine' })
  }
}

/** Draws and prints an article; anew without the letters that turn out to be lacking. */
async function draw({ webContents }: BrowserWindow, asked: ArticleOrder) {
  // JSON is JavaScript, so what it carries can only ever be data.
  const drawing = async (order: ArticleOrder): Promise<string> => await webContents.executeJavaScript(`drawArticle(${JSON.stringify(order)})`) as string
  let { order: drawn, unprintable } = printableArticle(asked, '')
  const missing = await drawing(drawn)
  if (missing !== '') {
    ({ order: drawn, unprintable } = printableArticle(drawn, missing))
    await drawing(drawn)
  }
  return { pdf: new Uint8Array(await webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true })), drawn, unprintable }
}
