import { sentencesByBlock, wordsBySentence } from '../../text/sentences'
import type { Span } from '../../text/span'

/** A word with what names are told by. */
export interface Word {
  /** Without a possessive ending. */
  readonly span: Span
  readonly written: string
  /** In lower case, straight apostrophes, without a possessive ending. */
  readonly lower: string
  readonly capital: boolean
  /** Two letters or more, all of them capitals. */
  readonly capitals: boolean
  readonly possessive: boolean
  /** The signs between the word before and this one, white space taken out; empty when there is only white space. */
  readonly gap: string
}

/** A sentence, and how far its capitals can be believed. */
export interface Sentence {
  readonly words: readonly Word[]
  readonly block: number
  /** `title` when nearly every word has a capital, `capitals` when nearly every letter is one. */
  readonly style: 'plain' | 'title' | 'capitals'
  /** The signs after the last word. */
  readonly tail: string
}

/** Every sentence of a text in text order, headings and quotations with it. */
export function linesOf(text: string, blocks: readonly { readonly span: Span }[]): Sentence[] {
  const words = wordsBySentence(text, blocks)
  return sentencesByBlock(text, blocks).flatMap((spans, index) => spans.map((span, at) => sentenceOf(text, span, words[index]![at]!, index)))
}

function sentenceOf(text: string, span: Span, found: readonly Span[], block: number): Sentence {
  const words: Word[] = []
  let at = span.start
  for (const one of found) {
    const word = wordOf(text, one, text.slice(at, one.start))
    words.push(word)
    at = Math.max(one.end, word.span.end)
  }
  return { words, block, style: styleOf(words), tail: text.slice(at, span.end) }
}

function wordOf(text: string, found: Span, between: string): Word {
  const full = text.slice(found.start, found.end)
  const ending = /['’][sS]?$/u.exec(full)?.[0].length ?? 0
  const open = ending === 0 && /[sS]$/u.test(full) && /^['’]\s/u.test(text.slice(found.end, found.end + 2))
  const written = full.slice(0, full.length - ending)
  // "U.N." is written with its last stop.
  const dot = ending === 0 && /\p{L}\.\p{L}$/u.test(full) && text[found.end] === '.' ? 1 : 0
  return {
    span: { start: found.start, end: found.end - ending + dot }, written, lower: written.toLowerCase().replaceAll('’', "'"),
    capital: /^(?:\p{Lu}|(?:al|el|d|l|bin)[-'’]\p{Lu})/u.test(written), capitals: /^\p{Lu}[\p{Lu}.&-]+$/u.test(written),
    possessive: ending > 0 || open, gap: between === ' ' || between === '' ? '' : between.replace(/\s+/gu, '')
  }
}

/** The least words of a sentence before its capitals can make it a headline. */
const HEADLINE = 4

function styleOf(words: readonly Word[]): Sentence['style'] {
  const lettered = words.filter(word => /\p{L}/u.test(word.written))
  const high = lettered.filter(word => word.written === word.written.toUpperCase()).length
  if (high > lettered.length * 0.7 && lettered.some(word => word.written.length > 3)) return 'capitals'
  const long = lettered.filter(word => word.written.length > 3)
  // Lists of names have as many capitals as a headline, and far more signs.
  if (long.length < HEADLINE || words.filter(word => word.gap !== '').length > words.length * 0.2) return 'plain'
  return long.filter(word => word.capital).length > long.length * 0.8 ? 'title' : 'plain'
}
