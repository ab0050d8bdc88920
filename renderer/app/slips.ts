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

/** Gives the focus to a note's slip once it is drawn; one that does not stand beside its passage is brought into view. */
export function showSlip(id: string): void {
  requestAnimationFrame(() => {
    const slip = document.querySelector<HTMLElement>(`[data-note="${id}"]`)
    if (slip && getComputedStyle(slip).position !== 'absolute') slip.scrollIntoView({ block: 'nearest' })
    slip?.querySelector<HTMLElement>('button:not(.notes-passage)')?.focus({ preventScroll: true })
  })
}
