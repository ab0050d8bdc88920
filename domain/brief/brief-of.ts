import { paragraphNumbers, type ArticleDraft } from '../article/article'
import type { Span } from '../text/span'
import { actorsOf } from './actors/actors'
import type { Brief, Point } from './brief'
import { conditionsOf } from './facts/conditions'
import { datesOf, isEnglish } from './facts/dates'
import { figuresOf } from './facts/figures'
import { statementsOf } from './facts/statements'
import { unclearOf } from './facts/unclear'
import { candidatesOf, choose, type Candidate } from './points/ranking'
import { shortened } from './points/shorten'
import { voicesOf } from './voices/voices'

/** The parts of an article a brief is made from. */
export type Briefable = Pick<ArticleDraft, 'text' | 'blocks' | 'language' | 'title' | 'titleOrigin' | 'published'>

/** The most words a bottom line, and any one key point, may have. */
const MAX_WORDS = 60
const MAX_BOTTOM_LINES = 3
/** The bottom line is looked for among this many sentences at the head of the article. */
const HEAD = 5
/** What standing early is worth. */
const EARLY = { lead: 2.2, point: 0.7 } as const
const KEY_POINTS = { least: 4, most: 6 } as const

/**
 * The brief of an article: every line a verbatim stretch of it. The same article gives the same brief; only a
 * title of the article's own counts, so that no headline supplied by others can colour it. Never throws.
 */
export function briefOf(article: Briefable): Brief {
  const { text, blocks } = article
  const candidates = candidatesOf(text, blocks)
  const numbers = paragraphNumbers(blocks)
  const dates = datesOf(article)
  const statements = isEnglish(article.language) ? statementsOf(text, blocks) : []
  const bottom = bottomLineOf(candidates)
  const points = inOrder(choose(candidates, {
    count: keyPointCount(candidates.length, bottom.length), position: EARLY.point, shown: bottom
  }))
  const line = ({ span, block }: Candidate): Point =>
    ({ span: shortened(text, span, MAX_WORDS), paragraph: numbers[block]!, reasons: [], antecedent: null })
  return {
    bottomLine: bottom.map(line),
    keyPoints: points.map(line),
    voices: voicesOf(text, blocks, article.language),
    reported: [],
    conditions: conditionsOf(text, statements),
    unclear: unclearOf(text, statements),
    actors: actorsOf(article),
    dates,
    figures: figuresOf(article, dates),
    sentenceCount: candidates.length,
    language: article.language,
    english: true
  }
}

/** The `count` sentences a brief would show first, in text order. */
export function leadingSentences(article: Briefable, count: number): Span[] {
  return inOrder(choose(candidatesOf(article.text, article.blocks), { count, position: EARLY.lead })).map(candidate => candidate.span)
}

/** The best sentence at the head, with those right after it that go on from it and still fit. */
function bottomLineOf(candidates: readonly Candidate[]): Candidate[] {
  const [best] = choose(candidates.slice(0, HEAD), { count: 1, position: EARLY.lead })
  if (best === undefined) return []
  const lines = [best]
  let words = best.words
  for (const next of candidates.slice(candidates.indexOf(best) + 1, HEAD)) {
    words += next.words
    if (next.block !== best.block || lines.length === MAX_BOTTOM_LINES || words > MAX_WORDS) break
    lines.push(next)
  }
  return lines
}

/** Four to six, fewer where that would retell most of a short article. */
function keyPointCount(sentences: number, shown: number): number {
  const wanted = Math.min(KEY_POINTS.most, Math.max(KEY_POINTS.least, Math.round(sentences / 4)))
  return Math.max(0, Math.min(wanted, Math.ceil((sentences - shown) / 2)))
}

const inOrder = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.toSorted((a, b) => a.span.start - b.span.start)
