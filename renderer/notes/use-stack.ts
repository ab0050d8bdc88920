import { useCallback, useLayoutEffect, useReducer, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Block } from '../../domain/article/article'
import type { Slip } from '../app/state'
import { articleElement } from '../parts/text-ranges'
import { Measures } from './measures'
import { stack, standingIn, type Wish } from './stack'
import { watchHeights, type HeightWatch } from './watch-heights'

const gap = 6
/** So many slips are all drawn: whoever goes through the document hears them all. Of more, those near the view. */
const few = 60

/** A slip that is drawn, by its note, and where, in px from the top of the list. */
export interface Standing {
  readonly id: string
  readonly top: number
  /** How far below the slip's top its passage begins: where the line to the text starts. */
  readonly passage: number
  /** How tall it was taken to be. */
  readonly height: number
}

export interface Stack {
  readonly shown: readonly Standing[]
  /** The height of the whole list, in px. */
  readonly height: number
  /** Whether slips are seen to move: where the reader did something, and not where a place was only measured better. */
  readonly glides: boolean
}

/** Without room beside the text the notes are one column. */
const asColumn = matchMedia('(max-width: 1120px)')

/** What scrolls the list: the text's view, or the column itself. */
const viewOf = (list: HTMLElement): HTMLElement => list.closest<HTMLElement>(asColumn.matches ? '.notes' : 'section')!

/** In the order in which they stand: what has no passage first. */
const inOrder = (slips: readonly Slip[]): readonly Slip[] =>
  slips[0]?.span === null || slips.at(-1)?.span === null ? [...slips.filter(({ span }) => span === null), ...slips.filter(({ span }) => span !== null)] : slips

interface Laid {
  readonly slips: readonly Slip[]
  readonly wishes: readonly Wish[]
  readonly tops: readonly number[]
}

/** Puts all slips beside their passages; `below` is how far the text begins below the list. */
function layOut(slips: readonly Slip[], blocks: readonly Block[], held: string | null, measures: Measures, origin: number, below: number): Laid {
  const passageOf = ({ span }: Slip): number => (span === null || asColumn.matches ? 0 : measures.topOf(blocks, span, origin) + below)
  const wishes = slips.map((slip): Wish => ({ id: slip.note.id, top: passageOf(slip), height: measures.heightOf(slip) }))
  return { slips, wishes, tops: stack(wishes, held, gap, 0) }
}

/** The slips that are drawn, as indices: those within a height of the view, and the held one wherever it is. */
function nearView({ wishes, tops }: Laid, list: HTMLElement, held: string | null): number[] {
  if (wishes.length <= few) return wishes.map((_, at) => at)
  const origin = list.getBoundingClientRect().top
  const { top, bottom, height } = viewOf(list).getBoundingClientRect()
  const [first, next] = standingIn(wishes, tops, top - origin - height, bottom - origin + height)
  const near = Array.from({ length: next - first }, (_, index) => first + index)
  const at = held === null ? -1 : wishes.findIndex(({ id }) => id === held)
  if (at < 0 || (at >= first && at < next)) return near
  return at < first ? [at, ...near] : [...near, at]
}

function stackOf(list: HTMLElement, slips: readonly Slip[], blocks: readonly Block[], held: string | null, measures: Measures): Omit<Stack, 'glides'> {
  const article = articleElement()?.getBoundingClientRect().top ?? 0
  const below = Math.round(article - list.getBoundingClientRect().top)
  const lay = () => layOut(inOrder(slips), blocks, held, measures, article, below)
  let laid = lay()
  let drawn = nearView(laid, list, held)
  const spans = drawn.flatMap(at => laid.slips[at]!.span ?? [])
  if (!asColumn.matches && measures.measure(blocks, spans, article)) {
    laid = lay()
    drawn = nearView(laid, list, held)
  }
  const { wishes, tops } = laid
  return {
    shown: drawn.map(at => ({ id: wishes[at]!.id, top: tops[at]!, passage: wishes[at]!.top - tops[at]!, height: wishes[at]!.height })),
    height: tops.length === 0 ? 0 : tops.at(-1)! + wishes.at(-1)!.height
  }
}

const same = (a: Stack, b: Stack): boolean => a.height === b.height && a.glides === b.glides && a.shown.length === b.shown.length &&
  a.shown.every(({ id, top, passage, height }, at) =>
    id === b.shown[at]!.id && top === b.shown[at]!.top && passage === b.shown[at]!.passage && height === b.shown[at]!.height)

const nothing: Stack = { shown: [], height: 0, glides: false }

/** Asks for the stack anew; `glides` as the stack has it. */
type Ask = (glides: boolean) => void

/**
 * Which slips are drawn, and where: those near the view, however many there are. Kept right while the text is set anew,
 * a slip grows or the view scrolls.
 */
export function useStack(list: RefObject<HTMLElement | null>, slips: readonly Slip[], blocks: readonly Block[], held: string | null): Stack {
  const [drawn, setDrawn] = useState<Stack>(nothing)
  const [asked, ask] = useReducer((_: { glides: boolean }, glides: boolean) => ({ glides }), { glides: false })
  const answered = useRef(asked)
  const [measures] = useState(() => new Measures())

  useLayoutEffect(() => {
    if (!list.current) return
    // Not asked for, so it is the reader who changed a note or came to one.
    const glides = asked === answered.current || asked.glides
    answered.current = asked
    const next = { ...stackOf(list.current, slips, blocks, held, measures), glides }
    setDrawn(before => (same(before, next) ? before : next))
  }, [list, slips, blocks, held, asked, measures])

  const setAnew = useCallback(() => {
    measures.forgetText()
    ask(false)
  }, [measures])
  useArticleSize(setAnew)
  useScroll(list, ask)
  useHeights(list, measures, drawn, ask)
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
function useScroll(list: RefObject<HTMLElement | null>, ask: Ask): void {
  useLayoutEffect(() => {
    if (!list.current) return
    let last = viewOf(list.current).scrollTop
    const look = () => {
      const { scrollTop, clientHeight } = viewOf(list.current!)
      if (Math.abs(scrollTop - last) < clientHeight / 2) return
      last = scrollTop
      ask(false)
    }
    const listening = new AbortController()
    // Scrolling does not bubble: it is heard on its way down.
    window.addEventListener('scroll', look, { capture: true, passive: true, signal: listening.signal })
    return () => listening.abort()
  }, [list, ask])
}

/** Measures the slips that are drawn, when they are first and whenever one grows. */
function useHeights(list: RefObject<HTMLElement | null>, measures: Measures, drawn: Stack, ask: Ask): void {
  const watch = useRef<HeightWatch>(null)
  const latest = useRef(drawn)
  useLayoutEffect(() => {
    watch.current = watchHeights(slips => {
      const { shown, glides } = latest.current
      const counted = new Map(shown.map(({ id, height }) => [id, height]))
      const other = slips.map(slip => ({ id: slip.dataset['note']!, height: slip.offsetHeight }))
        .map(({ id, height }) => ({ isKnown: measures.keepHeight(id, height) !== null, isOther: counted.get(id) !== height }))
        .filter(({ isOther }) => isOther)
      // One that is drawn for the first time only comes to its place, in the way of what made it be drawn. At once: who goes to a
      // slip brings it into view in the next frame.
      if (other.length > 0) flushSync(() => ask(glides || other.some(({ isKnown }) => isKnown)))
    })
    return () => watch.current?.end()
  }, [measures, ask])
  useLayoutEffect(() => {
    latest.current = drawn
    watch.current?.keepTo(list.current?.querySelectorAll<HTMLElement>('[data-note]') ?? [])
  }, [list, drawn])
}
