import type { Span } from '../../text/span'
import { STOP_WORDS } from '../../text/stop-words'
import { wordsOf } from '../../text/words'

/** A sentence as weighted words, of length 1 (or empty). */
export type Vector = ReadonlyMap<string, number>

/**
 * The sentences of an article as tf-idf vectors over its own sentences (Spärck Jones 1972): words it uses everywhere
 * weigh little. Stop words are left out; plural and possessive endings are taken off.
 */
export function vectorsOf(text: string, sentences: readonly Span[]): Vector[] {
  const counts = sentences.map(sentence => countsOf(text, sentence))
  const inSentences = new Map<string, number>()
  for (const count of counts) for (const word of count.keys()) inSentences.set(word, (inSentences.get(word) ?? 0) + 1)
  return counts.map(count => {
    const weights = new Map<string, number>()
    for (const [word, times] of count) {
      weights.set(word, times * Math.log(1 + sentences.length / inSentences.get(word)!))
    }
    return normalised(weights)
  })
}

/** The cosine of two vectors of length 1: 0 with no word in common, 1 for the same words. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0)
  return sum
}

/** What an article is about on the whole: the sum of its sentences’ vectors, of length 1. */
export function centroidOf(vectors: readonly Vector[]): Vector {
  const sum = new Map<string, number>()
  for (const vector of vectors) for (const [word, weight] of vector) sum.set(word, (sum.get(word) ?? 0) + weight)
  return normalised(sum)
}

function countsOf(text: string, sentence: Span): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of wordsOf(text, sentence)) {
    const lower = text.slice(word.start, word.end).toLowerCase().replaceAll('’', "'")
    if (STOP_WORDS.has(lower)) continue
    const stem = stemOf(lower)
    counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  return counts
}

/** Enough of a stemmer to see that "deals" and "deal’s" are "deal". */
const stemOf = (word: string): string => {
  const plain = word.replace(/'s?$/u, '')
  return plain.length > 4 ? plain.replace(/(?:(?<=s|x|ch|sh)es|(?<!s|u|i)s)$/u, '') : plain
}

function normalised(weights: ReadonlyMap<string, number>): Vector {
  let square = 0
  for (const weight of weights.values()) square += weight * weight
  if (square === 0) return weights
  const length = Math.sqrt(square)
  return new Map([...weights].map(([word, weight]) => [word, weight / length]))
}
