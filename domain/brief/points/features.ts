import { textOf } from '../../text/span'
import type { Reading, Term } from './terms'
import { TRAITS } from './traits'

/** What the chance of a sentence's words to be in a summary is judged by, whatever the words: 0, 1 or about that size. */
export const SENTENCE_FEATURES = [
  'first', 'logRank', 'relativeRank', 'logSentences', 'central', 'short', 'long', 'veryLong', 'figure', 'caption'
] as const

/** What it is judged by beside that for each two words that stand side by side. */
export const PAIR_FEATURES = [
  'logCount', 'twice', 'bothStop', 'stopSecond', 'contentCount', 'bothNames', 'oneName', 'titleWords', 'sentenceStart',
  'latestFirst', 'mostCentral'
] as const

type SentenceFeature = (typeof SENTENCE_FEATURES)[number]
type PairFeature = (typeof PAIR_FEATURES)[number]

const FEWEST_WORDS = 8
const LONG = { from: 26, very: 36 } as const

/** The features of sentence `index`, in the order of SENTENCE_FEATURES. */
export function sentenceFeatures(text: string, { sentences }: Reading, central: Float64Array, index: number, english: boolean): number[] {
  const { span, terms } = sentences[index]!
  const sentence = textOf(text, span)
  const length = terms.length
  const seen: Record<SentenceFeature, number> = {
    first: Number(index === 0), logRank: Math.log(1 + index) / 4, relativeRank: index / sentences.length,
    logSentences: Math.log(sentences.length) / 4, central: central[index]!, short: Number(length < FEWEST_WORDS),
    long: Number(length >= LONG.from && length < LONG.very), veryLong: Number(length >= LONG.very),
    figure: Number(TRAITS.figure.test(sentence)), caption: Number(english && TRAITS.caption.test(sentence))
  }
  return SENTENCE_FEATURES.map(name => seen[name])
}

/** Two words that stand side by side somewhere in an article. */
export interface Pair {
  readonly a: Term
  readonly b: Term
  count: number
  /** The sentence it first stands in, how many words into it, and the last sentence. */
  readonly first: number
  readonly place: number
  last: number
  /** The best centrality of the sentences it stands in. */
  central: number
}

/** The features of a pair of words, in the order of PAIR_FEATURES. */
export function pairFeatures({ a, b, count, place, central }: Pair): number[] {
  const latest = Math.max(a.stop ? 0 : a.first, b.stop ? 0 : b.first)
  const seen: Record<PairFeature, number> = {
    logCount: Math.log(count), twice: Number(count > 1),
    bothStop: Number(a.stop && b.stop), stopSecond: Number(!a.stop && b.stop),
    contentCount: (a.stop ? 0 : Math.log(a.count)) + (b.stop ? 0 : Math.log(b.count)),
    bothNames: Number(a.name && b.name && !a.stop && !b.stop), oneName: Number((a.name && !a.stop) !== (b.name && !b.stop)),
    titleWords: Number(a.title) + Number(b.title), sentenceStart: Number(place < 2), latestFirst: Math.log(1 + latest) / 4, mostCentral: central
  }
  return PAIR_FEATURES.map(name => seen[name])
}
