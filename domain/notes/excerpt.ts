import { findAll } from '../search/find'
import type { Span } from '../text/span'
import { wordsAsked } from './listing'

/** How many lines of a note a list shows, and about how many letters one holds in a narrow window. */
const shownLines = 3
const perLine = 40

export interface Excerpt {
  readonly text: string
  /** Whether something of the note stands before it. */
  readonly isCut: boolean
}

const linesOf = (text: string): number => text.split(/\n+/).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)

function firstHit(text: string, words: string): Span | null {
  const hits = wordsAsked(words).flatMap(word => findAll(text, word)[0] ?? [])
  return hits.toSorted((a, b) => a.start - b.start)[0] ?? null
}

/** Where to begin so that a hit is in sight: with its line, or in a long one with a word shortly before it. */
function startFor(text: string, { start }: Span): number {
  const line = text.lastIndexOf('\n', start - 1) + 1
  if (start - line <= perLine) return line
  const word = text.indexOf(' ', start - perLine) + 1
  return word > 0 && word < start ? word : start
}

/** A note's text for a list that shows its first lines: from around the first of the words asked for, where that would be out of sight. */
export function excerptOf(text: string, words: string): Excerpt {
  const hit = firstHit(text, words)
  if (hit === null || linesOf(text.slice(0, hit.end)) <= shownLines) return { text, isCut: false }
  return { text: text.slice(startFor(text, hit)).trimStart(), isCut: true }
}
