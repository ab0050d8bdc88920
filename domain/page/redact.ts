import { textOf, type Span } from '../text/span'
import { isLong } from './secrets'

/** What the reader takes out of a page: stretches of the article, and strings wherever they stand. */
export interface Redactions {
  readonly spans: readonly Span[]
  readonly words: readonly string[]
}

/** Stands for what was taken out: of one width whatever it was, so that it tells nothing of the length. */
export const redactionMark = '[redacted]'

/** A noncharacter: it stands in no text, is no letter, and has the length of what it overwrites. */
const FILLER = '\uFDD0'

/**
 * Where strings stand in a text, whatever their case: as words of their own ("Ann" is not in "announced"), or anywhere
 * where they begin or end with no letter or digit, or in a script that puts no space between words. Long ones are taken out of
 * longer words too, as they are looked for in the finished page.
 */
export function occurrencesOf(text: string, strings: readonly string[]): Span[] {
  return strings.map(string => string.trim().normalize('NFC')).filter(string => string !== '').flatMap(string =>
    [...text.matchAll(patternOf(string))].map(({ index, 0: found }) => ({ start: index, end: index + found.length })))
}

const SPACED = String.raw`[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]`
const startsWord = new RegExp(`^${SPACED}`, 'v')
const endsWord = new RegExp(`${SPACED}$`, 'v')

function patternOf(string: string): RegExp {
  const words = string.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`).replace(/['’]/g, '[\'’]')
  if (isLong(string)) return new RegExp(words, 'giv')
  return new RegExp(`${startsWord.test(string) ? `(?<!${SPACED})` : ''}${words}${endsWord.test(string) ? `(?!${SPACED})` : ''}`, 'giv')
}

/** A text of the same length in which all that is redacted is overwritten; what a redacted stretch says elsewhere too. */
export function masked(text: string, { spans, words }: Redactions): string {
  const repeated = spans.map(span => textOf(text, span))
  const units = text.split('')
  for (const { start, end } of [...spans, ...occurrencesOf(text, [...repeated, ...words])]) {
    // The space beside what is taken out stays, or the mark would run into the next word.
    const taken = text.slice(start, end)
    units.fill(FILLER, end - taken.trimStart().length, start + taken.trimEnd().length)
  }
  return units.join('')
}

/** The words of a masked text as they are printed: one mark for each stretch taken out. */
export const marked = (words: string): string => words.replace(/\uFDD0+(?:\s+\uFDD0+)*/g, redactionMark)

/** Words without strings that are redacted. */
export const redacted = (text: string, { words }: Redactions): string => marked(masked(text, { spans: [], words }))
