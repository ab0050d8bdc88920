/** What is true of the lock: there is none, or the notes are locked, or open until they are locked again. */
export type LockState = 'off' | 'locked' | 'open'

/** What opens the lock: what its owner chose, or the code that was made for the day on which that is forgotten. */
export const secretKinds = ['passphrase', 'recovery'] as const
export interface Secret {
  readonly kind: (typeof secretKinds)[number]
  readonly text: string
}

/** In characters. Long is what makes a passphrase strong; which characters it is made of is nobody's business. */
export const shortestPassphrase = 12
export const longestPassphrase = 1000

/** After how many minutes without a key or a pointer moved the notes lock by themselves; 0: never. */
export const autoLockMinutes = [0, 1, 5, 15, 30] as const
export type AutoLockMinutes = (typeof autoLockMinutes)[number]

/** How far a passphrase is to be trusted: told by its length, and by whether it says the same thing again and again. */
export type Strength = 'short' | 'repetitive' | 'fair' | 'long'

export function strengthOf(passphrase: string): Strength {
  if (passphrase.length < shortestPassphrase) return 'short'
  if (new Set(passphrase.toLowerCase()).size < 6) return 'repetitive'
  return passphrase.length < 20 ? 'fair' : 'long'
}
