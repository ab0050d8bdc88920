import type { Article } from '../article/article'
import type { Brief, Unclear } from '../brief/brief'
import { textOf } from '../text/span'
import { longDay } from './day'
import { briefItems } from './items'
import { offeredOf } from './offer'
import { privateItems, type OwnWords } from './private'
import { masked, redacted, type Redactions } from './redact'
import { heldIn } from './secrets'
import type { PageItem, PageLook, PageOrder, Paper } from './sheet'

/** The reader's words are handed in whatever is asked for, so that what stays private can be searched for in the page. */
export interface PageOptions extends Partial<PageLook>, OwnWords {
  readonly paper: Paper
  /** ISO day; handed in, since the domain knows no clock. */
  readonly printedOn: string
  /** What a redacted page goes without. */
  readonly redactions?: Redactions
  /** Whether the file says its title of itself; it does unless told otherwise. */
  readonly titleInFile?: boolean
  /** Where the key points start that the reader pinned. */
  readonly pinned?: ReadonlySet<number>
  /** Whether the brief is as its reader changed it. */
  readonly isChanged?: boolean
}

/** How long, in words, a line may be of a section that only points into the article. */
const longestLine = 36

/** How many private items stay longer than the key points: a page of notes alone would be no brief. */
const firstOwn = 8

const nothing: Redactions = { spans: [], words: [] }

/** Lays out what the one page should hold, in reading order, and what of it gives way first. */
export function composePage(article: Article, brief: Brief, options: PageOptions): PageOrder {
  const { paper, kind = 'clean', large = false, carry = 'none', marking = null, copy = null } = options
  const redactions = kind === 'redacted' ? everywhere(article.text, options.redactions ?? nothing) : nothing
  const shown = masked(article.text, redactions)
  const { first, more } = offeredOf(briefItems(article, pageBrief(brief), { mostWords: longestLine, shown }))
  const own = privateItems(article, options, { kind, carry }, redactions)
  const title = redacted(article.title, redactions)
  // From what stays longest on: what the reader asked for by hand; what gives way first stands at the end.
  const byRank = [own.printed.slice(0, firstOwn), pinnedFirst(first['key-points'], brief, options.pinned), own.printed.slice(firstOwn), first.conditions, first.voices, first.unclear, first.dates, first.figures, more]
  return {
    paper, kind, large, carry, marking, copy, title,
    language: article.language,
    titleInFile: options.titleInFile === false ? '' : title,
    titleLabel: titleLabels[article.titleOrigin],
    sourceLine: redacted(sourceLine(article), redactions),
    items: [...Object.entries(first).flatMap(([section, items]) => [...items, ...more.filter(item => item.section === section)]), ...own.printed],
    givesWay: byRank.flat().filter(({ always }) => !always).map(({ id }) => id).reverse(),
    sentenceCount: brief.sentenceCount,
    isChanged: options.isChanged ?? false,
    secrets: secretsOf(article, redactions, own.withheld),
    printedOn: options.printedOn,
    fingerprint: article.fingerprint
  }
}

export const titleLabels = {
  article: null,
  app: 'Headline supplied with the app',
  file: 'Titled after the name of its file'
} as const

/** Byline, source and date of an article in one line; what is not known is left out. */
export function sourceLine({ byline, source, published }: Pick<Article, 'byline' | 'source' | 'published'>): string {
  const date = published && longDay(published.date) + (published.inferredFrom === null ? '' : ` (inferred from ${published.inferredFrom})`)
  return [byline, source && `Source: ${source}`, date].filter(Boolean).join(' · ')
}

/** A brief in the page's order: what a denial or an unnamed source leaves open weighs more than a "may". */
export const pageBrief = (brief: Brief): Brief => ({ ...brief, unclear: tellingFirst(brief.unclear) })

const tellingFirst = (unclear: readonly Unclear[]): Unclear[] =>
  [...unclear.filter(({ kind }) => kind !== 'hedged'), ...unclear.filter(({ kind }) => kind === 'hedged')]

function pinnedFirst(points: readonly PageItem[], { keyPoints }: Brief, pinned: ReadonlySet<number> = new Set()): PageItem[] {
  const isPinned = (_: PageItem, index: number): boolean => pinned.has(keyPoints[index]!.span.start)
  return [...points.filter(isPinned), ...points.filter((item, index) => !isPinned(item, index))]
}

/** What was taken out, and private words that were not asked for, where they are not the article's own. */
function secretsOf(article: Article, { words }: Redactions, withheld: readonly string[]): string[] {
  const isKnown = heldIn([article.text, article.title, sourceLine(article)])
  return [...words, ...withheld.filter(own => !isKnown(own))]
}

/** What a stretch says is taken out wherever else it stands: in the title, and in the reader's own words. */
const everywhere = (text: string, { spans, words }: Redactions): Redactions => ({ spans, words: [...words, ...spans.map(span => textOf(text, span))] })
