import type { Span } from '../text/span'

/** One line of a brief: a verbatim stretch of the article and the number of its paragraph. */
export interface Line {
  readonly span: Span
  readonly paragraph: number
}

/** A speaker as the article names them. Every part is a span of the article. */
export interface Speaker {
  /** The fullest name the article gives, where it first stands ("Ida Marsh"). */
  readonly name: Span
  /** The role as the article gives it ("Harbour union leader"), where it does. */
  readonly role: Span | null
  /** What stands at the quotation itself ("she", "Marsh", "the minister"). */
  readonly mention: Span
  /** True when `mention` is a pronoun or a description that was resolved to `name`: shown as such. */
  readonly resolved: boolean
}

/** One direct quotation with its speaker; parts of a split quotation are joined. */
export interface Voice {
  /** The quoted stretches without their outer marks, in text order. */
  readonly quote: readonly Span[]
  /** `null` is an honest "?". */
  readonly speaker: Speaker | null
  /** The verb of speech ("said"), where there is one. */
  readonly verb: Span | null
  readonly paragraph: number
}

/** What a briefing says about one article. Derived, never stored; the same article gives the same brief. */
export interface Brief {
  /** One to three sentences, at most 60 words together. */
  readonly bottomLine: readonly Line[]
  /** Four to six lines in article order (fewer in a short article). */
  readonly keyPoints: readonly Line[]
  /** Who said what, in article order. */
  readonly voices: readonly Voice[]
  /** How many sentences the article has: the M of "N of M sentences". */
  readonly sentenceCount: number
}
