import { textOf } from '../../text/span'
import type { Centrality } from './centrality'
import type { Reading, Term } from './terms'
import { ANYWHERE, TRAITS, type Trait } from './traits'

/** What the chance of a sentence's words to be in a summary is judged by, whatever the words: 0, 1 or about that size. */
export const SENTENCE_FEATURES = [
  'first', 'second', 'third', 'toFifth', 'toTenth', 'toTwentieth', 'reciprocalRank', 'logRank', 'relativeRank', 'lastTwo',
  'logSentences', 'central', 'likeLead', 'short', 'long', 'veryLong', ...Object.keys(TRAITS) as Trait[]
] as const

/** What it is judged by beside that for each two words that stand side by side. */
export const PAIR_FEATURES = [
  'logCount', 'twice', 'spread', 'bothStop', 'stopFirst', 'stopSecond', 'contentCount', 'bothNames', 'oneName', 'digit',
  'titleWords', 'titleBoth', 'sentenceStart', 'leadAgain', 'latestFirst', 'mostCentral'
] as const

type SentenceFeature = (typeof SENTENCE_FEATURES)[number]
type PairFeature = (typeof PAIR_FEATURES)[number]

const FEWEST_WORDS = 8
const LONG = { from: 26, very: 36 } as const

/** The features of sentence `index`, in the order of SENTENCE_FEATURES. */
export function sentenceFeatures(text: string, reading: Reading, centrality: Centrality, index: number, english: boolean): number[] {
  const { span, terms } = reading.sentences[index]!
  const count = reading.sentences.length
  const sentence = textOf(text, span)
  const length = terms.length
  const seen: Record<Exclude<SentenceFeature, Trait>, number> = {
    first: Number(index === 0), second: Number(index === 1), third: Number(index === 2),
    toFifth: Number(index === 3 || index === 4), toTenth: Number(index >= 5 && index < 10),
    toTwentieth: Number(index >= 10 && index < 20), reciprocalRank: 1 / (1 + index), logRank: Math.log(1 + index) / 4,
    relativeRank: index / count, lastTwo: Number(index >= count - 2), logSentences: Math.log(count) / 4,
    central: centrality.central[index]!, likeLead: centrality.lead[index]!,
    short: Number(length < FEWEST_WORDS), long: Number(length >= LONG.from && length < LONG.very), veryLong: Number(length >= LONG.very)
  }
  return SENTENCE_FEATURES.map(name => {
    if (!(name in TRAITS)) return seen[name as keyof typeof seen]
    const trait = name as Trait
    return Number((english || ANYWHERE.has(trait)) && TRAITS[trait].test(sentence))
  })
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
export function pairFeatures({ a, b, count, first, place, last, central }: Pair, sentences: number): number[] {
  const latest = Math.max(a.stop ? 0 : a.first, b.stop ? 0 : b.first)
  const seen: Record<PairFeature, number> = {
    logCount: Math.log(count), twice: Number(count > 1), spread: (last - first) / sentences,
    bothStop: Number(a.stop && b.stop), stopFirst: Number(a.stop && !b.stop), stopSecond: Number(!a.stop && b.stop),
    contentCount: (a.stop ? 0 : Math.log(a.count)) + (b.stop ? 0 : Math.log(b.count)),
    bothNames: Number(a.name && b.name && !a.stop && !b.stop), oneName: Number((a.name && !a.stop) !== (b.name && !b.stop)),
    digit: Number(a.digit || b.digit), titleWords: Number(a.title) + Number(b.title), titleBoth: Number(a.title && b.title),
    sentenceStart: Number(place < 2), leadAgain: Number(first === 0 && last > 0), latestFirst: Math.log(1 + latest) / 4,
    mostCentral: central
  }
  return PAIR_FEATURES.map(name => seen[name])
}
