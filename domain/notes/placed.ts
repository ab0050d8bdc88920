import type { Span } from '../text/span'
import { reattach } from './anchor'
import type { Note } from './note'

/** A note with the place where it was found again; `null` when it is on the whole article or its place is lost. */
export interface PlacedNote {
  readonly note: Note
  readonly span: Span | null
}

/** Whether a note had a passage that today's text no longer holds. */
export const isDetached = ({ note, span }: PlacedNote): boolean => note.anchor !== null && span === null

const standsAt = ({ note, span }: PlacedNote): number => (note.anchor === null ? -1 : (span?.start ?? Infinity))

/** Reading order: notes on the whole article first, then by place, lost ones last; in one place the older before the newer. */
export function inReadingOrder(a: PlacedNote, b: PlacedNote): number {
  const [first, second] = [standsAt(a), standsAt(b)]
  if (first !== second) return first - second
  return a.note.createdAt < b.note.createdAt ? -1 : Number(a.note.createdAt > b.note.createdAt)
}

/** Finds a note's place in today's text. */
export const placed = (text: string, note: Note): PlacedNote => ({ note, span: note.anchor && reattach(text, note.anchor) })

/** Each note with its place, in reading order. */
export const placedInOrder = (text: string, notes: readonly Note[]): PlacedNote[] =>
  notes.map(note => placed(text, note)).sort(inReadingOrder)
