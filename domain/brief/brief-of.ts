import type { ArticleDraft } from '../article/article'
import { isEnglish, languageOf } from '../text/language'
import { actorsOf } from './actors/actors'
import type { Brief } from './brief'
import { conditionsOf } from './facts/conditions'
import { datesOf } from './facts/dates'
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
  const { tag, english } = languageOf(article.text, article.language)
  const found = findingsOf({ ...article, language: english ? tag ?? 'en' : tag ?? 'und' })
  return { ...found, language: tag, english }
}

/** What is found in an article of known language; in another than English most sections are empty. */
function findingsOf(article: Briefable): Omit<Brief, 'language' | 'english'> {
  const { text, blocks, language } = article
  const dates = datesOf(article)
  const statements = isEnglish(language) ? statementsOf(text, blocks) : []
  const found = {
    ...speechOf(text, blocks, language, timesOf(dates)),
    conditions: conditionsOf(text, statements),
    unclear: unclearOf(text, statements),
    actors: actorsOf(article),
    dates,
    figures: figuresOf(article, dates)
  }
  return { ...pointsOf(article, found), ...found }
}
