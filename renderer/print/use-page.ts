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
  /** Printed items whose words were not found in the PDF: none, or the page must not be trusted. */
  readonly missing: readonly PageItem[]
}

export type PageState =
  | { readonly kind: 'making' }
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** Has the page made for an order, and made again for each new one; what an older order gives is dropped. */
export function usePage(order: PageOrder | null, makePage: MakePage): PageState {
  const [state, setState] = useState<{ readonly order: PageOrder; readonly page: PageState } | null>(null)
  useEffect(() => {
    if (order === null) return
    let wanted = true
    let opened: OpenPdf | null = null
    void show(order, makePage).then(page => {
      if (page.kind === 'shown') opened = page.shown.pdf
      if (wanted) setState({ order, page })
      else opened?.close()
    })
    return () => {
      wanted = false
      opened?.close()
    }
  }, [order, makePage])
  return state !== null && state.order === order ? state.page : { kind: 'making' }
}

async function show(order: PageOrder, makePage: MakePage): Promise<PageState> {
  try {
    const made = await makePage(order)
    if (!made.ok) return { kind: 'failed', failure: made.failure }
    const { openPdf } = await import('./pdf')
    const pdf = await openPdf(made.value.pdf)
    const { printed } = made.value
    const ids = new Set(made.value.leftOut)
    const leftOut = order.items.filter(({ id }) => ids.has(id))
    return { kind: 'shown', shown: { order, pdf, printed, leftOut, missing: missingFrom(pdf.text, printed.items) } }
  } catch (error) {
    console.error('The page could not be shown:', error)
    return { kind: 'failed', failure: { kind: 'page-failed', reason: 'engine' } }
  }
}
