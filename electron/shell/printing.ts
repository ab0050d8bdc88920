import type { BrowserWindow } from 'electron'
import { failed, type Result } from '../../domain/contract/failures'
import { holdsPrivate, type MadePage, type PageOrder } from '../../domain/page/sheet'
import type { PagePress } from './page-press'
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

/** A press that is loaded when the first page is asked for. */
function pressWhenAsked(open: () => Promise<BrowserWindow>): PagePress {
  let press: Promise<PagePress> | null = null
  return {
    make: async (order, isOvertaken) => {
      press ??= import('./page-press').then(({ createPagePress }) => createPagePress(open))
      return await (await press).make(order, isOvertaken)
    },
    close: () => void press?.then(({ close }) => close())
  }
}

/** Nothing is loaded or open until the first page is asked for: then `open` is asked for a window with that document. */
export function createPrinter(open: (document: string) => Promise<BrowserWindow>): Printer {
  const press = pressWhenAsked(() => open('print.html'))
  let made: Made | null = null
  let isClosed = false
  let newest: PageOrder | null = null
  let running: Promise<unknown> = Promise.resolve()

  const make = async (order: PageOrder): Promise<Result<MadePage>> => {
    made = null
    const page = await press.make(order, () => isClosed || newest !== order)
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
    savePage: (suggestedName, asker) => withMade(({ pdf, order }) => saveWhereAsked(asker, 'pdf', suggestedName, pdf, holdsPrivate(order))),
    printPage: () => withMade(({ pdf, order }) => printPdf(pdf, order.paper)),
    forget() {
      newest = null
      made = null
      press.close()
    },
    close() {
      isClosed = true
      press.close()
    }
  }
}
