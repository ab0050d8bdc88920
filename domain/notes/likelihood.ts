import type { Place } from './places'
import { WEIGHTS } from './weights'

/** What speaks for a place, as numbers of a like size; the first is what every place has. */
export function traitsOf({ kept, pure, before, after, nextBefore, nextAfter, isExact, words, away }: Place): number[] {
  const alike = kept + pure === 0 ? 0 : (2 * kept * pure) / (kept + pure)
  return [
    1, kept, pure, alike * alike, before, after, before * after, Math.max(before, after), kept * (before + after),
    Math.min(kept * words, 12) / 12, Math.log1p(kept * words), (1 - kept) * Math.log(Math.max(1, words)),
    Math.log1p(away), Number(isExact), nextBefore, nextAfter, nextBefore * nextAfter, Math.max(nextBefore, nextAfter)
  ]
}

/** How likely (0 to 1) a place is the anchor's: logistic regression over its traits. */
export function likelihood(place: Place): number {
  const sum = traitsOf(place).reduce((total, trait, index) => total + trait * WEIGHTS[index]!, 0)
  return 1 / (1 + Math.exp(-sum))
}
