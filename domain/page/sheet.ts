export type Paper = 'a4' | 'letter'

/** What sort of page: without a private word, with the reader's notes, or with chosen words taken out. */
export type PageKind = 'clean' | 'notes' | 'redacted'
export const pageKinds = ['clean', 'notes', 'redacted'] as const satisfies readonly PageKind[]

/** What stands in a column beside the brief: nothing, the reader's own points and questions, or lines to write on. */
export type Carry = 'none' | 'own' | 'ruled'
export const carries = ['none', 'own', 'ruled'] as const satisfies readonly Carry[]

/** Which copy of how many a page is. */
export interface Copy {
  readonly number: number
  readonly of: number
}

/** What may be asked of a page beyond its words. */
export interface PageLook {
  readonly paper: Paper
  readonly kind: PageKind
  /** Large print: nothing below 12 points, where else nothing is below 9.5. */
  readonly large: boolean
  readonly carry: Carry
  /** How the page is to be handled, in the reader's own words, at its top and bottom; it claims nothing by itself. */
  readonly marking: string | null
  readonly copy: Copy | null
}

/** The longest a handling mark may be, in UTF-16 units: it stands on one line. */
export const longestMarking = 60

export type Section =
  | 'bottom-line' | 'key-points' | 'voices' | 'reported' | 'conditions' | 'unclear' | 'dates' | 'figures' | 'notes'
  | 'my-points' | 'my-questions'

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
  /** A shorter stretch of them, tried before the item is left out; `null` where it is short as it is. */
  readonly short: string | null
  /** Whether `text` is one stretch of a longer line, and marked so. */
  readonly isCut: boolean
  readonly paragraph: number | null
  /** Indices of the article's sentences these words are drawn from; empty for a note. */
  readonly sentences: readonly number[]
  /** True for what the page never goes without. */
  readonly always: boolean
}

/** Everything the page is made from: an ordered list of items, and what stands around them. Nothing else is an input. */
export interface PageOrder extends PageLook {
  /** BCP 47 tag for the document. */
  readonly language: string | null
  readonly title: string
  /** What the file says of itself; empty where the reader wants it to say nothing. */
  readonly titleInFile: string
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
  /** Whether the reader had a hand in what was chosen. */
  readonly isChanged: boolean
  /** Words that must stand nowhere in the file: what was redacted, and private words that were not asked for. */
  readonly secrets: readonly string[]
  /** ISO day printed in the foot; the only date a page holds of its own. */
  readonly printedOn: string
  readonly fingerprint: string
}

/** What stands on a page: items of its order, some of them in a shorter form, and its head as there was room for it. */
export interface Chosen {
  /** In reading order; a shortened one has its words as they are printed. */
  readonly items: readonly PageItem[]
  readonly title: string
  readonly sourceLine: string
  /** Whether so little stands on it that it is set larger and wider. */
  readonly isSparse: boolean
}

/** A finished page. */
export interface MadePage {
  readonly pdf: Uint8Array<ArrayBuffer>
  readonly pageCount: number
  readonly printed: Chosen
  /** Ids of the items there was no room for, in reading order: as many as its foot counts. */
  readonly leftOut: readonly string[]
  /** Scripts for which this computer has no letters; a mark stands in their place, and the reader is told. */
  readonly unprintable: readonly string[]
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
  'notes': 'Private notes',
  'my-points': 'My points',
  'my-questions': 'My questions'
}

/** The sections that hold the reader's own words, which are nobody else's business. */
export const isPrivate = (section: Section): boolean => section === 'notes' || isBeside(section)
/** Whether a page of this order may hold any of them. */
export const holdsPrivate = ({ items }: Pick<PageOrder, 'items'>): boolean => items.some(({ section }) => isPrivate(section))
/** Those of them that stand beside the brief. */
export const isBeside = (section: Section): boolean => section === 'my-points' || section === 'my-questions'

/** An item's words, or another writing of them, as they are set: what was said in quotation marks, what is reported not. */
export const setWords = ({ section, text }: PageItem, words = text): string => (section === 'voices' ? `“${words}”` : words)
