import type { Note } from '../../domain/notes/note'
import { inReadingOrder, placed } from '../../domain/notes/placed'
import { set, type SaveState, type Slip } from './state'

const slipFor = (text: string, note: Note, save: SaveState): Slip => ({ ...placed(text, note), save })

/** Finds each note's place in the text and puts the slips in reading order: the whole article's first, lost ones last. */
export const slipsOf = (text: string, notes: readonly { readonly note: Note; readonly save: SaveState }[]): Slip[] =>
  notes.map(({ note, save }) => slipFor(text, note, save)).sort(inReadingOrder)

/** The slips with a note, new or changed. Only a note whose anchor is another looks for its place; all others keep theirs. */
export function withNote(slips: readonly Slip[], text: string, note: Note, save: SaveState): Slip[] {
  const at = slips.findIndex(other => other.note.id === note.id)
  const known = slips[at]
  if (known !== undefined && known.note.anchor === note.anchor) return slips.with(at, { ...known, note, save })
  const slip = slipFor(text, note, save)
  const others = known === undefined ? slips : slips.toSpliced(at, 1)
  const next = others.findIndex(other => inReadingOrder(slip, other) < 0)
  return others.toSpliced(next < 0 ? others.length : next, 0, slip)
}

/** What a list of slips has lost and gained against an earlier one: slips that are the same are one object, and most stand where they stood. */
export function changedFrom<T>(before: readonly T[], now: readonly T[]): { readonly gone: readonly T[]; readonly come: readonly T[] } {
  const shorter = Math.min(before.length, now.length)
  let start = 0
  while (start < shorter && before[start] === now[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end++
  return { gone: before.slice(start, before.length - end), come: now.slice(start, now.length - end) }
}

/**
 * Brings a slip into view where it comes to rest: slips that are drawn for the first time are measured in that frame, and others
 * give way to them. @returns the frame, for who no longer wants it.
 */
export const bringIntoView = (slip: Element): number => requestAnimationFrame(() => {
  const moves = slip.getAnimations().map(({ finished }) => finished)
  void Promise.allSettled(moves).then(() => slip.scrollIntoView({ block: 'nearest' }))
})

/** Makes a note the one that is at hand and gives the focus to its slip once it is drawn; one that does not stand beside its passage is brought into view. */
export function showSlip(id: string): void {
  set({ current: id, briefLine: null })
  requestAnimationFrame(() => {
    const slip = document.querySelector<HTMLElement>(`[data-note="${id}"]`)
    if (slip && (getComputedStyle(slip).position !== 'absolute' || slip.dataset['placed'] === 'false')) bringIntoView(slip)
    slip?.querySelector<HTMLElement>('.notes-put, .notes-edit')?.focus({ preventScroll: true })
  })
}
