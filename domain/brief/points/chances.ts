import type { Evidence } from './evidence'
import { PAIR_FEATURES, pairFeatures, SENTENCE_FEATURES } from './features'
import { BIAS, PAIR_WEIGHTS, SENTENCE_WEIGHTS } from './weights'

/** The features that say where in the article words stand. */
const PLACE: ReadonlySet<string> = new Set(['first', 'logRank', 'relativeRank', 'latestFirst'])

/**
 * How likely each pair of neighbouring words is to be in a summary of the article, from 0 to 1, by weights learnt from
 * summaries that people wrote (tools/learn). `position` is what standing early counts: 1 as in those summaries, which
 * lean to the head of an article, 0 for not at all.
 */
export function chancesOf({ features, pairs }: Evidence, position: number): Float64Array {
  const share = (name: string): number => PLACE.has(name) ? position : 1
  const sentenceWeights = SENTENCE_FEATURES.map(name => SENTENCE_WEIGHTS[name] * share(name))
  const pairWeights = PAIR_FEATURES.map(name => PAIR_WEIGHTS[name] * share(name))
  const bySentence = features.map(row => BIAS + weighed(row, sentenceWeights))
  return Float64Array.from(pairs, pair =>
    1 / (1 + Math.exp(-bySentence[pair.first]! - weighed(pairFeatures(pair), pairWeights))))
}

function weighed(values: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]! * weights[index]!
  return sum
}
