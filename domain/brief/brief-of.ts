import type { ArticleDraft } from '../article/article'
import { actorsOf } from './actors/actors'
import type { Brief } from './brief'
import { conditionsOf } from './facts/conditions'
import { datesOf, isEnglish } from './facts/dates'
import { figuresOf } from './facts/figures'
import { statementsOf } from './facts/statements'
import { unclearOf } from './facts/unclear'
import { pointsOf } from './points/points'
import { timesOf } from './voices/circumstances'
import { speechOf } from './voices/voices'

/** The parts of an article a brief is made from. */
export type Briefable = Pick<ArticleDraft, 'text' | 'blocks' | 'language' | 'title' | 'titleOrigin' | 'published'>

/**
 * The brief of an article: every line a verbatim stretch of it. The same article gives the same brief; only a
 * title of the article's own counts, so that no headline supplied by others can colour it. Never throws.
 */
export function briefOf(article: Briefable): Brief {
  const { text, blocks } = article
  const dates = datesOf(article)
  const statements = isEnglish(article.language) ? statementsOf(text, blocks) : []
  const found = {
    ...speechOf(text, blocks, article.language, timesOf(dates)),
    conditions: conditionsOf(text, statements),
    unclear: unclearOf(text, statements),
    actors: actorsOf(article),
    dates,
    figures: figuresOf(article, dates)
  }
  return {
    ...pointsOf(article, found),
    ...found,
    language: article.language,
    english: true
  }
}
