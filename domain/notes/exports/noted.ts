// What the exports of notes have in common: an article with the reader's notes on it, in reading order.
import { blockAt, paragraphNumbers, type Article } from '../../article/article'
import type { Note } from '../note'
import { placedInOrder, type PlacedNote } from '../placed'

/** An article and the notes on it. */
export interface NotedArticle {
  readonly article: Article
  readonly notes: readonly Note[]
}

/** A note with its place, and the number of its paragraph; `null` where it has none. */
export interface NumberedNote extends PlacedNote {
  readonly paragraph: number | null
}

export function numberedNotes({ article: { text, blocks }, notes }: NotedArticle): NumberedNote[] {
  const numbers = paragraphNumbers(blocks)
  return placedInOrder(text, notes).map(placed => ({ ...placed, paragraph: placed.span && (numbers[blockAt(blocks, placed.span.start)] || null) }))
}
