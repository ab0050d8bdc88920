export type Paper = 'a4' | 'letter'

export type Section =
  | 'bottom-line' | 'key-points' | 'voices' | 'reported' | 'conditions' | 'unclear' | 'dates' | 'figures' | 'notes'

/** One item the page may carry: a line of the brief or, when asked for, a private note. */
export interface PageItem {
  readonly id: string
  readonly section: Section
  /**
   * What stands before the words in a column of its own, in the article's words: who said it ("harbour master Ines Okafor",
   * "?" where unknown), the figure, the date and its day. `null` where nothing does.
   */
  readonly term: string | null
  /** Verbatim words of the article (without outer quotation marks for voices), or of the note. */
  readonly text: string
  readonly paragraph: number | null
  /** Indices of the article's sentences these words are drawn from; empty for a note. */
  readonly sentences: readonly number[]
  /** True for what the page never goes without. */
  readonly always: boolean
}

/** Everything the page is made from: an ordered list of items, and what stands around them. */
export interface PageOrder {
  readonly paper: Paper
  /** BCP 47 tag for the document. */
  readonly language: string | null
  readonly title: string
  /** "Headline supplied with the app" where the title is not the article's own, else `null`. */
  readonly titleLabel: string | null
  /** Byline, source and date in one line. */
  readonly sourceLine: string
  /** In reading order. */
  readonly items: readonly PageItem[]
  /** Item ids, what gives way first at the front. Items marked `always` are not among them. */
  readonly givesWay: readonly string[]
  /** The M of "verbatim extract of N of M sentences". */
  readonly sentenceCount: number
  /** How many more lines the brief holds whose sentences no item draws from; they count as left out. */
  readonly briefOnly: number
  /** Whether the reader had a hand in what was chosen. */
  readonly isChanged: boolean
  /** ISO day printed in the foot. */
  readonly printedOn: string
  readonly fingerprint: string
}

/** A finished page. */
export interface MadePage {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pageCount: number
  /** Ids of the items on the page, in reading order. */
  readonly printed: readonly string[]
  /** Ids of the items there was no room for. */
  readonly leftOut: readonly string[]
}

/** The sections in reading order, each with the words that head it. */
export const sectionLabels: Readonly<Record<Section, string>> = {
  'bottom-line': 'Bottom line',
  'key-points': 'Key points',
  'voices': 'Who said what',
  'reported': 'Reported',
  'conditions': 'If and until',
  'unclear': 'Unclear or disputed',
  'dates': 'Dates',
  'figures': 'Figures',
  'notes': 'Private notes'
}

/** An item's words, or another writing of them, as they are set: what was said in quotation marks, what is reported not. */
export const setWords = ({ section, text }: PageItem, words = text): string => (section === 'voices' ? `“${words}”` : words)
