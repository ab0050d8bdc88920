import type { Reading } from './pdf/groups'
import { rightToLeft } from '../text/direction'

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

/**
 * Accounts for each stretch of a PDF's text by expected texts, each of which counts once: a stretch is one of them, or several in
 * a row, or a part of one that goes on in the stretches behind it. Paragraphs from right to left are read from the right. Where
 * both directions are nested deeper than one line's runs tell, a text with such letters is held to its signs and not to
 * their order.
 */
export function account(stretches: readonly Reading[], expected: readonly string[]): Accounts {
  const pool = new Pool(expected)
  const left = stretches
    .map(({ text, fromRight }) => ({ text, left: bare(text), right: bare(fromRight) }))
    // The foot of a page stands between the parts of a paragraph that goes on behind it, and is told first.
    .filter(one => one.left !== '' && (pool.isPart(one.left) || (!pool.take(one.left) && !pool.take(one.right) && !tiles(one.left, pool))))
  const unaccounted: string[] = []
  for (let at = 0; at < left.length;) {
    // The longest first: what begins a longer text may be a text of its own elsewhere.
    const taken = spanning(left.slice(at, at + mostParts), pool) || Number(tiles(left[at]!.left, pool))
    if (taken === 0) unaccounted.push(left[at]!.text)
    at += Math.max(1, taken)
  }
  return { unaccounted, missing: pool.left() }
}

/** More stretches than any one text is broken into: by lines of a page, or by pages. */
const mostParts = 1000

/** A stretch without its spaces, read from the left and from the right. */
interface Bare {
  readonly left: string
  readonly right: string
}

/** The expected texts, each as often as it is expected. */
class Pool {
  private readonly counts = new Map<string, number>()
  private readonly originals = new Map<string, string>()
  private readonly longestFirst: readonly string[]

  constructor(expected: readonly string[]) {
    for (const text of expected) {
      const key = bare(text)
      if (key === '') continue
      this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
      this.originals.set(key, text)
    }
    this.longestFirst = [...this.counts.keys()].toSorted((a, b) => b.length - a.length)
  }

  get texts(): string[] { return this.longestFirst.filter(text => this.counts.has(text)) }

  /** Whether a longer text holds these words too. */
  isPart(words: string): boolean { return this.texts.some(text => text.length > words.length && text.includes(words)) }

  take(text: string): boolean {
    const count = this.counts.get(text) ?? 0
    if (count > 1) this.counts.set(text, count - 1)
    else this.counts.delete(text)
    return count > 0
  }

  giveBack(text: string): void { this.counts.set(text, (this.counts.get(text) ?? 0) + 1) }

  left(): string[] { return [...this.counts].flatMap(([text, count]) => Array.from({ length: count }, () => this.originals.get(text)!)) }
}

/** Whether expected texts in a row make the stretch; takes them when they do. */
function tiles(stretch: string, pool: Pool): boolean {
  if (stretch === '') return true
  for (const text of pool.texts) {
    if (!stretch.startsWith(text)) continue
    pool.take(text)
    if (tiles(stretch.slice(text.length), pool)) return true
    pool.giveBack(text)
  }
  return false
}

/** How many stretches from the first on make one expected text, which is then taken; 0 where they make none. */
function spanning(stretches: readonly Bare[], pool: Pool): number {
  for (const text of pool.texts) {
    const isFromRight = rightToLeft.test(text)
    if (!isFromRight && !text.startsWith(stretches[0]!.left)) continue
    const parts = stretches.slice(0, reaching(stretches, text.length))
    const [left, right] = [parts.map(part => part.left).join(''), parts.map(part => part.right).join('')]
    if (left !== text && right !== text && !(isFromRight && left.length === text.length && signsOf(left) === signsOf(text))) continue
    pool.take(text)
    return parts.length
  }
  return 0
}

/** How many stretches it takes to be `length` long. */
function reaching(stretches: readonly Bare[], length: number): number {
  let count = 0
  for (let reached = 0; reached < length && count < stretches.length; count++) reached += stretches[count]!.left.length
  return count
}
