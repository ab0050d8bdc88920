import { paragraphNumbers, type Article, type BlockKind } from '../../article/article'
import type { MarkKind } from '../../notes/note'
import { directionOf, type Direction } from '../../text/direction'
import { overlaps, textOf, type Span } from '../../text/span'
import type { Wanted } from '../check'
import { sourceLine, titleLabels } from '../compose'
import { longDay } from '../day'
import type { PlacedNote } from '../../notes/placed'
import type { Paper } from '../sheet'

/** What of the reader's own stands on an article in print: nothing, what is highlighted, or that and the notes in the margin. */
export type ArticleExtra = 'nothing' | 'highlights' | 'notes'

/** A stretch of a block's words in one look. */
export interface ArticlePart {
  readonly text: string
  readonly kind: MarkKind | null
  /** "[2]" behind the last part of a passage that has a note in the margin, else `null`. */
  readonly reference: string | null
}

export interface MarginNote {
  /** "[2] Question", as it stands above the note. */
  readonly label: string
  readonly text: string
}

export interface ArticleBlock {
  readonly kind: BlockKind
  /** Empty for a heading. */
  readonly number: string
  readonly parts: readonly ArticlePart[]
  readonly notes: readonly MarginNote[]
}

/** Every word of an article in print. Whoever draws it adds nothing but the number of each page. */
export interface ArticleOrder {
  readonly paper: Paper
  readonly language: string | null
  /** Which way the article is written: the page's columns follow it. */
  readonly direction: Direction
  readonly title: string
  readonly titleLabel: string | null
  readonly sourceLine: string
  readonly blocks: readonly ArticleBlock[]
  /** On the whole article, or on a passage that is gone: at its end. */
  readonly notes: readonly MarginNote[]
  /** At the foot of every page. */
  readonly foot: string
  /** ISO day. */
  readonly printedOn: string
  /** Private words that were not asked for. */
  readonly secrets: readonly string[]
}

/** Whether anything of the reader's own stands on it: a note, or what was highlighted. */
export const holdsOwn = ({ blocks, notes }: Pick<ArticleOrder, 'blocks' | 'notes'>): boolean =>
  notes.length > 0 || blocks.some(block => block.notes.length > 0 || block.parts.some(({ kind }) => kind !== null))

/** What heads the notes that stand at the end. */
export const endLabel = 'Private notes'

const kindNames: Readonly<Record<MarkKind, string>> = { key: 'Key', question: 'Question', doubt: 'Doubt', action: 'Action' }

interface Options {
  readonly paper: Paper
  readonly extra: ArticleExtra
  /** ISO day; handed in, since the domain knows no clock. */
  readonly printedOn: string
  /** The reader's notes in reading order; those not asked for are looked for in the finished file. */
  readonly notes: readonly PlacedNote[]
}

/** A note that is printed, with its number. */
interface Numbered extends MarginNote {
  readonly span: Span
  readonly reference: string | null
  readonly kind: MarkKind
}

/** Lays out an article for printing on as many pages as it takes. */
export function articleOrder(article: Article, { paper, extra, printedOn, notes }: Options): ArticleOrder {
  const placed = extra === 'nothing' ? [] : notes.filter(({ span }) => span !== null)
  const isWorded = ({ note }: PlacedNote): boolean => extra === 'notes' && note.text.trim() !== ''
  const worded = placed.filter(isWorded)
  const marks = placed.map((one): Numbered => {
    const reference = isWorded(one) ? `[${worded.indexOf(one) + 1}]` : null
    return { span: one.span!, reference, kind: one.note.kind, label: `${reference} ${kindNames[one.note.kind]}`, text: one.note.text.trim() }
  })
  const numbers = paragraphNumbers(article.blocks)
  return {
    paper,
    language: article.language,
    direction: directionOf(article.text.slice(0, 2000)),
    title: article.title,
    titleLabel: titleLabels[article.titleOrigin],
    sourceLine: sourceLine(article),
    blocks: article.blocks.map(({ kind, span }, index) => ({
      kind,
      number: numbers[index] === 0 ? '' : String(numbers[index]),
      parts: partsOf(article.text, span, marks.filter(mark => overlaps(mark.span, span))),
      notes: marks.filter(mark => mark.reference !== null && mark.span.end > span.start && mark.span.end <= span.end).map(({ label, text }) => ({ label, text }))
    })),
    notes: notes.filter(one => one.span === null && isWorded(one)).map(({ note }) => ({ label: kindNames[note.kind], text: note.text.trim() })),
    foot: `Printed ${longDay(printedOn)} · ${article.fingerprint.slice(0, 8)}`,
    printedOn,
    secrets: extra === 'notes' ? [] : notes.map(({ note }) => note.text)
  }
}

interface Leaflet {
  readonly title: string
  /** What it is all about, in larger letters. */
  readonly lead: string
  readonly text: string
  readonly paper: Paper
  /** ISO day. */
  readonly printedOn: string
}

const blockOf = (kind: BlockKind, text: string): ArticleBlock => ({ kind, number: '', parts: [{ text, kind: null, reference: null }], notes: [] })

/** Lays out a few words of the app's own in the same print. */
export const leafletOrder = ({ title, lead, text, paper, printedOn }: Leaflet): ArticleOrder => ({
  paper, title, printedOn,
  language: 'en', direction: 'ltr', titleLabel: null, sourceLine: '',
  blocks: [blockOf('heading', lead), blockOf('paragraph', text)],
  notes: [], secrets: [],
  foot: `Printed ${longDay(printedOn)}`
})

/** A block's words, cut wherever a mark begins or ends; where marks lie over each other, the first one's kind is shown. */
function partsOf(text: string, block: Span, marks: readonly Numbered[]): ArticlePart[] {
  const edges = marks.flatMap(({ span }) => [span.start, span.end]).filter(at => at > block.start && at < block.end)
  const cuts = [...new Set([block.start, ...edges, block.end])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const span = { start, end: cuts[index + 1]! }
    const ending = marks.filter(mark => mark.reference !== null && mark.span.end === span.end)
    return {
      text: textOf(text, span),
      kind: marks.find(mark => overlaps(mark.span, span))?.kind ?? null,
      reference: ending.length === 0 ? null : ending.map(({ reference }) => reference).join('')
    }
  })
}

/** Every stretch of text in an article's print of that many pages. */
function articleTexts({ title, titleLabel, sourceLine: source, blocks, notes, foot }: ArticleOrder, pageCount: number): string[] {
  const noteTexts = ({ label, text }: MarginNote): string[] => [label, text]
  return [
    title, titleLabel ?? '', source,
    ...blocks.flatMap(block => [block.number, ...block.parts.flatMap(({ text, reference }) => [text, reference ?? '']), ...block.notes.flatMap(noteTexts)]),
    ...(notes.length > 0 ? [endLabel] : []), ...notes.flatMap(noteTexts),
    ...Array.from({ length: pageCount }, (_, index) => [foot, `page ${index + 1} of ${pageCount}`]).flat()
  ].filter(text => text !== '')
}

/** What the finished print of an article must be and may hold. */
export const wantedArticle = (order: ArticleOrder, pageCount: number): Wanted => ({
  stamp: { title: order.title, printedOn: order.printedOn },
  pageCount,
  paper: order.paper,
  smallest: 9.5,
  texts: articleTexts(order, pageCount),
  languages: ['en', order.language ?? '', ''],
  secrets: order.secrets
})
