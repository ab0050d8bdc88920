// What the exports of notes have in common: an article with the reader's notes on it, in reading order.
import { blockAt, paragraphNumbers, type Article } from '../../article/article'
import type { Span } from '../../text/span'
import { reattach } from '../anchor'
import type { Note } from '../note'

/** An article and the notes on it. */
export interface NotedArticle {
  readonly article: Article
  readonly notes: readonly Note[]
}

/** A note and its place in today's text; `null` for one on the whole article, or whose passage is gone. */
export interface PlacedNote {
  readonly note: Note
  readonly span: Span | null
  readonly paragraph: number | null
}


/** Notes in reading order: the whole article's first, those without their passage last. */
export function placedNotes({ article: { text, blocks }, notes }: NotedArticle): PlacedNote[] {
  const numbers = paragraphNumbers(blocks)
  const placed = notes.map((note): PlacedNote => {
    const span = note.anchor && reattach(text, note.anchor)
    return { note, span, paragraph: span && (numbers[blockAt(blocks, span.start)] || null) }
  })
  const order = ({ note, span }: PlacedNote) => (note.anchor === null ? -1 : (span?.start ?? Infinity))
  return placed.toSorted((a, b) => compare(order(a), order(b)) || compare(a.note.createdAt, b.note.createdAt))
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Whether a note had a passage that today's text no longer holds. */
export const isDetached = ({ note, span }: PlacedNote): boolean => note.anchor !== null && span === null
