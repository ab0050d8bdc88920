// What each trait of a place (likelihood.ts) says for its being the anchor's: learnt by tools/learn/anchors.mjs from texts
// before and after an edit, in which the passages had been marked. No word is a trait.

export const WEIGHTS: readonly number[] = [
  2.42, -10.31, -5.20, 8.53, 6.38, 7.26, -4.45, -4.41, 1.15,
  0.18, 2.91, -4.00, -0.35, -1.89, 11.08, 11.34, -8.91, -10.41
]
