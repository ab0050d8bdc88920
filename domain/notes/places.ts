import { overlaps, type Span } from '../text/span'
import { align, type Pair } from './alignment'
import type { Anchor } from './anchor'
import type { Searchable } from './searchable'

/** What still stands around a place of what stood around the quote; shares run from 0 to 1. */
interface Surroundings {
  /** The shares of the words before and after that still stand before and after. */
  readonly before: number
  readonly after: number
  /** The shares of the letters next to the quote that still stand next to it, unbroken. */
  readonly nextBefore: number
  readonly nextAfter: number
}

/** Of a quote that came without any: then only its own words can speak for a place. */
const nothingAround: Surroundings = { before: 0, after: 0, nextBefore: 0, nextAfter: 0 }

/** A place where an anchor may belong in today's text, and what speaks for it. */
export interface Place extends Surroundings {
  readonly span: Span
  /** Whether the quote stands there to the letter. */
  readonly isExact: boolean
  /** The share of the quote's words that stand there, and of the words that stand there the share that are the quote's. */
  readonly kept: number
  readonly pure: number
  /** How many words the quote has. */
  readonly words: number
  /** How many words it is away from where it stood. */
  readonly away: number
}

/** An anchor's words in a row, as numbers: those before the quote, the quote's, those after. */
interface Pattern {
  readonly words: Int32Array
  /** Where the quote's words begin and end. */
  readonly start: number
  readonly end: number
}

function patternOf(searchable: Searchable, { before, quote, after }: Anchor): Pattern {
  const [head, own, tail] = [before, quote, after].map(part => searchable.wordsIn(part)) as [Int32Array, Int32Array, Int32Array]
  // A word cut by the end of the context is no word of the text.
  const known = head.subarray(/^[\p{L}\p{N}]/u.test(before) ? 1 : 0)
  const following = tail.subarray(0, /[\p{L}\p{N}]$/u.test(after) ? -1 : undefined)
  return { words: Int32Array.of(...known, ...own, ...following), start: known.length, end: known.length + own.length }
}

/** How many words may have come between the pattern's words, either way. */
const SLACK = 24
/** Of a quote that stands there word for word more often than this, only the likeliest places are looked at closely. */
const MOST_EXACT = 8

/**
 * The places where an anchor may belong, one after the other: of those where its quote stands to the letter (`spans`) the
 * likeliest, then others that hold words of it, which take longer to find.
 */
export function* candidatesOf(searchable: Searchable, anchor: Anchor, spans: readonly Span[]): Generator<Place> {
  const pattern = patternOf(searchable, anchor)
  const exact = exactPlace(searchable, anchor, pattern, spans.slice(0, MOST_EXACT))
  if (exact !== null) yield exact
  for (const place of alignedPlaces(searchable, anchor, pattern)) {
    if (!spans.some(other => overlaps(other, place.span))) yield place
  }
}

/** Of places where the quote stands to the letter, the one with most of its surroundings, then the nearest. */
function exactPlace(searchable: Searchable, anchor: Anchor, pattern: Pattern, spans: readonly Span[]): Place | null {
  const { words, text } = searchable
  const [before, after] = [pattern.words.subarray(0, pattern.start), pattern.words.subarray(pattern.end)]
  const stood = searchable.wordAt(anchor.position.start)
  const places = spans.map((span): Place => {
    const [first, next] = [searchable.wordAt(span.start), searchable.wordAt(span.end)]
    return {
      span, isExact: true, kept: 1, pure: 1, words: pattern.end - pattern.start, away: Math.abs(first - stood),
      ...withEdges(text, span, {
        before: share(align(before, words, Math.max(0, first - before.length - SLACK), first).length, before.length),
        after: share(align(after, words, next, Math.min(words.length, next + after.length + SLACK)).length, after.length),
        ...nextTo(text, span, anchor)
      })
    }
  })
  const around = ({ before: b, after: a, nextBefore, nextAfter }: Place): number => b + a + nextBefore + nextAfter
  return places.toSorted((a, b) => around(b) - around(a) || a.away - b.away)[0] ?? null
}

/** How much of a quote is searched for at once: all of a long one could be gone through anew at each place of a text like it. */
const NEEDLE = 32
/**
 * How many UTF-16 units are compared for one anchor before a text is taken for one that says the same over and over, where
 * no place is likelier than the others; and for how many each place counts. One letter stands some 100,000 times in 1 MB.
 */
const MOST_COMPARED = 4_000_000
const PER_PLACE = 16

