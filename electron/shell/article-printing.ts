import type { BrowserWindow } from 'electron'
import { failed, ok, type Result } from '../../domain/contract/failures'
import { countPages } from '../../domain/page/pdf/pages'
import { printableArticle } from '../../domain/page/printable'
import { wantedArticle, type ArticleOrder } from '../../domain/page/whole/article-sheet'
import { finished } from './finish'
import { within } from './patience'
import { pdfTools } from './pdf-tools'
import { saveWhereAsked } from './save-where-asked'
import { printPdf } from './system-print'

/** Longer than an article of two hundred thousand words takes on a slow machine. */
const patience = 180_000

interface Made {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pageCount: number
  /** Scripts for which this computer has no letters. */
  readonly unprintable: readonly string[]
}

interface Saved extends Pick<Made, 'unprintable'> {
  readonly name: string
}

/** Prints an article whole, on as many pages as it takes. */
export interface ArticlePrinter {
  /** Prints and checks the article, asks where to, and writes it; `null` when nothing was chosen. */
  save(order: ArticleOrder, suggestedName: string): Promise<Result<Saved | null>>
  /** Prints and checks the article, and hands it to the system's printing. */
  print(order: ArticleOrder): Promise<Result<Omit<Made, 'pdf'>>>
}

/** What is still being printed goes with the window that asked for it. */
export const createArticlePrinter = (open: (document: string) => Promise<BrowserWindow>, asker: BrowserWindow): ArticlePrinter => ({
  async save(order, suggestedName) {
    const made = await make(open, order, asker)
    if (!made.ok) return made
    const saved = await saveWhereAsked(asker, 'pdf', suggestedName, made.value.pdf)
    return saved.ok && saved.value !== null ? ok({ ...saved.value, unprintable: made.value.unprintable }) : saved as Result<null>
  },
  async print(order) {
    const made = await make(open, order, asker)
    if (!made.ok) return made
    const { pdf, ...rest } = made.value
    const handed = await printPdf(pdf, order.paper)
    return handed.ok ? ok(rest) : handed
  }
})


/** Prints in a window of its own, which is gone afterwards: articles are printed whole far less often than their page. */
async function make(open: (document: string) => Promise<BrowserWindow>, order: ArticleOrder, asker: BrowserWindow): Promise<Result<Made>> {
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
