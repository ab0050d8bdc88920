import { paragraphNumbers, blockAt, type Article } from '../article/article'
import type { Brief, Unclear } from '../brief/brief'
import type { OwnLine } from '../brief/edits'
import type { Note } from '../notes/note'
import type { Span } from '../text/span'
import { longDay } from './day'
import { briefItems, type BriefItems } from './items'
import type { PageItem, PageOrder, Paper } from './sheet'

/** A note with the place where it was found again; `null` when it is on the whole article or its place is lost. */
export interface PlacedNote {
  readonly note: Note
  readonly span: Span | null
}

export interface PageOptions {
  readonly paper: Paper
  /** ISO day; handed in, since the domain knows no clock. */
  readonly printedOn: string
  /** The private notes to print, in reading order. Left out unless asked for. */
  readonly notes?: readonly PlacedNote[]
  /** The reader's own lines, which are as private. */
  readonly ownLines?: readonly OwnLine[]
  /** Where the key points start that the reader pinned. */
  readonly pinned?: ReadonlySet<number>
  /** Whether the brief is as its reader changed it. */
  readonly isChanged?: boolean
}

/** How many lines of a section are offered to the page: it is one page, and points into the article from there on. */
const most = { conditions: 4, unclear: 3, dates: 6, figures: 6 } as const

/** How long, in words, such a line may be, and the first condition in UTF-16 units: what always stays must leave room. */
const longest = { words: 36, always: 400 } as const

/** Lays out what the one page should hold, in reading order, and what of it gives way first. */
export function composePage(article: Article, brief: Brief, options: PageOptions): PageOrder {
  const all = briefItems(article, { ...brief, unclear: tellingFirst(brief.unclear) }, longest.words)
  const offered = offeredOf(all)
  const { voices, conditions, unclear, dates, figures } = offered
  const notes = [...ownItems(options.ownLines ?? []), ...noteItems(article, options.notes ?? [])]
  const isPinned = (_: PageItem, index: number): boolean => options.pinned?.has(brief.keyPoints[index]!.span.start) ?? false
  const points = [...offered['key-points'].filter(isPinned), ...offered['key-points'].filter((item, index) => !isPinned(item, index))]
  // From what stays longest on: what the reader asked for by hand; what gives way first stands at the end.
  const byRank = [notes, points, conditions, voices, unclear, dates, figures].flat().filter(({ always }) => !always)
  return {
    paper: options.paper,
    language: article.language,
    title: article.title,
    titleLabel: titleLabels[article.titleOrigin],
    sourceLine: sourceLine(article),
    items: [offered['bottom-line'], offered['key-points'], voices, conditions, unclear, dates, figures, notes].flat(),
    givesWay: byRank.reverse().map(item => item.id),
    sentenceCount: brief.sentenceCount,
    briefOnly: untold(Object.values(all).flat(), sentencesUnder(...Object.values(offered))).length,
    isChanged: options.isChanged ?? false,
    printedOn: options.printedOn,
    fingerprint: article.fingerprint
  }
}

const titleLabels = {
  article: null,
  app: 'Headline supplied with the app',
  file: 'Titled after the name of its file'
} as const

/** Byline, source and date of an article in one line; what is not known is left out. */
export function sourceLine({ byline, source, published }: Pick<Article, 'byline' | 'source' | 'published'>): string {
  const date = published && longDay(published.date) + (published.inferredFrom === null ? '' : ` (inferred from ${published.inferredFrom})`)
  return [byline, source && `Source: ${source}`, date].filter(Boolean).join(' · ')
}

/** What a denial or an unnamed source leaves open weighs more than a "may". */
const tellingFirst = (unclear: readonly Unclear[]): Unclear[] =>
  [...unclear.filter(({ kind }) => kind !== 'hedged'), ...unclear.filter(({ kind }) => kind === 'hedged')]

const sentencesUnder = (...parts: (readonly PageItem[])[]): Set<number> => new Set(parts.flat().flatMap(({ sentences }) => sentences))
const untold = (from: readonly PageItem[], told: ReadonlySet<number>): PageItem[] => from.filter(({ sentences }) => !sentences.some(at => told.has(at)))

/**
 * What is offered of each section; what is reported stays in the brief. A sentence that stands on the page already is not
 * told twice, unless no other holds a condition: one stays whatever gives way, if it is not as long as a page.
 */
function offeredOf(items: BriefItems): BriefItems {
  const told = sentencesUnder(items['bottom-line'], items['key-points'])
  const fresh = (section: keyof typeof most): PageItem[] => untold(items[section], told).slice(0, most[section])
  const conditions = fresh('conditions')
  const [first, ...others] = conditions.length > 0 ? conditions : untold(items.conditions, sentencesUnder(items['bottom-line'])).slice(0, 1)
  return {
    ...items,
    reported: [],
    conditions: first ? [{ ...first, always: first.text.length <= longest.always }, ...others] : [],
    unclear: fresh('unclear'), dates: fresh('dates'), figures: fresh('figures')
  }
}

const privately = (id: string, text: string, paragraph: number | null): PageItem =>
  ({ id, section: 'notes', term: null, text, paragraph, sentences: [], always: false })

const ownItems = (lines: readonly OwnLine[]): PageItem[] => lines.map(({ id, text }) => privately(`own-${id}`, text, null))

function noteItems({ blocks }: Article, notes: readonly PlacedNote[]): PageItem[] {
  const numbers = paragraphNumbers(blocks)
  // A note on a heading has no paragraph number to show.
  return notes.map(({ note, span }) => privately(`note-${note.id}`, note.text, span === null ? null : numbers[blockAt(blocks, span.start)] || null))
}
