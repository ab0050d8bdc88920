import { useLayoutEffect, type RefObject } from 'react'
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import type { Entry } from '../../domain/notes/listing'
import { rowId } from './Row'

/** About how tall a row is, in px, until it has been measured. */
const about = 128

/** Where a list was left, so that one comes back to the same place of the same question. */
let left: { readonly question: string; readonly offset: number; readonly measured: VirtualItem[] } | null = null

/** The rows near the view of a list, and the one that one is at, wherever that is. */
export function useNearby(box: RefObject<HTMLElement | null>, question: string, entries: readonly Entry[], active: number) {
  const before = left?.question === question ? left : null
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes what the list answers
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count: entries.length,
    getScrollElement: () => box.current,
    estimateSize: () => about,
    getItemKey: index => rowId(entries[index]!),
    overscan: 4,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    paddingStart: 8,
    paddingEnd: 32,
    initialOffset: before?.offset ?? 0,
    initialMeasurementsCache: before?.measured ?? [],
    rangeExtractor: range => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b)
  })
  useLayoutEffect(() => () => {
    left = { question, offset: virtual.scrollOffset ?? 0, measured: virtual.measurementsCache }
  }, [virtual, question])
  return {
    rows: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    /** How many rows make a page. */
    page: () => Math.max(1, (virtual.range?.endIndex ?? 0) - (virtual.range?.startIndex ?? 0) - 1),
    show: (index: number) => virtual.scrollToIndex(index, { align: 'auto' })
  }
}
