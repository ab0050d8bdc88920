import type { Span } from '../text/span'

/** One line of a brief: a verbatim stretch of the article and the number of its paragraph. */
export interface Line {
  readonly span: Span
  readonly paragraph: number
}

/** Why a line was chosen: what the engine saw in it, the most telling first. Said in words where it is shown. */
export type Reason =
  /** It opens the article. */
  | 'opening'
  /** It stands early. */
  | 'early'
  /** It opens its paragraph. */
  | 'opens-paragraph'
  /** It says what many other sentences of the article say. */
  | 'central'
  /** It shares words with the article's own title. */
  | 'title'
  /** It names those the article tells of most. */
  | 'actors'
  /** Somebody speaks in it. */
  | 'speech'
  | 'condition'
  | 'figure'
  | 'date'

/** A line of the bottom line or a key point, with what can be said for it. */
export interface Point extends Line {
  readonly reasons: readonly Reason[]
  /** The sentence that says who is meant, where the line begins with "he", "this plan"...; shown or linked with it. */
  readonly antecedent: Line | null
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
  /** True when `mention` may stand for others too, and `name` is only the likeliest: shown as such. */
  readonly likely: boolean
}

/** What somebody said: in quotation marks, or reported in the article's own words. */
export interface Voice {
  /**
   * The quoted stretches without their outer marks, in text order; parts of a split quotation are joined. Of reported
   * speech, the stretch that tells what was said ("the bridge would stay shut").
   */
  readonly quote: readonly Span[]
  /** `null` is an honest "?". */
  readonly speaker: Speaker | null
  /** The verb of speech ("said"), where there is one. */
  readonly verb: Span | null
  /** To whom, where the sentence says so ("reporters"). */
  readonly to: Span | null
  /** When, where the sentence says so ("on Tuesday"). */
  readonly when: Span | null
  readonly paragraph: number
}

/** A sentence, or the part of it that stands on its own, in which something depends on something else. */
export interface Condition extends Line {
  /** The words that make it a condition ("only when"). */
  readonly trigger: Span
}

/** How an article marks something as less than plain fact. Language used, never a verdict. */
export type Doubt =
  /** "may", "appears to", "reportedly". */
  | 'hedged'
  /** "denied", "disputes". */
  | 'denied'
  /** "a person who asked not to be named". */
  | 'anonymous'

/** A sentence the article itself marks as uncertain, denied or from an unnamed source. */
export interface Unclear extends Line {
  readonly kind: Doubt
  readonly trigger: Span
}

/** Someone or something an article names more than in passing. */
export interface Actor {
  readonly kind: 'person' | 'organization' | 'place'
  /** The fullest name the article gives, where it first stands. */
  readonly name: Span
  /** The role as the article gives it; only people have one. */
  readonly role: Span | null
  /** Everywhere it is named, by this name or a variant of it, in text order; `name` is one of them. */
  readonly mentions: readonly Span[]
}

/** A day, month or year the article tells of. */
export interface DateMention {
  /** The words ("last Tuesday"). */
  readonly span: Span
  readonly paragraph: number
  /** ISO 8601 day, month or year (`2024-12-09`, `2024-12`, `2024`); `null` when the words name none ("a Monday"). */
  readonly iso: string | null
  /** True when the value was counted from the day of publication rather than written out. */
  readonly relative: boolean
  /** Where it lies seen from the day of publication; `null` when either is unknown. Today is no input. */
  readonly side: 'before' | 'same' | 'after' | null
}

/** A quantity the article gives. */
export interface Figure {
  /** The words from number to unit ("$1.2bn", "three in four"). */
  readonly span: Span
  readonly paragraph: number
  /** The number in the unit's own terms, scale words multiplied out (1.2bn is 1200000000). */
  readonly value: number
  /** The unit as written ("$", "percent", "metric tons"), where there is one. */
  readonly unit: Span | null
  /** What it is a quantity of, as written ("jobs", "the bridge’s repair"), where the sentence says so. */
  readonly of: Span | null
}

/** What a briefing says about one article. Derived, never stored; the same article gives the same brief. */
export interface Brief {
  /** One to three sentences, at most 60 words together. */
  readonly bottomLine: readonly Point[]
  /** Four to six lines in article order (fewer in a short article). */
  readonly keyPoints: readonly Point[]
  /** Who said what in quotation marks, in article order. */
  readonly voices: readonly Voice[]
  /** What is reported as said without quotation marks, in article order. */
  readonly reported: readonly Voice[]
  readonly conditions: readonly Condition[]
  readonly unclear: readonly Unclear[]
  /** Those the article tells of most first. */
  readonly actors: readonly Actor[]
  /** Those after the day of publication first, then the others, each in article order. */
  readonly dates: readonly DateMention[]
  readonly figures: readonly Figure[]
  /** How many sentences the article has: the M of "N of M sentences". */
  readonly sentenceCount: number
  /** BCP 47 tag of the language the article is in, as it says or as its words show; `null` when neither does. */
  readonly language: string | null
  /** False when the rules for English were not used: then only position, centrality and quotation marks speak. */
  readonly english: boolean
}

/** The brief of an article that says nothing. */
export const emptyBrief: Brief = {
  bottomLine: [], keyPoints: [], voices: [], reported: [], conditions: [], unclear: [], actors: [], dates: [], figures: [],
  sentenceCount: 0, language: null, english: true
}
