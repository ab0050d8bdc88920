import { paragraphNumbers, type Block } from '../../article/article'
import { sentencesByBlock, wordsBySentence } from '../../text/sentences'
import type { Span } from '../../text/span'
import { quotationsOf, type Quotation } from '../voices/quotations'

/** A word of a sentence, as rules about phrases read it. */
export interface Word {
  readonly span: Span
  /** In lower case, with straight apostrophes; but the month keeps its capital ("May"), so that it is never the verb. */
  readonly lower: string
  readonly capital: boolean
  /** The signs between the word before and this one, without white space ("," or "—“"). */
  readonly signs: string
  /** Whether it stands in a quotation long enough to be speech rather than a phrase taken over. */
  readonly quoted: boolean
}

/** A sentence read for how it says what it says: with conditions, doubts, denials. */
export interface Statement {
  readonly span: Span
  readonly paragraph: number
  readonly words: readonly Word[]
  readonly asks: boolean
  /** The quotations that begin before the sentence or end after it. */
  readonly across: readonly Quotation[]
}

/** The most words of a quotation that is a phrase taken over (“may consider”). */
const PHRASE = 4

/** The sentences of an article that say something, in text order; headings are left out. */
export function statementsOf(text: string, blocks: readonly Block[]): Statement[] {
  const numbers = paragraphNumbers(blocks)
  const quotations = quotationsOf(text, blocks)
  const sentences = sentencesByBlock(text, blocks)
  const words = wordsBySentence(text, blocks)
  const statements: Statement[] = []
  let next = 0
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') return
    for (const [place, span] of sentences[index]!.entries()) {
      while (next < quotations.length && quotations[next]!.outer.end <= span.start) next++
      const here: Quotation[] = []
      for (let at = next; at < quotations.length && quotations[at]!.outer.start < span.end; at++) here.push(quotations[at]!)
      const across = here.filter(({ outer }) => outer.start < span.start || outer.end > span.end)
      const speech = here.filter(({ inner }) => text.slice(inner.start, inner.end).split(' ', PHRASE + 1).length > PHRASE)
      statements.push({ span, paragraph: numbers[index]!, words: readWords(text, span.start, words[index]![place]!, speech), asks: asks(text, span), across })
    }
  })
  return statements
}

const asks = (text: string, { start, end }: Span): boolean => /\?["”’'»)\]]*$/u.test(text.slice(Math.max(start, end - 6), end))

function readWords(text: string, start: number, words: readonly Span[], speech: readonly Quotation[]): Word[] {
  let at = start
  let next = 0
  return words.map(span => {
    const written = text.slice(span.start, span.end)
    const gap = text.slice(at, span.start)
    // Most words stand after one space: no rule is worth running for that.
    const signs = gap === ' ' || gap === '' ? '' : gap.replace(/\s+/gu, '')
    at = span.end
    const lower = written === 'May' ? written : written.toLowerCase().replaceAll('’', "'")
    while (next < speech.length && speech[next]!.outer.end <= span.start) next++
    const quoted = next < speech.length && speech[next]!.outer.start <= span.start
    return { span, lower, capital: /^\p{Lu}/u.test(written), signs, quoted }
  })
}

/**
 * The part of a statement that stands on its own around a phrase in it: the sentence, but no more than the quotation (or
 * no more than what is not the quotation) where one reaches over the sentence’s border.
 */
export function lineAround(text: string, { span, across }: Statement, phrase: Span): Span {
  let { start, end } = span
  for (const { outer, inner } of across) {
    if (phrase.start >= outer.end) start = Math.max(start, outer.end)
    else if (phrase.end <= outer.start) end = Math.min(end, outer.start)
    else {
      start = Math.max(start, inner.start)
      end = Math.min(end, inner.end)
    }
  }
  const line = text.slice(start, end)
  const leading = /^[\s,;:–—]*/u.exec(line)![0].length
  const trailing = /[\s,;:–—]{0,9}$/u.exec(line)![0].length
  return line.length > leading + trailing ? { start: start + leading, end: end - trailing } : span
}

/** The words `from` to `to` (both included) of a statement as one stretch of the text. */
export const stretch = ({ words }: Statement, from: number, to: number): Span =>
  ({ start: words[from]!.span.start, end: words[to]!.span.end })

/** The word at an index in lower case; the empty string beyond either end. */
export const wordAt = ({ words }: Statement, at: number): string => words[at]?.lower ?? ''

/** The signs before the word at an index; beyond the last word a full stop. */
export const signsAt = ({ words }: Statement, at: number): string => words[at]?.signs ?? '.'
