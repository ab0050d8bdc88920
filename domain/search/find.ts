import type { Span } from '../text/span'

/** Marks that are one to a person looking for words, whichever of them was typed. */
const alike: Record<string, string> = { '‘': "'", '’': "'", '‚': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"', '–': '-', '—': '-', '\u00a0': ' ', '\n': ' ' }

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
    const plain = alike[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
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
