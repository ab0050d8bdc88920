import type { Block } from '../../article/article'
import { sentencesByBlock } from '../../text/sentences'
import type { Span } from '../../text/span'
import { wordsOf } from '../../text/words'
import type { Quotation } from './quotations'

/** A word, a sign, or a whole quotation standing as one token. */
export interface Token {
  readonly kind: 'word' | 'sign' | 'quotation'
  readonly span: Span
  /** The word in lower case with straight apostrophes; the sign itself; of a quotation its last sign inside the marks. */
  readonly lower: string
  readonly capital: boolean
  /** Written in capitals throughout. */
  readonly capitals: boolean
  /** Index into the article's quotations, -1 for other tokens. */
  readonly quotation: number
}

/** A sentence as it stands around its quotations: who carries them is said here, not inside them. */
export interface Carrier {
  readonly tokens: readonly Token[]
  readonly span: Span
  readonly block: number
}

/** The sentences of an article with every quotation as one token, in text order; headings are left out. */
export function carriersOf(text: string, blocks: readonly Block[], quotations: readonly Quotation[]): Carrier[] {
  const carriers: Carrier[] = []
  const sentences = sentencesByBlock(text, blocks)
  let next = 0
  blocks.forEach((block, index) => {
    const first = next
    while (next < quotations.length && quotations[next]!.block === index) next++
    if (block.kind === 'heading') return
    const inside = quotations.slice(first, next)
    let used = 0
    for (const span of outerSentences(sentences[index]!, inside)) {
      const from = used
      while (used < inside.length && inside[used]!.outer.start < span.end) used++
      carriers.push({ span, block: index, tokens: tokensOf(text, span, inside.slice(from, used), first + from) })
    }
  })
  return carriers
}

/** Sentences joined where a quotation reaches over their border. */
function outerSentences(sentences: readonly Span[], quotations: readonly Quotation[]): Span[] {
  const joined: Span[] = []
  let at = 0
  for (const sentence of sentences) {
    const last = joined.at(-1)
    while (at < quotations.length && quotations[at]!.outer.end <= sentence.start) at++
    const quotation = quotations[at]
    const reachesIn = quotation !== undefined && quotation.outer.start < sentence.start
    if (last !== undefined && reachesIn) joined[joined.length - 1] = { start: last.start, end: sentence.end }
    else joined.push(sentence)
  }
  return joined
}

function tokensOf(text: string, span: Span, quotations: readonly Quotation[], offset: number): Token[] {
  const tokens: Token[] = []
  let at = span.start
  quotations.forEach((quotation, index) => {
    plainTokens(text, { start: at, end: quotation.outer.start }, tokens)
    tokens.push({ kind: 'quotation', span: quotation.outer, lower: lastSign(text, quotation.outer),
      capital: false, capitals: false, quotation: offset + index })
    at = quotation.outer.end
  })
  plainTokens(text, { start: at, end: span.end }, tokens)
  return tokens
}

/** The comma or stop a quotation ends with, the empty string where it ends with a word. */
const lastSign = (text: string, outer: Span): string =>
  /[,.?!…–—-](?=[\s’'"”»“]*$)/u.exec(text.slice(Math.max(outer.start, outer.end - 5), outer.end))?.[0] ?? ''

function plainTokens(text: string, span: Span, tokens: Token[]): void {
  let at = span.start
  for (const word of wordsOf(text, span)) {
    signTokens(text, { start: at, end: word.start }, tokens)
    const written = text.slice(word.start, word.end)
    const lower = written.toLowerCase().replaceAll('’', "'")
    tokens.push({ kind: 'word', span: word, lower, capital: /^\p{Lu}/u.test(written),
      capitals: /^\p{Lu}+$/u.test(written), quotation: -1 })
    at = word.end
  }
  signTokens(text, { start: at, end: span.end }, tokens)
}

function signTokens(text: string, span: Span, tokens: Token[]): void {
  for (let at = span.start; at < span.end; at++) {
    const sign = text[at]!
    if (!/\s/u.test(sign)) {
      tokens.push({ kind: 'sign', span: { start: at, end: at + 1 }, lower: sign, capital: false, capitals: false,
        quotation: -1 })
    }
  }
}
