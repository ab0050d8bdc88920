import { useEffect, useState } from 'react'
import type { Failure, Result } from '../../domain/contract/failures'
import type { Chosen, MadePage, PageItem, PageOrder } from '../../domain/page/sheet'
import { missingFrom } from './found'
import type { OpenPdf } from './pdf'

export type MakePage = (order: PageOrder) => Promise<Result<MadePage>>

/** A page that was made, opened and checked. */
export interface Shown {
  readonly order: PageOrder
  readonly pdf: OpenPdf
  readonly printed: Chosen
  readonly leftOut: readonly PageItem[]
  /** Scripts of which this computer has no letters. */
  readonly unprintable: readonly string[]
  /** Printed items whose words were not found in the PDF: none, or the page must not be trusted. */
  readonly missing: readonly PageItem[]
}

type Made =
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** While a page is made, the one before stays in view, if there was one. */
export type PageState = Made | { readonly kind: 'making'; readonly before: Shown | null }

/** Has the page made for an order, and made again for each new one; what an older order gives is dropped. */
export function usePage(order: PageOrder | null, makePage: MakePage): PageState {
  const [last, setLast] = useState<{ readonly order: PageOrder; readonly page: Made } | null>(null)
  useEffect(() => {
    if (order === null) return
    let wanted = true
    void show(order, makePage).then(page => {
      if (wanted) setLast({ order, page })
      else close(page)
    })
    return () => { wanted = false }
  }, [order, makePage])
  // Another has taken its place, or the view is gone.
  useEffect(() => () => { if (last !== null) close(last.page) }, [last])
  if (last !== null && last.order === order) return last.page
  return { kind: 'making', before: last?.page.kind === 'shown' ? last.page.shown : null }
}

function close(page: Made): void {
  if (page.kind === 'shown') page.shown.pdf.close()
}

async function show(order: PageOrder, makePage: MakePage): Promise<Made> {
  try {
    const made = await makePage(order)
    if (!made.ok) return { kind: 'failed', failure: made.failure }
    const { openPdf } = await import('./pdf')
    const pdf = await openPdf(made.value.pdf)
    const { printed, unprintable } = made.value
    const ids = new Set(made.value.leftOut)
    const leftOut = order.items.filter(({ id }) => ids.has(id))
    return { kind: 'shown', shown: { order, pdf, printed, leftOut, unprintable, missing: missingFrom(pdf.text, printed.items) } }
  } catch (error) {
    console.error('The page could not be shown:', error)
    return { kind: 'failed', failure: { kind: 'page-failed', reason: 'engine' } }
  }
}
