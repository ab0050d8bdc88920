/** -1: the one gone by, 0: the one under way, 1: the one to come; `null` where the words say none of these. */
export type Which = -1 | 0 | 1 | null

/** Where something lies seen from the day of publication. */
export type Side = 'before' | 'same' | 'after'

/** What the words of a date say by themselves, before anything is known of when the article was published. */
export type Said =
  /** "9 December 2024", "Monday, Dec. 9": the year where it stands there, the weekday likewise (0 for Sunday). */
  | { readonly kind: 'day', readonly year: number | null, readonly month: number, readonly day: number, readonly weekday: number | null }
  /** "December 2024", "last March" */
  | { readonly kind: 'month', readonly year: number | null, readonly month: number, readonly which: Which }
  | { readonly kind: 'year', readonly year: number }
  /** "Tuesday", "next Tuesday" */
  | { readonly kind: 'weekday', readonly weekday: number, readonly which: Which }
  /** "yesterday", "last month", "two years ago": counted from the day of publication. */
  | { readonly kind: 'shift', readonly unit: 'day' | 'month' | 'year', readonly by: number, readonly part?: Side }
  /** "the 1990s", "the 19th century": first and last year. */
  | { readonly kind: 'years', readonly from: number, readonly to: number }
  /** "last week", "the past few days": on a side of the day of publication, and no day, month or year. */
  | { readonly kind: 'vague', readonly side: Side | null }

/** A date found: its tokens are `[from, to)`. */
export interface Found {
  readonly from: number
  readonly to: number
  readonly said: Said
}
