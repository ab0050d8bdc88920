import type { Anchor } from './anchor'

/** The four kinds of mark a passage can carry; the window has a look for each. */
export const markKinds = ['key', 'question', 'doubt', 'action'] as const
export type MarkKind = (typeof markKinds)[number]

/** What the four kinds are called. */
export const kindNames: Readonly<Record<MarkKind, string>> = { key: 'Key', question: 'Question', doubt: 'Doubt', action: 'Action' }

/** A private note: the reader's own words, on a passage or (without an anchor) on the whole article. */
export interface Note {
  readonly id: string
  readonly anchor: Anchor | null
  /** How its passage is marked. */
  readonly kind: MarkKind
  /** Markdown; tasks are its "- [ ]" lines. Empty for a highlight without words. */
  readonly text: string
  readonly tags: readonly string[]
  /** ISO times. */
  readonly createdAt: string
  readonly changedAt: string
}

/** A note in the trash. */
export interface DeletedNote {
  readonly note: Note
  /** ISO time. */
  readonly deletedAt: string
}

/** The longest a note's text may be, in UTF-16 units. */
export const longestNote = 1_000_000
/** The most notes that are written by one call. */
export const mostNotesAtOnce = 50_000
export const mostTags = 20
export const longestTag = 50
/** How long the trash keeps what is in it, in days. */
export const trashDays = 30
