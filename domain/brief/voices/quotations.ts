import type { Block } from '../../article/article'
import { STOP_WORDS } from '../../text/stop-words'
import { oncePerArticle } from '../../text/once'
import { firstEndingAfter, overlaps, type Span } from '../../text/span'

/** A stretch in quotation marks. A quotation that runs on over paragraphs is one for each, all but the last `open`. */
export interface Quotation {
  /** With its marks. */
  readonly outer: Span
  /** Without them, and without the comma that only leads on to the speaker. */
  readonly inner: Span
  /** Index of its block. */
  readonly block: number
  /** True when it is not closed here and the next block goes on with it. */
  readonly open: boolean
}

const LETTER = /[\p{L}\p{N}]/u
const HEBREW = /\p{Script=Hebrew}/u
// Words that begin with an apostrophe rather than a quotation mark.
const CLIPPED = /^['’‘](?:em|n|til|cause|tis|twas|bout|round|\d\ds?)\b/iu

/**
 * The direct quotations of an article in text order: “ ”, " ", « », „ “, 「 」 and their like, and single marks where the
 * article uses them in place of double ones (British style). Marks inside a quotation belong to it.
 */
export const quotationsOf = oncePerArticle((text, blocks: readonly Block[]): readonly Quotation[] => {
  const double = marked(text, blocks, doubleMarks(text))
  const taken = double.map(({ outer }) => outer)
  const isFree = ({ outer }: Quotation): boolean => {
    const next = taken[firstEndingAfter(taken, outer.start)]
    return next === undefined || !overlaps(outer, next)
  }
  const single = marked(text, blocks, singleMarks).filter(isFree)
  return single.length > double.length ? merge(single, double) : double
})

type Marks = (text: string, block: Span) => { readonly pairs: readonly Span[]; readonly unclosed: number | null }

function marked(text: string, blocks: readonly Block[], marks: Marks): Quotation[] {
  const quotations: Quotation[] = []
  blocks.forEach((block, index) => {
    if (block.kind === 'heading') return
    const { pairs, unclosed } = marks(text, block.span)
    for (const outer of pairs) {
      quotations.push({ outer, inner: inside(text, { start: outer.start + 1, end: outer.end - 1 }), block: index, open: false })
    }
    const next = blocks[index + 1]
    if (unclosed !== null && next !== undefined && text[next.span.start] === text[unclosed]) {
      const outer = { start: unclosed, end: block.span.end }
      quotations.push({ outer, inner: inside(text, { start: unclosed + 1, end: outer.end }), block: index, open: true })
    }
  })
  return quotations.filter(quotation => quotation.inner.end > quotation.inner.start)
}

/** What stands between the marks, without white space and the last comma. */
function inside(text: string, { start, end }: Span): Span {
  const quoted = text.slice(start, Math.max(start, end))
  const first = start + /^\s*/u.exec(quoted)![0].length
  return { start: first, end: Math.max(first, start + quoted.length - /[,\s]*$/u.exec(quoted)![0].length) }
}

/** Both in text order; of two that overlap the one that begins first. */
function merge(single: readonly Quotation[], double: readonly Quotation[]): Quotation[] {
  const all = [...single, ...double].sort((a, b) => a.outer.start - b.outer.start)
  const kept: Quotation[] = []
  for (const quotation of all) {
    if (quotation.outer.start >= (kept.at(-1)?.outer.end ?? 0)) kept.push(quotation)
  }
  return kept
}

// What closes a quotation, by the mark that opens it: “ ”, „ “ (Berlin) or „ ” (Warsaw), « », and the corner brackets.
const CLOSES: Readonly<Record<string, string>> = { '“': '”"', '„': '“”"', '«': '»', '「': '」', '『': '』' }
// The same for marks that open only before a word, for elsewhere they close: "…" and its like in Hebrew, »…« (Berlin),
// »…» and ”…” (Swedish, Finnish; in an article with “ it is a slip of the pen).
const CLOSES_BEFORE_WORD: Readonly<Record<string, string>> = { '"': '"”', '״': '״"', '»': '«»', '”': '”' }

const doubleMarks = (article: string): Marks => {
  const slips = article.includes('“') ? '”' : ''
  return (text, block) => doubleMarksIn(text, block, slips)
}

function doubleMarksIn(text: string, block: Span, slips: string): ReturnType<Marks> {
  const pairs: Span[] = []
  let open: number | null = null
  let closers = ''
  for (let at = block.start; at < block.end; at++) {
    const mark = text[at]!
    if (!MARKS.has(mark) || partsLetters(text, at)) continue
    if (open !== null && closers.includes(mark)) {
      pairs.push({ start: open, end: at + 1 })
      open = null
    } else if (open === null || mark === '“' && '“"'.includes(text[open]!)) {
      const opened = CLOSES[mark] ?? (mark !== slips && opensWord(text, at, block) ? CLOSES_BEFORE_WORD[mark] : undefined)
      if (opened !== undefined) [open, closers] = [at, opened]
    }
  }
  return { pairs, unclosed: open }
}

const MARKS: ReadonlySet<string> = new Set([...Object.entries(CLOSES), ...Object.entries(CLOSES_BEFORE_WORD)].flat().join(''))

/** Whether a word follows; of marks that close oftener than they open, whether none stands right before. */
const opensWord = (text: string, at: number, block: Span): boolean =>
  LETTER.test(text.slice(at + 1, at + 3).trim()) &&
  ('"״'.includes(text[at]!) || at === block.start || /[\s([—–-]/u.test(text[at - 1]!))

/** A mark between two Hebrew letters makes an abbreviation of them. */
const partsLetters = (text: string, at: number): boolean =>
  '"״”'.includes(text[at]!) && HEBREW.test(text[at - 1] ?? '') && HEBREW.test(text[at + 1] ?? '')

const singleMarks: Marks = (text, block) => {
  const pairs: Span[] = []
  let at = block.start
  while (at < block.end) {
    if (!opensSingle(text, at, block)) {
      at++
      continue
    }
    const end = closesSingle(text, at, block)
    if (end === null) return { pairs, unclosed: at }
    pairs.push({ start: at, end: end + 1 })
    at = end + 1
  }
  return { pairs, unclosed: null }
}

function opensSingle(text: string, at: number, block: Span): boolean {
  if (text[at] !== '‘' && text[at] !== "'" || text[at + 1] === text[at]) return false
  const before = at === block.start ? ' ' : text[at - 1]!
  return /[\s([—–-]/u.test(before) && /[^\s]/u.test(text[at + 1] ?? ' ') && !CLIPPED.test(text.slice(at, at + 7))
}

// What a plural may own begins with an adjective or a noun; of the small words only these.
const OWNED = new Set(['own', 'other', 'most', 'many', 'few', 'first', 'only', 'more', 'very'])

/** Whether what follows "the workers’" may be what they own: a small letter, and none of the words that only build sentences. */
function mayPossess(text: string, from: number): boolean {
  const word = /^\s(\p{Ll}[\p{L}'’-]*)/u.exec(text.slice(from, from + 24))?.[1]
  return word !== undefined && (OWNED.has(word) || !STOP_WORDS.has(word))
}

/** The closing mark for the one at `open`: not an apostrophe inside a word, nor the one of a plural’s possessive. */
function closesSingle(text: string, open: number, block: Span): number | null {
  let possessive: number | null = null
  for (let at = open + 2; at < block.end; at++) {
    if (text[at] !== '’' && text[at] !== "'") {
      if (possessive !== null && opensSingle(text, at, block)) break
      continue
    }
    if (LETTER.test(text[at + 1] ?? ' ') || /\s/u.test(text[at - 1]!)) continue
    if (text[at - 1] === 's' && mayPossess(text, at + 1)) {
      possessive ??= at
      continue
    }
    return at
  }
  return possessive
}
