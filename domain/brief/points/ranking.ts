import type { Block } from '../../article/article'
import { sentencesIn } from '../../text/sentences'
import type { Span } from '../../text/span'
import { countWords } from '../../text/words'
import { centroidOf, cosine, vectorsOf, type Vector } from './vectors'

/** One sentence with what speaks for and against showing it. */
export interface Candidate {
  readonly span: Span
  readonly block: number
  readonly words: number
  readonly vector: Vector
  /** 1 for the article's first sentence, falling with its number. */
  readonly position: number
  /** Everything else that speaks for it. */
  readonly merit: number
}

/** What each trait of a sentence adds to its merit. Set by hand on development articles, not learnt. */
const WEIGHTS = {
  /** How much it says of what the whole article says (0 to 1). */
  centrality: 1,
  /** It gives a number. */
  figure: 0.08,
  /** It begins with a pronoun that only the sentence before explains. */
  pronoun: -0.6,
  /** It asks. */
  question: -0.4,
  /** It is no full sentence: a caption, a byline, a heading in disguise. */
  fragment: -1.5,
  /** It is too short to tell anything, or too long to be read at a glance. */
  length: -0.35
} as const

const PRONOUN_FIRST = /^[“"‘'«„]?(?:(?:But|And|So|Yet|Still|Then|Now),?\s+)?(?:he|she|it|they|we|I|you|his|her|its|their|this|that|these|those|him|them)\b/iu

/** The sentences of an article that a brief may show, in text order, each with its score. Headings are left out. */
export function candidatesOf(text: string, blocks: readonly Block[]): Candidate[] {
  const placed = blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [] : sentencesIn(text, block.span).map(span => ({ span, block: index })))
  const vectors = vectorsOf(text, placed.map(sentence => sentence.span))
  const centroid = centroidOf(vectors)
  const central = vectors.map(vector => cosine(vector, centroid))
  const most = central.reduce((a, b) => Math.max(a, b), 0) || 1
  return placed.map(({ span, block }, index) => {
    const words = countWords(text, span)
    const merit = (WEIGHTS.centrality * central[index]!) / most + traits(text.slice(span.start, span.end), words)
    return { span, block, words, vector: vectors[index]!, position: 1 / Math.sqrt(1 + index), merit }
  })
}

function traits(sentence: string, words: number): number {
  let score = 0
  if (/\p{N}/u.test(sentence)) score += WEIGHTS.figure
  if (PRONOUN_FIRST.test(sentence)) score += WEIGHTS.pronoun
  if (/\?["”’'»]?$/u.test(sentence)) score += WEIGHTS.question
  if (words < 4 || !/[.!?…。！？]["”’'»)\]]*$/u.test(sentence)) score += WEIGHTS.fragment
  if (words < 8 || words > 45) score += WEIGHTS.length
  return score
}

/** Two sentences that share this much say the same. */
const SAME = 0.55
/** What a sentence loses for all it shares with a sentence shown, and for standing in the same paragraph. */
const COST = { overlap: 0.6, neighbour: 0.15 } as const

export interface Choice {
  readonly count: number
  /** What standing early is worth: much for a bottom line, less for points from the whole article. */
  readonly position: number
  /** Sentences shown already, not to be repeated. */
  readonly shown?: readonly Candidate[]
}

/**
 * The best candidates that do not repeat one another or what is shown already, best first. Each choice costs what it
 * shares with the choices before it (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
export function choose(candidates: readonly Candidate[], { count, position, shown = [] }: Choice): Candidate[] {
  const chosen: Candidate[] = []
  const open = candidates.filter(candidate => !shown.includes(candidate)).map(candidate =>
    ({ candidate, overlap: 0, cost: 0, score: position * candidate.position + candidate.merit }))
  const show = (other: Candidate): void => {
    for (const one of open) {
      one.overlap = Math.max(one.overlap, cosine(one.candidate.vector, other.vector))
      if (one.candidate.block === other.block) one.cost += COST.neighbour
    }
  }
  shown.forEach(show)
  while (chosen.length < count) {
    const fresh = open.filter(one => one.overlap < SAME && !chosen.includes(one.candidate))
    if (fresh.length === 0) break
    const worth = (one: (typeof open)[number]): number => one.score - one.cost - COST.overlap * one.overlap
    const best = fresh.reduce((a, b) => (worth(b) > worth(a) ? b : a)).candidate
    chosen.push(best)
    show(best)
  }
  return chosen
}
