import type { Span } from '../text/span'

/** A note's place in words, after the W3C's TextQuoteSelector and TextPositionSelector. */
export interface Anchor {
  readonly quote: string
  /** Up to 32 characters before and after the quote. */
  readonly before: string
  readonly after: string
  /** Where the quote stood when the note was made. */
  readonly position: Span
}

const contextLength = 32

/** Describes a span so that it can be found again in a changed text. */
export function describe(text: string, span: Span): Anchor {
  return {
    quote: text.slice(span.start, span.end),
    before: text.slice(Math.max(0, span.start - contextLength), span.start),
    after: text.slice(span.end, span.end + contextLength),
    position: span
  }
}

/** From this many characters on, a quote that stands in a text only once is the place, whatever is around it. */
const tellingLength = 16
/** The share of the context that must agree for any other quote. */
const enoughAgreement = 0.5

/**
 * Finds an anchor's place in today's text: of all places where the quote stands word for word, the one whose
 * surroundings agree best with the context, then the one nearest to where it stood. `null` rather than a doubtful place.
 */
export function reattach(text: string, anchor: Anchor): Span | null {
  const starts = occurrences(text, anchor.quote)
  if (starts.length === 1 && anchor.quote.length >= tellingLength) return spanAt(starts[0]!, anchor)
  const places = starts
    .map(start => ({ start, agreement: agreement(text, start, anchor), away: Math.abs(start - anchor.position.start) }))
    .filter(place => place.agreement >= enoughAgreement)
    .toSorted((a, b) => b.agreement - a.agreement || a.away - b.away)
  const [best, next] = places
  const inDoubt = next && next.agreement === best!.agreement && next.away === best!.away
  return best && !inDoubt ? spanAt(best.start, anchor) : null
}

const spanAt = (start: number, { quote }: Anchor): Span => ({ start, end: start + quote.length })

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = []
  if (quote === '') return starts
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at)
  return starts
}

/** The share (0 to 1) of the anchor's context, counted outwards from the quote, that stands around a place. */
function agreement(text: string, start: number, { quote, before, after }: Anchor): number {
  const end = start + quote.length
  let left = 0
  while (left < before.length && text[start - 1 - left] === before[before.length - 1 - left]) left++
  let right = 0
  while (right < after.length && text[end + right] === after[right]) right++
  const length = before.length + after.length
  return length === 0 ? 1 : (left + right) / length
}
