import type { Span } from '../text/span'

/** Marks that are one to a person looking for words, whichever of them was typed. */
const alike: Record<string, string> = { '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '\u00a0': ' ', '\n': ' ' }

const foldedOne = (character: string): string => character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A text as a person looking for words reads it: without case, accents and the shape of quotation marks and dashes. */
export const plain = (text: string): string =>
  // The signs first: what they are decomposed into is no sign of this list.
  foldedOne(text.replace(/[‘’‚“”„«»–—\u00a0\n]/g, sign => alike[sign]!))

interface Folded {
  readonly text: string
  /** For each unit of `text`, and its end, where it came from. */
  readonly origin: readonly number[]
}

/** Folds case, accents and typographic marks, remembering where each unit came from. */
function fold(text: string): Folded {
  let folded = ''
  const origin: number[] = []
  let at = 0
  for (const character of text) {
    const plain = alike[character] ?? foldedOne(character)
    for (let unit = 0; unit < plain.length; unit++) origin.push(at)
    folded += plain
    at += character.length
  }
  origin.push(at)
  return { text: folded, origin }
}

/**
 * Finds every occurrence of a query, ignoring case, accents and the shape of quotation marks and dashes.
 * @returns spans of `text` in order, not overlapping; none for an empty query.
 */
export function findAll(text: string, query: string): Span[] {
  const wanted = fold(query).text
  if (wanted === '') return []
  const { text: folded, origin } = fold(text)
  const spans: Span[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const end = origin[at + wanted.length]!
    spans.push({ start: origin[at]!, end: end > origin[at]! ? end : origin[at]! + 1 })
  }
  return spans
}
