import type { Span } from './span'

// A word is a run of letters, marks and digits, with single joining signs inside ("don’t", "U.N", "1.2", "long-range").
// Scripts written without spaces have no such runs: there every ideograph or kana counts as a word.
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`
const SPACED = String.raw`[[\p{L}\p{M}\p{N}]--[${UNSPACED}]]`
const WORD = new RegExp(String.raw`[${UNSPACED}]|${SPACED}+(?:(?:['’.\&‐‑\-]|,(?=\p{N}))${SPACED}+)*`, 'gv')

/** The words of `text` within `within` (the whole text when left out), as spans in text order. */
export function wordsOf(text: string, within: Span = { start: 0, end: text.length }): Span[] {
  const words: Span[] = []
  for (const match of text.slice(within.start, within.end).matchAll(WORD)) {
    const start = within.start + match.index
    words.push({ start, end: start + match[0].length })
  }
  return words
}

/** How many words `text` has within `within`. */
export const countWords = (text: string, within?: Span): number => wordsOf(text, within).length
