import type { BrowserWindow } from 'electron'
import { failed, ok, type Result } from '../../domain/contract/failures'
import type { SheetContent } from '../../domain/page/content'
import { fit } from '../../domain/page/fit'
import type { MadePage, PageOrder } from '../../domain/page/sheet'
import { wantedPage } from '../../domain/page/wanted'
import { finished } from './finish'
import { createPrintWindow, type PrintWindow } from './print-window'
import { saveWhereAsked } from './save-where-asked'
import { printPdf } from './system-print'

/** Makes the one page, keeps its bytes, and gives exactly those to a file or to the printer. */
export interface Printer {
  /** Fits, prints and checks the order. An order that a newer one overtakes makes no page. */
  makePage(order: PageOrder): Promise<Result<MadePage>>
  /** Asks where to, and writes the last page made; `null` when nothing was chosen. */
  savePage(suggestedName: string, window: BrowserWindow): Promise<Result<{ readonly name: string } | null>>
  /** Hands the last page made to the system's printing. */
  printPage(): Promise<Result<null>>
  /** Forgets the last page made, and the window that drew it: there may be notes on it. */
  forget(): void
  /** Closes the hidden window, which else would keep the app running. */
  close(): void
}

interface Made {
  readonly order: PageOrder
  readonly pdf: Uint8Array
}

const noPage = failed({ kind: 'page-failed', reason: 'no-page' })

/** Nothing is open until the first page is asked for: then `open` is asked for a window with that document. */
export function createPrinter(open: (document: string) => Promise<BrowserWindow>): Printer {
  const window = createPrintWindow(() => open('print.html'))
  let made: Made | null = null
  let isClosed = false
  let newest: PageOrder | null = null
  let running: Promise<unknown> = Promise.resolve()

  const make = async (order: PageOrder): Promise<Result<MadePage>> => {
    made = null
    const page = await makeWith(window, order, () => isClosed || newest !== order)
    if (page.ok && newest === order) made = { order, pdf: page.value.pdf }
    return page
  }
  /** Waits for a page that is being made: an older one may hold notes that the reader has just left out. */
  const withMade = async <T>(use: (page: Made) => Promise<Result<T>>): Promise<Result<T>> => {
    await running
    return made === null ? noPage : await use(made)
  }

  return {
    makePage(order) {
      newest = order
      const page = running.then(() => make(order))
      running = page
      return page
    },
    savePage: (suggestedName, asker) => withMade(({ pdf }) => saveWhereAsked(asker, 'pdf', suggestedName, pdf)),
    printPage: () => withMade(({ pdf, order }) => printPdf(pdf, order.paper)),
    forget() {
      newest = null
      made = null
      window.close()
    },
    close() {
      isClosed = true
      window.close()
    }
  }
}

class Overtaken extends Error {}

async function makeWith(window: PrintWindow, order: PageOrder, isOvertaken: () => boolean): Promise<Result<MadePage>> {
  try {
    const wanted = <T>(work: (content: SheetContent) => Promise<T>) => (content: SheetContent): Promise<T> => {
      if (isOvertaken()) throw new Overtaken()
      return work(content)
    }
    const fitted = await fit(order, { lay: wanted(window.lay), print: wanted(window.print) })
    if (!fitted.ok) return fitted
    const { printed, leftOut, unprintable, rendered } = fitted.value
    const pdf = await finished(rendered.pdf, wantedPage(order, printed))
    if (!pdf.ok) return pdf
    return ok({ pdf: pdf.value, pageCount: rendered.pageCount, printed, leftOut: leftOut.map(({ id }) => id), unprintable })
  } catch (error) {
    // A window that goes away with the app takes its print with it: nobody is left to be told.
    if (error instanceof Overtaken || isOvertaken()) return noPage
    console.error('The page could not be made:', error)
    // Whatever state it is in, the next page gets a new one.
    window.close()
    return failed({ kind: 'page-failed', reason: 'engine' })
  }
}
