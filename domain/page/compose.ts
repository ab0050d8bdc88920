import { paragraphNumbers, blockAt, type Article } from '../article/article'
import type { Brief, Line, Speaker, Voice } from '../brief/brief'
import type { Note } from '../notes/note'
import { sentencesOf } from '../text/sentences'
import { overlaps, spanAt, textOf, type Span } from '../text/span'
import { longDay } from './day'
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
}

/** Lays out what the one page should hold, in reading order, and what of it gives way first. */
export function composePage(article: Article, brief: Brief, options: PageOptions): PageOrder {
  const sentences = sentencesOf(article.text, article.blocks)
  const source = (spans: readonly Span[]) => sentences.flatMap((at, index) => spans.some(span => overlaps(span, at)) ? [index] : [])
  const lines = (section: 'bottom-line' | 'key-points', from: readonly Line[]): PageItem[] => from.map(({ span, paragraph }, index) => ({
    id: `${section}-${index + 1}`,
    section,
    text: lineWords(article.text, span, sentences),
    speaker: null,
    paragraph,
    sentences: source([span]),
    always: section === 'bottom-line'
  }))
  const bottomLine = lines('bottom-line', brief.bottomLine)
  const keyPoints = lines('key-points', brief.keyPoints)
  const voices = voiceItems(article.text, brief.voices, source)
  const notes = noteItems(article, options.notes ?? [])
  return {
    paper: options.paper,
    language: article.language,
    title: article.title,
    titleLabel: titleLabels[article.titleOrigin],
    sourceLine: sourceLine(article),
    items: [...bottomLine, ...keyPoints, ...voices, ...notes],
    // The article's own voices go first; notes go last, for the reader asked for them by hand.
    givesWay: [...notes, ...keyPoints, ...voices].reverse().map(item => item.id),
    sentenceCount: brief.sentenceCount,
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

/** Marks before and behind a line where it is less than its sentences. */
export function cutMarks(span: Span, sentences: readonly Span[]): { readonly before: string; readonly behind: string } {
  const first = spanAt(sentences, span.start)
  const last = spanAt(sentences, span.end - 1)
  return {
    before: first !== undefined && first.start < span.start ? '[…] ' : '',
    behind: last !== undefined && span.end < last.end ? ' […]' : ''
  }
}

/** The words of a line; where it is less than its sentences, a mark says so. */
export function lineWords(text: string, span: Span, sentences: readonly Span[]): string {
  const { before, behind } = cutMarks(span, sentences)
  return before + textOf(text, span) + behind
}

function voiceItems(text: string, voices: readonly Voice[], source: (spans: readonly Span[]) => number[]): PageItem[] {
  const introduced = new Set<number>()
  return voices.map(({ quote, speaker, paragraph }, index) => {
    const who = speaker === null ? '?' : speakerWords(text, speaker, introduced.has(speaker.name.start))
    if (speaker !== null) introduced.add(speaker.name.start)
    return {
      id: `voice-${index + 1}`,
      section: 'voices' as const,
      text: quotationWords(text, quote),
      speaker: who,
      paragraph,
      sentences: source(quote),
      always: false
    }
  })
}

/**
 * Who speaks, in the article's words: role and name where the speaker first comes up, then the name. Where the article
 * says something else at the quotation ("he"), that stands behind in quotation marks, so that no reading passes for a fact.
 */
export function speakerWords(text: string, { name, role, mention, resolved }: Speaker, introduced = false): string {
  const words = textOf(text, name)
  const shown = role === null || introduced || overlaps(role, name) ? words
    : role.start < name.start ? `${textOf(text, role)} ${words}` : `${words}, ${textOf(text, role)}`
  return resolved ? `${shown} (“${textOf(text, mention)}”)` : shown
}

/**
 * The parts of a quotation in one: words the article puts between them are marked as left out, marks alone are not. The
 * comma before "he said" belongs to the sentence around the quotation and is not taken along.
 */
export function quotationWords(text: string, quote: readonly Span[]): string {
  return quote.map((span, index) => {
    const before = quote[index - 1]
    const between = before ? text.slice(before.end, span.start) : ''
    const joint = before === undefined ? '' : /[\p{L}\p{N}]/u.test(between) ? ' […] ' : ' '
    return joint + textOf(text, span)
  }).join('').replace(/,$/, '')
}

function noteItems({ blocks }: Article, notes: readonly PlacedNote[]): PageItem[] {
  const numbers = paragraphNumbers(blocks)
  return notes.map(({ note, span }) => ({
    id: `note-${note.id}`,
    section: 'notes' as const,
    text: note.text,
    speaker: null,
    // A note on a heading has no paragraph number to show.
    paragraph: span === null ? null : numbers[blockAt(blocks, span.start)] || null,
    sentences: [],
    always: false
  }))
}
