import type { Span } from '../text/span'
import { describe, type Anchor } from './anchor'
import type { Note } from './note'

/** A note as it crosses to the window beside its article: an anchor of which the article's text says all but the place is that place alone. */
export type SentNote = Omit<Note, 'anchor'> & { readonly anchor: Anchor | Span | null }

const same = (a: Anchor, b: Anchor): boolean => a.quote === b.quote && a.before === b.before && a.after === b.after &&
  a.position.start === b.position.start && a.position.end === b.position.end

/** Leaves out what stands in the text that goes along: of a highlight that is two thirds. */
export function sentNote(text: string, note: Note): SentNote {
  const { anchor } = note
  if (anchor === null || !same(anchor, describe(text, anchor.position))) return note
  return { ...note, anchor: { start: anchor.position.start, end: anchor.position.end } }
}

/** The note that was sent, whole, by the text that came along. */
export function receivedNote(text: string, { anchor, ...note }: SentNote): Note {
  return { ...note, anchor: anchor !== null && 'start' in anchor ? describe(text, anchor) : anchor }
}