/** Where the quote stands to the letter: most letters of its surroundings first, then the nearest. `null` in a text that says the same over and over. */
export function nearestLike(text: string, anchor: Anchor): Span[] | null {
  const { quote, position } = anchor
  const needle = quote.slice(0, NEEDLE)
  let compared = 0
  const found: { readonly span: Span; readonly next: number; readonly away: number }[] = []
  for (let at = quote === '' ? -1 : text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    let same = needle.length
    while (same < quote.length && text[at + same] === quote[same]) same++
    compared += same + PER_PLACE
    if (compared > MOST_COMPARED) return null
    if (same < quote.length) continue
    const span = { start: at, end: at + quote.length }
    const { nextBefore, nextAfter } = nextTo(text, span, anchor)
    compared += NEXT * (nextBefore + nextAfter)
    found.push({ span, next: nextBefore + nextAfter, away: Math.abs(at - position.start) })
  }
  return found.sort((a, b) => b.next - a.next || a.away - b.away).map(({ span }) => span)
}

/** The places that a pattern may belong to by alignment, where some of its words have gone and others have come. */
function* alignedPlaces(searchable: Searchable, anchor: Anchor, pattern: Pattern): Generator<Place> {
  const { words } = searchable
  const stood = searchable.wordAt(anchor.position.start)
  const together = searchable.beginningsOf(pattern.words, stood - pattern.start)
  // A moved passage has left its surroundings behind: its own words are asked for their place as well.
  const alone = searchable.beginningsOf(pattern.words.subarray(pattern.start, pattern.end), stood)
    .map(start => start - pattern.start).filter(start => together.every(other => Math.abs(other - start) > SLACK / 4))
  for (const start of [...together, ...alone]) {
    const from = Math.max(0, start - SLACK)
    const to = Math.min(words.length, start + pattern.words.length + SLACK)
    const place = from < to ? alignedPlace(searchable, anchor, pattern, align(pattern.words, words, from, to)) : null
    if (place !== null) yield place
  }
}

/** What an alignment says of the quote's place; `null` when none of the quote's words stand there. */
function alignedPlace(searchable: Searchable, anchor: Anchor, pattern: Pattern, pairs: readonly Pair[]): Place | null {
  const { spans, text } = searchable
  const left = pairs.filter(({ pattern: at }) => at < pattern.start)
  const right = pairs.filter(({ pattern: at }) => at >= pattern.end)
  const inside = pairs.slice(left.length, pairs.length - right.length)
  if (inside.length === 0) return null
  const first = edge(left.at(-1), inside[0]!, pattern.start, 1)
  const last = edge(right[0], inside.at(-1)!, pattern.end - 1, -1)
  const span = { start: spans[first]!.start, end: spans[last]!.end }
  const words = pattern.end - pattern.start
  return {
    span, isExact: false, words, kept: inside.length / words, pure: inside.length / (last - first + 1),
    away: Math.abs(first - searchable.wordAt(anchor.position.start)),
    ...anchor.before === '' && anchor.after === '' ? nothingAround : withEdges(text, span, {
      before: share(left.length, pattern.start),
      after: share(right.length, pattern.words.length - pattern.end),
      ...nextTo(text, span, anchor)
    })
  }
}

/**
 * The word at which the quote begins (`way` 1) or ends (-1). New words between the last word of the context and the first
 * of the quote belong to either by how many words of each have gone.
 */
function edge(outer: Pair | undefined, inner: Pair, limit: number, way: 1 | -1): number {
  const gone = Math.abs(inner.pattern - limit)
  if (outer === undefined || gone === 0) return inner.text
  const between = Math.abs(inner.text - outer.text) - 1
  const outerGone = Math.abs(limit - outer.pattern) - 1
  return inner.text - way * (outerGone === 0 ? between : Math.round((between * gone) / (gone + outerGone)))
}

/** How far outwards from the quote its surroundings are looked at letter by letter. */
const NEXT = 32

/** How much of the letters around the quote stands around a span. */
export function nextTo(text: string, { start, end }: Span, { before, after }: Anchor): Pick<Surroundings, 'nextBefore' | 'nextAfter'> {
  const [left, right] = [Math.min(NEXT, before.length), Math.min(NEXT, after.length)]
  let backwards = 0
  while (backwards < left && text[start - 1 - backwards] === before[before.length - 1 - backwards]) backwards++
  let forwards = 0
  while (forwards < right && text[end + forwards] === after[forwards]) forwards++
  return { nextBefore: share(backwards, left), nextAfter: share(forwards, right) }
}

/** Where the text begins or ends nothing speaks against a place: what stood there was cut off. The other side speaks for both. */
function withEdges(text: string, { start, end }: Span, around: Surroundings): Surroundings {
  const { before, after, nextBefore, nextAfter } = around
  const [most, next] = [Math.max(before, after), Math.max(nextBefore, nextAfter)]
  if (start === 0) return { ...around, before: most, nextBefore: next }
  return end === text.length ? { ...around, after: most, nextAfter: next } : around
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
