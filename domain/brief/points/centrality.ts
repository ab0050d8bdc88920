import type { Reading } from './terms'

/**
 * How near each sentence stands to the whole article: its cosine with the sum of all sentences, the most central being 1
 * (Radev et al. 2004, "centroid"). Sentences are vectors of their content terms, weighted by how few sentences of the
 * article hold them (tf-idf, Spärck Jones 1972). One pass over the words: time grows with the text, not with its square.
 */
export function centralityOf({ sentences, terms }: Reading): Float64Array {
  const rarity = terms.map(term => term.stop ? 0 : Math.log(1 + sentences.length / term.sentences))
  const length = sentences.map(sentence => lengthOf(sentence.terms, rarity))
  const whole = new Float64Array(terms.length)
  sentences.forEach((sentence, index) => {
    for (const term of sentence.terms) whole[term]! += rarity[term]! / length[index]!
  })
  const central = Float64Array.from(sentences, (sentence, index) =>
    sentence.terms.reduce((sum, term) => sum + rarity[term]! * whole[term]! / length[index]!, 0))
  const most = central.reduce((a, b) => Math.max(a, b), 0) || 1
  return central.map(value => value / most)
}

/** The length of a sentence's vector, never 0. A term that stands twice counts with twice its weight. */
function lengthOf(terms: readonly number[], rarity: readonly number[]): number {
  const weights = new Map<number, number>()
  for (const term of terms) if (rarity[term]! > 0) weights.set(term, (weights.get(term) ?? 0) + rarity[term]!)
  let square = 0
  for (const weight of weights.values()) square += weight * weight
  return Math.sqrt(square) || 1
}
