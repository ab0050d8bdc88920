import { reattach } from '../../domain/notes/anchor'
import type { Note } from '../../domain/notes/note'
import type { SaveState, Slip } from './state'

/** Finds each note's place in the text and puts the slips in reading order: the whole article's first, lost ones last. */
export function slipsOf(text: string, notes: readonly { readonly note: Note; readonly save: SaveState }[]): Slip[] {
  const slips = notes.map(({ note, save }) => ({ note, save, span: note.anchor && reattach(text, note.anchor) }))
  const order = ({ note, span }: Slip) => (note.anchor === null ? -1 : (span?.start ?? Infinity))
  return slips.sort((a, b) => order(a) - order(b) || a.note.createdAt.localeCompare(b.note.createdAt))
}

/** Whether a note had a passage that today's text no longer holds. */
export const isDetached = ({ note, span }: Slip): boolean => note.anchor !== null && span === null
