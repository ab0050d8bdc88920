import type { Pair } from './features'
import type { Reading } from './terms'

/** The pairs of neighbouring words of an article. */
export interface Pairs {
  readonly pairs: readonly Pair[]
  /** For each sentence the numbers of its pairs, each once, in order. */
  readonly bySentence: readonly (readonly number[])[]
}

/** More terms than any article has: makes one number of two. */
const MOST_TERMS = 2 ** 26

/** Every two words that stand side by side in a sentence: the concepts a summary is to cover (Gillick and Favre 2009). */
export function pairsOf({ sentences, terms }: Reading, central: Float64Array): Pairs {
  const numbers = new Map<number, number>()
  const pairs: Pair[] = []
  const bySentence = sentences.map((sentence, index) => {
    const own: number[] = []
    for (let place = 0; place + 1 < sentence.terms.length; place++) {
      const [a, b] = [sentence.terms[place]!, sentence.terms[place + 1]!]
      const key = a * MOST_TERMS + b
      const known = numbers.get(key)
      if (known === undefined) {
        numbers.set(key, pairs.length)
        own.push(pairs.length)
        pairs.push({ a: terms[a]!, b: terms[b]!, count: 1, first: index, place, last: index, central: central[index]! })
        continue
      }
      const pair = pairs[known]!
      pair.count++
      pair.central = Math.max(pair.central, central[index]!)
      if (pair.last !== index) own.push(known)
      pair.last = index
    }
    return own
  })
  return { pairs, bySentence }
}
