import type { BrowserWindow } from 'electron'
import { failed, ok, type Result } from '../../domain/contract/failures'
import { countPages } from '../../domain/page/pdf/pages'
import { wantedArticle, type ArticleOrder } from '../../domain/page/whole/article-sheet'
import { finished } from './finish'
import { within } from './patience'
import { pdfTools } from './pdf-tools'
import { saveWhereAsked } from './save-where-asked'
import { printPdf } from './system-print'

/** Longer than an article of two hundred thousand words takes on a slow machine. */
const patience = 180_000

/** Prints an article whole, on as many pages as it takes. */
export interface ArticlePrinter {
  /** Prints and checks the article, asks where to, and writes it; `null` when nothing was chosen. */
  save(order: ArticleOrder, suggestedName: string): Promise<Result<{ readonly name: string } | null>>
  /** Prints and checks the article, and hands it to the system's printing. */
  print(order: ArticleOrder): Promise<Result<{ readonly pageCount: number }>>
}

/** What is still being printed goes with the window that asked for it. */
export const createArticlePrinter = (open: (document: string) => Promise<BrowserWindow>, asker: BrowserWindow): ArticlePrinter => ({
  async save(order, suggestedName) {
    const made = await make(open, order, asker)
    return made.ok ? await saveWhereAsked(asker, 'pdf', suggestedName, made.value.pdf) : made
  },
  async print(order) {
    const made = await make(open, order, asker)
    if (!made.ok) return made
    const handed = await printPdf(made.value.pdf, order.paper)
    return handed.ok ? ok({ pageCount: made.value.pageCount }) : handed
  }
})

interface Made {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pageCount: number
}

/** Prints in a window of its own, which is gone afterwards: articles are printed whole far less often than their page. */
async function make(open: (document: string) => Promise<BrowserWindow>, order: ArticleOrder, asker: BrowserWindow): Promise<Result<Made>> {
  try {
    const window = await open('print-article.html')
    const close = (): void => window.destroy()
    asker.once('closed', close)
    try {
      const printed = await within(patience, draw(window, order))
      const pageCount = countPages(printed, pdfTools.inflate)
      const pdf = await finished(printed, wantedArticle(order, pageCount))
      return pdf.ok ? ok({ pdf: pdf.value, pageCount }) : pdf
    } finally {
      asker.off('closed', close)
      close()
    }
  } catch (error) {
    console.error('The article could not be printed:', error)
    return failed({ kind: 'page-failed', reason: 'engine' })
  }
}

async function draw({ webContents }: BrowserWindow, order: ArticleOrder): Promise<Uint8Array> {
  // JSON is JavaScript, so what it carries can only ever be data.
  await webContents.executeJavaScript(`drawArticle(${JSON.stringify(order)})`)
  return await webContents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: true })
}
