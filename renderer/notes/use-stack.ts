import { useCallback, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react'
import type { Block } from '../../domain/article/article'
import type { Slip } from '../app/state'
import { articleElement, topOf } from '../parts/text-ranges'
import { stack, standingIn, type Wish } from './stack'

const gap = 6
/** So many slips are all drawn: whoever goes through the document hears them all. Of more, those near the view. */
const few = 60

/** A slip that is drawn, by its note, and where, in px from the top of the list. */
export interface Standing {
  readonly id: string
  readonly top: number
  /** How far below the slip's top its passage begins: where the line to the text starts. */
  readonly passage: number
}

export interface Stack {
  readonly shown: readonly Standing[]
  /** The height of the whole list, in px. */
  readonly height: number
}

/** How tall a slip is likely to be that was never drawn, in px: a highlight is a line, a note grows with its words. */
const likelyHeight = ({ note: { text, tags } }: Slip): number =>
  (text.trim() === '' ? 30 : 84 + 21 * Math.min(40, Math.ceil(text.length / 34))) + (tags.length > 0 ? 26 : 0)

/** Without room beside the text the notes are one column. */
const asColumn = matchMedia('(max-width: 1120px)')

/** What scrolls the list: the text's view, or the column itself. */
const viewOf = (list: HTMLElement): HTMLElement => list.closest<HTMLElement>(asColumn.matches ? '.notes' : 'section')!

/** What was measured: where passages begin, below the article's top, and how tall slips are. */
interface Measures {
  readonly tops: WeakMap<object, number>
  readonly heights: Map<string, number>
}

/** Where a passage begins below the top of the text; measured once, as long as the text is set as it is. */
function passageTop({ tops }: Measures, blocks: readonly Block[], span: NonNullable<Slip['span']>, origin: number): number {
  const known = tops.get(span)
  if (known !== undefined) return known
  const top = Math.round((topOf(blocks, span.start) ?? origin) - origin)
  tops.set(span, top)
  return top
}

/** In the order in which they stand: what has no passage first. */
const inOrder = (slips: readonly Slip[]): readonly Slip[] =>
  slips[0]?.span === null || slips.at(-1)?.span === null ? [...slips.filter(({ span }) => span === null), ...slips.filter(({ span }) => span !== null)] : slips

function stackOf(list: HTMLElement, slips: readonly Slip[], blocks: readonly Block[], held: string | null, measures: Measures): Stack {
  const article = articleElement()?.getBoundingClientRect().top ?? 0
  const origin = list.getBoundingClientRect().top
  const ordered = inOrder(slips)
  const below = Math.round(article - origin)
  const passages = ordered.map(({ span }) => (span === null || asColumn.matches ? 0 : passageTop(measures, blocks, span, article) + below))
  const wishes = ordered.map((slip, at): Wish => ({ id: slip.note.id, top: passages[at]!, height: measures.heights.get(slip.note.id) ?? likelyHeight(slip) }))
  const tops = stack(wishes, held, gap, 0)
  const view = viewOf(list).getBoundingClientRect()
  const [first, next] = wishes.length <= few ? [0, wishes.length]
    : standingIn(wishes, tops, view.top - origin - view.height, view.bottom - origin + view.height)
  const at = wishes.findIndex(({ id }) => id === held)
  const drawn = [...(at >= 0 && at < first ? [at] : []), ...Array.from({ length: next - first }, (_, index) => first + index), ...(at >= next ? [at] : [])]
  return {
    shown: drawn.map(index => ({ id: wishes[index]!.id, top: tops[index]!, passage: passages[index]! - tops[index]! })),
    height: tops.length === 0 ? 0 : tops.at(-1)! + wishes.at(-1)!.height
  }
}

const same = (a: Stack, b: Stack): boolean => a.height === b.height && a.shown.length === b.shown.length &&
  a.shown.every(({ id, top, passage }, at) => id === b.shown[at]!.id && top === b.shown[at]!.top && passage === b.shown[at]!.passage)

const nothing: Stack = { shown: [], height: 0 }

/**
 * Which slips are drawn, and where: those near the view, however many there are. Kept right while the text is set anew,
 * a slip grows or the view scrolls.
 */
export function useStack(list: RefObject<HTMLElement | null>, slips: readonly Slip[], blocks: readonly Block[], held: string | null): Stack {
  const [drawn, setDrawn] = useState<Stack>(nothing)
  const [asked, measure] = useReducer((count: number) => count + 1, 0)
  const measures = useRef<Measures>({ tops: new WeakMap(), heights: new Map() })

  useLayoutEffect(() => {
    if (!list.current) return
    const next = stackOf(list.current, slips, blocks, held, measures.current)
    setDrawn(before => (same(before, next) ? before : next))
  }, [list, slips, blocks, held, asked])

  const setAnew = useCallback(() => {
    measures.current = { ...measures.current, tops: new WeakMap() }
    measure()
  }, [])
  useArticleSize(setAnew)
  useScroll(list, measure)
  useHeights(list, measures, drawn, measure)
  return drawn
}

/** Hears when the text is set anew. */
function useArticleSize(changed: () => void): void {
  useLayoutEffect(() => {
    const watched = new ResizeObserver(changed)
    const article = articleElement()
    if (article) watched.observe(article)
    return () => watched.disconnect()
  }, [changed])
}

/** Hears when the view has moved by half its height: until then what is drawn beyond its edges is enough. */
function useScroll(list: RefObject<HTMLElement | null>, moved: () => void): void {
  useLayoutEffect(() => {
    if (!list.current) return
    let last = viewOf(list.current).scrollTop
    const look = () => {
      const { scrollTop, clientHeight } = viewOf(list.current!)
      if (Math.abs(scrollTop - last) < clientHeight / 2) return
      last = scrollTop
      moved()
    }
    const listening = new AbortController()
    // Scrolling does not bubble: it is heard on its way down.
    window.addEventListener('scroll', look, { capture: true, passive: true, signal: listening.signal })
    return () => listening.abort()
  }, [list, moved])
}

/** Measures the slips that are drawn, whenever one grows. */
function useHeights(list: RefObject<HTMLElement | null>, measures: RefObject<Measures>, drawn: Stack, changed: () => void): void {
  useLayoutEffect(() => {
    const { heights } = measures.current
    const watched = new ResizeObserver(entries => {
      const grown = entries.filter(({ target }) => {
        const [id, height] = [(target as HTMLElement).dataset['note']!, (target as HTMLElement).offsetHeight]
        const isNews = heights.get(id) !== height
        heights.set(id, height)
        return isNews
      })
      if (grown.length > 0) changed()
    })
    for (const slip of list.current?.querySelectorAll('[data-note]') ?? []) watched.observe(slip)
    return () => watched.disconnect()
  }, [list, measures, drawn.shown, changed])
}
