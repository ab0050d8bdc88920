// What makes a page: loaded when the first one is asked for, since neither fitting nor checking is needed for reading.
import type { BrowserWindow } from 'electron'
import { failed, ok, type Result } from '../../domain/contract/failures'
import type { SheetContent } from '../../domain/page/content'
import { fit } from '../../domain/page/fit'
import type { MadePage, PageOrder } from '../../domain/page/sheet'
import { wantedPage } from '../../domain/page/wanted'
import { finished } from './finish'
import { createPrintWindow, type PrintWindow } from './print-window'

export interface PagePress {
  /** Fits, prints and checks the order, in its window; no page where it is overtaken meanwhile. */
  make(order: PageOrder, isOvertaken: () => boolean): Promise<Result<MadePage>>
  close(): void
}

export function createPagePress(open: () => Promise<BrowserWindow>): PagePress {
  const window = createPrintWindow(open)
  return { make: (order, isOvertaken) => makePage(window, order, isOvertaken), close: window.close }
}

class Overtaken extends Error {}

async function makePage(window: PrintWindow, order: PageOrder, isOvertaken: () => boolean): Promise<Result<MadePage>> {
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
    if (error instanceof Overtaken || isOvertaken()) return failed({ kind: 'page-failed', reason: 'no-page' })
    console.error('The page could not be made:', error)
    // Whatever state it is in, the next page gets a new one.
    window.close()
    return failed({ kind: 'page-failed', reason: 'engine' })
  }
}
