import { blockAt, paragraphNumbers, type Block } from '../article/article'
import { describe, reattach, type Anchor } from '../notes/anchor'
import { textOf, type Span } from '../text/span'
import type { Brief, Line, Point } from './brief'

/** The sections of a brief whose lines a reader may drop. */
export const editableSections = [
  'bottomLine', 'keyPoints', 'voices', 'reported', 'conditions', 'unclear', 'dates', 'figures'
] as const
export type EditableSection = (typeof editableSections)[number]

/** A line the reader wants out of one section; the same words may stay in another. */
export interface Dropped {
  readonly section: EditableSection
  readonly anchor: Anchor
}

/** A line of the reader's own: private like a note, never counted as extract. */
export interface OwnLine {
  readonly id: string
  readonly text: string
}

/**
 * What the reader changed in a brief: facts, kept while the brief itself is made anew each time. Lines are named by
 * anchors, since a better engine, or a changed article, may give other spans.
 */
export interface Edits {
  /** Sentences the reader wants among the key points, whatever the engine thinks. */
  readonly pinned: readonly Anchor[]
  readonly dropped: readonly Dropped[]
  /** The key points in the reader's order; empty for the article's. */
  readonly order: readonly Anchor[]
  readonly own: readonly OwnLine[]
}

export const noEdits: Edits = { pinned: [], dropped: [], order: [], own: [] }

/** The longest an own line may be, in UTF-16 units, and the most changes of one sort kept for one article. */
export const longestOwnLine = 2_000
export const mostEdits = 1_000

/** A brief as its reader made it. */
export interface EditedBrief {
  readonly brief: Brief
  /** Where the pinned key points start. */
  readonly pinned: ReadonlySet<number>
  /** What was dropped and can be brought back, section by section in text order. */
  readonly dropped: readonly { readonly edit: Dropped; readonly line: Line }[]
  /** Whether the reader had a hand in which lines it has, or in their order. */
  readonly isChanged: boolean
}

interface Text {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** Anything of a brief that has a place: a line by its span, a voice from its first quoted word to its last. */
export type Placed = { readonly span: Span } | { readonly quote: readonly Span[] }

/** The stretch of text something of a brief stands on. */
export const placeOf = (one: Placed): Span =>
  'span' in one ? one.span : { start: one.quote[0]!.start, end: one.quote.at(-1)!.end }

/** A brief with its reader's edits. An edit whose words the article no longer holds changes nothing and stays kept. */
export function editedBrief({ text, blocks }: Text, brief: Brief, edits: Edits): EditedBrief {
  const numbers = paragraphNumbers(blocks)
  const lineAt = (span: Span): Line => ({ span, paragraph: numbers[blockAt(blocks, span.start)] ?? 0 })
  const dropped = edits.dropped.flatMap(edit => {
    const span = reattach(text, edit.anchor)
    return span === null ? [] : [{ edit, line: lineAt(span) }]
  })
  const kept = <T extends Placed>(section: EditableSection, from: readonly T[]): T[] => {
    const out = new Set(dropped.filter(({ edit }) => edit.section === section).map(({ line }) => line.span.start))
    return out.size === 0 ? [...from] : from.filter(one => !out.has(placeOf(one).start))
  }
  const sections = Object.fromEntries(editableSections.map(section => [section, kept<Placed>(section, brief[section])]))
  const pins = edits.pinned.flatMap(anchor => reattach(text, anchor) ?? [])
  const edited = { ...brief, ...sections } as Brief
  return {
    brief: { ...edited, keyPoints: inOrder(text, withPins(edited.keyPoints, pins.map(lineAt)), edits.order) },
    pinned: new Set(pins.map(({ start }) => start)),
    dropped: dropped.toSorted((a, b) => a.line.span.start - b.line.span.start),
    isChanged: pins.length + dropped.length + edits.order.length > 0
  }
}

/** Key points with the pinned ones, in article order, each once. */
function withPins(points: readonly Point[], pins: readonly Line[]): Point[] {
  const shown = new Set(points.map(({ span }) => span.start))
  const added = pins.filter(({ span }) => !shown.has(span.start)).map((line): Point => ({ ...line, reasons: [], antecedent: null }))
  return [...points, ...added].toSorted((a, b) => a.span.start - b.span.start)
}

/** Key points in the reader's order; those the order does not know follow in the article's. */
function inOrder(text: string, points: readonly Point[], order: readonly Anchor[]): Point[] {
  const ranks = new Map<number, number>()
  order.forEach((anchor, rank) => {
    const start = reattach(text, anchor)?.start
    if (start !== undefined) ranks.set(start, rank)
  })
  return points.toSorted((a, b) => (ranks.get(a.span.start) ?? Infinity) - (ranks.get(b.span.start) ?? Infinity) || a.span.start - b.span.start)
}

const isAt = (text: string, span: Span) => (anchor: Anchor): boolean => reattach(text, anchor)?.start === span.start

/** Pins the sentence at `span`, or lets it go when it is pinned. What was dropped of it comes back. */
export function togglePin(text: string, edits: Edits, span: Span): Edits {
  const at = isAt(text, span)
  if (edits.pinned.some(at)) return { ...edits, pinned: edits.pinned.filter(anchor => !at(anchor)) }
  const dropped = edits.dropped.filter(({ section, anchor }) => section !== 'keyPoints' || !at(anchor))
  return { ...edits, dropped, pinned: [...edits.pinned, describe(text, span)] }
}

/** Drops what stands at `span` from a section; a pin on it goes too. */
export function drop(text: string, edits: Edits, section: EditableSection, span: Span): Edits {
  const pinned = section === 'keyPoints' ? edits.pinned.filter(anchor => !isAt(text, span)(anchor)) : edits.pinned
  return { ...edits, pinned, dropped: [...edits.dropped, { section, anchor: describe(text, span) }] }
}

/** Brings back what was dropped. */
export const restore = (edits: Edits, dropped: Dropped): Edits =>
  ({ ...edits, dropped: edits.dropped.filter(one => one !== dropped) })

/** Moves one of the key points, as they are shown, up (-1) or down (1); at either end nothing changes. */
export function movePoint(text: string, edits: Edits, shown: readonly Point[], from: number, by: -1 | 1): Edits {
  return from + by < 0 || from + by >= shown.length ? edits
    : { ...edits, order: moved(shown, from, by).map(({ span }) => describe(text, span)) }
}

/** Moves an own line up (-1) or down (1). */
export function moveOwn(edits: Edits, from: number, by: -1 | 1): Edits {
  return from + by < 0 || from + by >= edits.own.length ? edits : { ...edits, own: moved(edits.own, from, by) }
}

function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const changed = list.toSpliced(from, 1)
  changed.splice(from + by, 0, list[from]!)
  return changed
}

/** Puts an own line at the end of the list, or changes the one of its id. */
export function withOwn(edits: Edits, line: OwnLine): Edits {
  const known = edits.own.some(({ id }) => id === line.id)
  return { ...edits, own: known ? edits.own.map(one => (one.id === line.id ? line : one)) : [...edits.own, line] }
}

export const withoutOwn = (edits: Edits, id: string): Edits => ({ ...edits, own: edits.own.filter(line => line.id !== id) })

/** Own lines that hold a word: one emptied while it is being typed stays in its place until it is left. */
export const ownLines = ({ own }: Edits): OwnLine[] => own.filter(({ text }) => text.trim() !== '')

/** What an edit is about, in the article's words, cut to `length` units. */
export const wordsAt = (text: string, span: Span, length = 60): string => {
  const words = textOf(text, span)
  return words.length <= length ? words : `${words.slice(0, length).trimEnd()}…`
}
