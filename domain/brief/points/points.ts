import { paragraphNumbers } from '../../article/article'
import { isEnglish } from '../../text/language'
import type { Span } from '../../text/span'
import type { Line, Point } from '../brief'
import type { Briefable } from '../brief-of'
import { chancesOf } from './chances'
import { choose, type Candidate } from './choose'
import { evidenceOf, type Evidence } from './evidence'
import { reasonsOf, type Found } from './reasons'
import { shortened } from './shorten'
import { standingsOf } from './standing'

/** The most words a bottom line, and any one key point, may have. */
const MOST_WORDS = 60
/** The bottom line is up to `lines` of those, among `head` sentences at the head of the article, that read well alone. */
const BOTTOM = { lines: 3, head: 5 } as const
/** Key points come from the whole article: standing early counts less for them, and standing next to a line against them. */
const POINTS = { least: 4, most: 6, position: 0.5, apart: 0.3 } as const

export interface Points {
  readonly bottomLine: readonly Point[]
  readonly keyPoints: readonly Point[]
  /** How many sentences the article has. */
  readonly sentenceCount: number
}

/** The bottom line and key points of an article, each in its order; `found` is what other sections tell of its sentences. */
export function pointsOf(article: Briefable, found: Found): Points {
  const evidence = seen(article)
  const { sentences } = evidence.reading
  const numbers = paragraphNumbers(article.blocks)
  const reasons = reasonsOf(evidence, found)
  const standings = standingsOf(article.text, evidence.reading, found, isEnglish(article.language))
  const candidates = candidatesOf(evidence, index => reasons[index]!.length === 0 ? 0 : standings[index]!.fitness)
  const bottom = bottomLineOf(evidence, candidates)
  const count = keyPointCount(sentences.length, bottom.length)
  const points = choose(candidates, { count, chances: chancesOf(evidence, POINTS.position), shown: bottom, apart: POINTS.apart })
  const line = (index: number): Line =>
    ({ span: shortened(article.text, sentences[index]!.span, MOST_WORDS), paragraph: numbers[sentences[index]!.block]! })
  const point = ({ index }: Candidate): Point => {
    const { antecedent } = standings[index]!
    return { ...line(index), reasons: reasons[index]!, antecedent: antecedent === null ? null : line(antecedent) }
  }
  return { bottomLine: inOrder(bottom).map(point), keyPoints: inOrder(points).map(point), sentenceCount: sentences.length }
}

/**
 * The sentences that, read one after the other, tell most of an article for their length, in text order: `count` of them,
 * or fewer where a further one would tell less than its words are worth.
 */
export function leadingSentences(article: Briefable, count: number): Span[] {
  const evidence = seen(article)
  return inOrder(choose(candidatesOf(evidence, () => 1), { count, least: 1, chances: chancesOf(evidence, 1) }))
    .map(({ index }) => evidence.reading.sentences[index]!.span)
}

const seen = ({ text, blocks, title, titleOrigin, language }: Briefable): Evidence =>
  evidenceOf(text, blocks, { title: titleOrigin === 'article' ? title : '', english: isEnglish(language) })

const candidatesOf = ({ reading, bySentence }: Evidence, fitnessOf: (index: number) => number): Candidate[] =>
  reading.sentences.map(({ terms }, index) => ({ index, words: terms.length, pairs: bySentence[index]!, fitness: fitnessOf(index) }))

function bottomLineOf(evidence: Evidence, candidates: readonly Candidate[]): Candidate[] {
  const first = candidates.findIndex(({ fitness }) => fitness === 1)
  const head = first < 0 ? [] : candidates.slice(first, first + BOTTOM.head).filter(({ fitness }) => fitness === 1)
  const chosen = choose(head, { count: BOTTOM.lines, least: 1, most: MOST_WORDS, chances: chancesOf(evidence, 1) })
  return chosen.length > 0 ? chosen : candidates.slice(0, 1)
}

/** Four to six, fewer where that would retell most of a short article. */
function keyPointCount(sentences: number, shown: number): number {
  const wanted = Math.min(POINTS.most, Math.max(POINTS.least, Math.round(sentences / 4)))
  return Math.max(0, Math.min(wanted, Math.ceil((sentences - shown) / 2)))
}

const inOrder = (candidates: readonly Candidate[]): Candidate[] => candidates.toSorted((a, b) => a.index - b.index)
