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
