import type { Anchor } from './anchor'

/** A private note: the reader's own words, on a passage or (without an anchor) on the whole article. */
export interface Note {
  readonly id: string
  readonly anchor: Anchor | null
  readonly text: string
  /** ISO times. */
  readonly createdAt: string
  readonly changedAt: string
}

/** The longest a note's text may be, in UTF-16 units. */
export const longestNote = 1_000_000
