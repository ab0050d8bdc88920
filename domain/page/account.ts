import { rightToLeft } from '../text/direction'
import { firstAt } from '../text/first-at'
import type { Reading } from './pdf/groups'

/** What came of holding the texts of a PDF against those it may have. */
export interface Accounts {
  /** Texts of the PDF that are none of the expected ones. */
  readonly unaccounted: readonly string[]
  /** Expected texts that the PDF does not hold. */
  readonly missing: readonly string[]
}

/**
 * Text as a PDF and its source share it: without white space, since lines end elsewhere, and without invisible signs;
 * ligatures and accents taken apart.
 */
export const bare = (text: string): string => text.normalize('NFKD').replace(/[\s\0\p{M}\p{Cf}]+/gu, '')

/** The signs of a text in an order of their own: the same for the same signs, however they stand. */
const signsOf = (text: string): string => Array.from(text).toSorted().join('')

/** How many stretches a text from right to left may be in whose signs alone are told: its lines, where links break it, pages. */
const mostParts = 12

/** How often a stretch is taken apart anew before it counts as unaccounted: nothing a document of ours holds needs as much. */
const mostTries = 10_000

/** A stretch without its spaces, read from the left and from the right. */
interface Bare {
  readonly text: string
  readonly left: string
  readonly right: string
}

/**
 * Accounts for each stretch of a PDF's text, in reading order, by expected texts, each of which counts once: a stretch is one
 * of them, or several in a row, or the beginning of one that goes on in the stretches behind it. Paragraphs from right to left
 * are read from the right. Where both directions are nested deeper than one line's runs tell, a text with such letters is
 * held to its signs and not to their order.
 */
export function account(stretches: readonly Reading[], expected: readonly string[]): Accounts {
  const pool = new Pool(expected)
  const left = stretches.map(({ text, fromRight }) => ({ text, left: bare(text), right: bare(fromRight) })).filter(one => one.left !== '')
  const unaccounted: Bare[] = []
  for (let at = 0; at < left.length;) {
    const taken = spanning(left, at, pool) || tiled(left[at]!.left, pool)
    if (taken === 0) unaccounted.push(left[at]!)
    at += Math.max(1, taken)
  }
  const missing = pool.left()
  return isPaintedApart(unaccounted, missing) ? { unaccounted: [], missing: [] } : { unaccounted: unaccounted.map(({ text }) => text), missing }
}

/** Whether what is left over has just the signs of texts from right to left that are missing: parts of them stand apart on their lines. */
const isPaintedApart = (unaccounted: readonly Bare[], missing: readonly string[]): boolean =>
  missing.length > 0 && missing.every(text => rightToLeft.test(text)) && signsOf(unaccounted.map(one => one.left).join('')) === signsOf(missing.map(bare).join(''))

/** The expected texts, each as often as it is expected. */
class Pool {
  private readonly counts = new Map<string, number>()
  private readonly originals = new Map<string, string>()
  private readonly sorted: readonly string[]
  /** How long they are, the longest first. */
  readonly lengths: readonly number[]
  /** Those with letters from right to left, by their signs. */
  private readonly bySigns = new Map<string, string[]>()

  constructor(expected: readonly string[]) {
    for (const text of expected) {
      const key = bare(text)
      if (key === '') continue
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
      this.originals.set(key, text)
    }
    this.sorted = [...this.counts.keys()].toSorted(byUnits)
    this.lengths = [...new Set(this.sorted.map(({ length }) => length))].toSorted((a, b) => b - a)
    for (const text of this.sorted.filter(one => rightToLeft.test(one))) {
      const signs = signsOf(text)
      this.bySigns.set(signs, [...this.bySigns.get(signs) ?? [], text])
    }
  }

  /** What is still expected and begins with these words. */
  * beginningWith(words: string): Generator<string> {
    const first = firstAt(this.sorted.length, index => byUnits(this.sorted[index]!, words) >= 0)
    for (let at = first; this.sorted[at]?.startsWith(words); at++) if (this.has(this.sorted[at]!)) yield this.sorted[at]!
  }

  /** What is still expected and has these signs, in whatever order. */
  ofSigns(words: string): string | undefined {
    return rightToLeft.test(words) ? this.bySigns.get(signsOf(words))?.find(text => this.has(text)) : undefined
  }

  has(text: string): boolean { return this.counts.has(text) }

  take(text: string): void {
    const count = this.counts.get(text)!
    if (count > 1) this.counts.set(text, count - 1)
    else this.counts.delete(text)
  }

  giveBack(text: string): void { this.counts.set(text, (this.counts.get(text) ?? 0) + 1) }

  left(): string[] { return [...this.counts].flatMap(([text, count]) => Array.from({ length: count }, () => this.originals.get(text)!)) }
}

/** The order of JavaScript's own comparison, in which texts that begin alike stand together. */
const byUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** How many stretches from the first on make one expected text, the longest there is, which is then taken; 0 where they make none. */
function spanning(stretches: readonly Bare[], first: number, pool: Pool): number {
  let best: { readonly text: string; readonly parts: number } | null = null
  for (const reading of ['left', 'right'] as const) {
    for (const text of pool.beginningWith(stretches[first]![reading])) {
      if (best !== null && text.length <= best.text.length) continue
      const parts = partsOf(text, stretches, first, reading)
      if (parts > 0) best = { text, parts }
    }
  }
  best ??= bySigns(stretches, first, pool)
  if (best === null) return 0
  pool.take(best.text)
  return best.parts
}

/** How many stretches make up a text, each going on where the one before it ends; 0 where they do not. */
function partsOf(text: string, stretches: readonly Bare[], first: number, reading: 'left' | 'right'): number {
  let reached = 0
  for (let at = first; at < stretches.length && text.startsWith(stretches[at]![reading], reached); at++) {
    reached += stretches[at]![reading].length
    if (reached === text.length) return at - first + 1
  }
  return 0
}

function bySigns(stretches: readonly Bare[], first: number, pool: Pool): { readonly text: string; readonly parts: number } | null {
  let words = ''
  for (let parts = 1; parts <= mostParts && first + parts <= stretches.length; parts++) {
    words += stretches[first + parts - 1]!.left
    const text = pool.ofSigns(words)
    if (text !== undefined) return { text, parts }
  }
  return null
}

/** Takes the expected texts that in a row make the stretch; 1 where there are such, else 0. */
function tiled(stretch: string, pool: Pool): 0 | 1 {
  let tries = 0
  const tiles = (at: number): boolean => {
    if (at === stretch.length) return true
    for (const length of pool.lengths) {
      const text = stretch.slice(at, at + length)
      if (text.length < length || !pool.has(text) || ++tries > mostTries) continue
      pool.take(text)
      if (tiles(at + length)) return true
      pool.giveBack(text)
    }
    return false
  }
  return tiles(0) ? 1 : 0
}
