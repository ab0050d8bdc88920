/** A letter of a script that is written from right to left. */
export const rightToLeft = /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Nko}\p{Script=Syriac}\p{Script=Thaana}]/u

/** The way lines run, as HTML's `dir` names it. */
export type Direction = 'ltr' | 'rtl'

/** The way most letters of these words run. */
export function directionOf(words: string): Direction {
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  return 2 * (words.match(new RegExp(rightToLeft, 'gu'))?.length ?? 0) > letters ? 'rtl' : 'ltr'
}
