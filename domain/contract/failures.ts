/** The closed list of what can go wrong beyond a call; the window has a sentence for each. */
export type Failure =
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'read-only'; readonly reason: ReadOnlyReason }
  | { readonly kind: 'not-permitted' }
  | { readonly kind: 'disk-error'; readonly code: string }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'backup-refused'; readonly reason: 'no-backup' | 'damaged' | 'newer' }
  /** The reader's own words are locked. */
  | { readonly kind: 'locked' }
  /** They were sealed with a key that is not in this data folder. */
  | { readonly kind: 'other-key' }
  /** Not what opens the lock; `wait`: for how many seconds nothing will. */
  | { readonly kind: 'wrong-secret'; readonly wait: number }
  | { readonly kind: 'too-soon'; readonly wait: number }
  | { readonly kind: 'too-long'; readonly limit: number }
  /** Main refused the call, or failed at it in a way nobody foresaw. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'page-failed'; readonly reason: 'engine' | 'no-page' }
  /** The finished bytes were checked and held back: `leak` for what nothing chosen accounts for; `found` says what, as in "there is ...". */
  | { readonly kind: 'page-refused'; readonly reason: 'leak' | 'flawed'; readonly found: string }
  | { readonly kind: 'print-failed'; readonly reason: string }

/** Why the data folder cannot be written to, or must not be: a link in it would lead elsewhere what is written and deleted. */
export type ReadOnlyReason = 'not-permitted' | 'another-window' | 'disk-full' | 'disk-error' | 'links'

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })
export const failed = (failure: Failure): Result<never> => ({ ok: false, failure })
