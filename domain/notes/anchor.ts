import type { Span } from '../text/span'
import { likelihood } from './likelihood'
import { candidatesOf, nearestLike, nextTo } from './places'
import { Searchable } from './searchable'

/** A note's place in words, after the W3C's TextQuoteSelector and TextPositionSelector. */
export interface Anchor {
  readonly quote: string
  /** What stood before and after the quote. */
  readonly before: string
  readonly after: string
  /** Where the quote stood when the note was made. */
  readonly position: Span
}

/** How much is kept of what stands before and after a quote, in UTF-16 units. */
export const contextLength = 160

/** Describes a span so that it can be found again in a changed text. */
export function describe(text: string, span: Span): Anchor {
  return {
    quote: text.slice(span.start, span.end),
    before: text.slice(Math.max(0, span.start - contextLength), span.start),
    after: text.slice(span.end, span.end + contextLength),
    position: span
  }
}

/**
 * How likely a place must be: where the quote stands to the letter, where only some of its words do, and where no other
 * need be looked for.
 */
const ENOUGH = { exact: 0.5, aligned: 0.6, sure: 0.97 } as const

/**
 * Finds an anchor's place in today's text: where its quote stands to the letter, or else where most of its words do, and
 * what stood around it still speaks for that place. `null` rather than a doubtful place, and in a text that says the same over
 * and over rather than a long search.
 */
export function reattach(text: string, described: Anchor): Span | null {
  if (stands(text, described)) return described.position
  // Whoever wrote the file: weighing takes time by the square of what is weighed.
  const anchor = { ...described, before: described.before.slice(-contextLength), after: described.after.slice(0, contextLength) }
  const spans = nearestLike(text, anchor)
  if (spans === null) return null
  const known = unchanged(text, anchor, spans)
  if (known !== null) return known
  if (anchor.quote.length > LONG) return byItsEnds(text, anchor)
  let best: { readonly span: Span; readonly odds: number } | null = null
  for (const place of candidatesOf(searchableOf(text), anchor, spans)) {
    const odds = likelihood(place)
    if (place.isExact && odds >= ENOUGH.exact) return place.span
    if (!place.isExact && odds >= Math.max(ENOUGH.aligned, best?.odds ?? 0)) best = { span: place.span, odds }
    if (odds >= ENOUGH.sure) break
  }
  return best?.span ?? null
}

/** Whether today's text still has an anchor's place: as `reattach` would say, and quick where nothing has changed. */
export const isFound = (text: string, anchor: Anchor): boolean => stands(text, anchor) || reattach(text, anchor) !== null

/** Whether all of an anchor stands to the letter exactly where it stood. */
const stands = (text: string, { before, quote, after, position }: Anchor): boolean =>
  quote !== '' && text.startsWith(before + quote + after, position.start - before.length)

/** A quote longer than this, in UTF-16 units, is found by its first and its last so many: weighing takes time by its square. */
const LONG = 2_000
const END = 500

/** The place of a long quote that has changed: from where its first words stand to where its last do. */
function byItsEnds(text: string, { quote, before, after, position }: Anchor): Span | null {
  const known = before + quote + after
  const [start, end] = [before.length, before.length + quote.length]
  const endAt = (span: Span): Span | null => {
    const moved = position.start - start
    return reattach(text, { ...describe(known, span), position: { start: span.start + moved, end: span.end + moved } })
  }
  const [first, last] = [endAt({ start, end: start + END }), endAt({ start: end - END, end })]
  if (first === null || last === null || first.end > last.start) return null
  const grown = (last.end - first.start) / quote.length
  return grown > 0.25 && grown < 4 ? { start: first.start, end: last.end } : null
}

/** The place of a quote that stands there with all that stood next to it, and stands so nowhere else: no word need be weighed. */
function unchanged(text: string, anchor: Anchor, [best, second]: readonly Span[]): Span | null {
  const isWhole = (span: Span): boolean => {
    const { nextBefore, nextAfter } = nextTo(text, span, anchor)
    return nextBefore === 1 && nextAfter === 1
  }
  return best && isWhole(best) && !(second && isWhole(second)) ? best : null
}

/** The last text is kept ready: many anchors are looked for in it, one after the other. */
let last: Searchable | null = null
const searchableOf = (text: string): Searchable => (last?.text === text ? last : (last = new Searchable(text)))
