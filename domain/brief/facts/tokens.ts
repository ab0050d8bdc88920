import { oncePerArticle } from '../../text/once'
import type { Span } from '../../text/span'

/** A number in digits, a word without its possessive ending, or a single sign. */
export interface Token extends Span {
  readonly kind: 'number' | 'word' | 'sign'
  /** Lower case with straight apostrophes and hyphens. */
  readonly lower: string
  readonly capital: boolean
  /** Whether white space, or nothing, stands before it. */
  readonly spaced: boolean
}

// Digits in groups ("1,200", "1,00,000") or not, with a fraction; then words, whose "’s" is a token of its own.
const TOKEN = new RegExp([
  String.raw`(\d{1,3}(?:,\d{2,3})*,\d{3}(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`,
  String.raw`(\p{L}(?:[\p{L}\p{M}\p{N}]|['’](?!s(?!\p{L}))(?=\p{L}))*)`,
  String.raw`[^\s]`
].join('|'), 'giu')
const CAPITAL = /^\p{Lu}/u

/** The tokens of each block, in order. */
export const tokensByBlock = oncePerArticle((text, blocks: readonly { readonly span: Span }[]): readonly (readonly Token[])[] =>
  blocks.map(({ span }) => tokensOf(text, span)))

/** The tokens of a stretch of text, in order. */
export function tokensOf(text: string, within: Span): Token[] {
  const tokens: Token[] = []
  let last = -1
  for (const match of text.slice(within.start, within.end).matchAll(TOKEN)) {
    const start = within.start + match.index
    const end = start + match[0].length
    const kind = match[1] !== undefined ? 'number' : match[2] !== undefined ? 'word' : 'sign'
    tokens.push({ start, end, kind, lower: plain(match[0], kind), capital: kind === 'word' && CAPITAL.test(match[0]),
      spaced: start !== last })
    last = end
  }
  return tokens
}

function plain(written: string, kind: Token['kind']): string {
  if (kind === 'word') return written.toLowerCase().replaceAll('’', "'")
  if (/[‐‑–—−]/u.test(written)) return '-'
  return written === '’' || written === '‘' ? "'" : written
}

/** Whether a token is one of some words or signs; there need be none. */
export const isOne = (token: Token | undefined, words: ReadonlySet<string>): boolean => token !== undefined && words.has(token.lower)

/** Whether a token stands right against the one before it. */
export const isGlued = (token: Token | undefined): boolean => token !== undefined && !token.spaced

/** Whether a sign ends a sentence: what follows begins with a capital, and it closes no short abbreviation. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const { lower, kind } = tokens[at]!
  if (kind !== 'sign' || !/[.!?;]/u.test(lower)) return false
  const before = tokens[at - 1]
  return lower !== '.' || before === undefined || before.kind !== 'word' || before.end - before.start > 4
}
