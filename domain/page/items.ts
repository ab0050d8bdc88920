import type { Article } from '../article/article'
import type { Brief, Line, Voice } from '../brief/brief'
import { sentencesOf } from '../text/sentences'
import { firstEndingAfter, spanAt, textOf, type Span } from '../text/span'
import { longDay } from './day'
import { cutTo, type Length } from './cut'
import { excerpt } from './excerpt'
import { marked } from './redact'
import type { PageItem, Section } from './sheet'
import { lineWords, quotationWords, speakerWords } from './words'

/** What goes into an item beyond its id and section. */
interface Draft extends Pick<PageItem, 'term' | 'text' | 'paragraph'> {
  /** Where its words stand. */
  readonly spans: readonly Span[]
  /** A shorter stretch, where it is not simply its beginning. */
  readonly short?: string
  readonly isCut?: boolean
}

/** A brief's sections as items, each in its own order. */
export type BriefItems = { readonly [S in BriefSection]: readonly PageItem[] }
type BriefSection = Exclude<Section, 'notes' | 'my-points' | 'my-questions'>

/** How long a line is that is shown in short, what stands before it at most, and the longest line that is tried whole. */
export const short: Length = { words: 18, units: 140 }
const longestTerm: Length = { words: 24, units: 120 }
const longest: Length = { words: 400, units: 2400 }
const unlimited: Length = { words: Infinity, units: Infinity }

export interface ItemsOptions {
  /** How many words around what it is shown for a line has of a section that only points into the article. */
  readonly mostWords?: number
  /** The text as it may be shown: of the same length, with what is redacted overwritten. */
  readonly shown?: string
}

/** The lines of a brief as items, verbatim but for what `options` takes out. */
export function briefItems({ text, blocks }: Pick<Article, 'text' | 'blocks'>, brief: Brief, { mostWords = Infinity, shown = text }: ItemsOptions = {}): BriefItems {
  const sentences = sentencesOf(text, blocks)
  const introduced = new Set<number>()
  const words = (span: Span): string => lineWords(shown, span, sentences)
  const line = ({ span, paragraph }: Line): Draft => ({ term: null, text: words(span), paragraph, spans: [span], isCut: words(span).length > span.end - span.start })
  const around = (span: Span, kept: Span, paragraph: number): Draft => {
    const whole = mostWords === Infinity ? span : excerpt(text, span, kept, mostWords)
    const less = excerpt(text, span, kept, short.words)
    return { term: null, text: words(whole), short: words(less), isCut: whole.end - whole.start < span.end - span.start, paragraph, spans: [whole] }
  }
  const voice = (one: Voice): Draft => voiceDraft(shown, one, introduced)
  const inSentences = <T extends Line>(found: readonly T[], term: (one: T) => string): Draft[] => bySentence(sentences, found)
    .map(({ sentence, found: own }) => ({
      ...around(sentence, { start: own[0]!.span.start, end: own.at(-1)!.span.end }, own[0]!.paragraph),
      term: own.map(term).join(' · ')
    }))
  const drafts: { readonly [S in BriefSection]: readonly Draft[] } = {
    'bottom-line': brief.bottomLine.map(line),
    'key-points': brief.keyPoints.map(line),
    'voices': brief.voices.map(voice),
    'reported': brief.reported.map(voice),
    'conditions': brief.conditions.map(one => around(one.span, one.trigger, one.paragraph)),
    'unclear': brief.unclear.map(one => around(one.span, one.trigger, one.paragraph)),
    'dates': inSentences(brief.dates, ({ span, iso }) => dayWords(textOf(shown, span), iso)),
    'figures': inSentences(brief.figures, ({ span }) => textOf(shown, span))
  }
  const item = (section: BriefSection) => (draft: Draft, index: number): PageItem =>
    ({ ...itemOf(`${section}-${index + 1}`, section, draft, mostWords === Infinity ? unlimited : longest), sentences: indicesUnder(sentences, draft.spans), always: section === 'bottom-line' })
  return Object.fromEntries((Object.keys(drafts) as BriefSection[]).map(section => [section, drafts[section].map(item(section))])) as unknown as BriefItems
}

/** An item of words, at most `most` of them. */
export function itemOf(id: string, section: Section, draft: Omit<Draft, 'spans'>, most = longest): PageItem {
  const text = marked(draft.text)
  const shown = cutTo(text, most)
  const less = draft.short === undefined ? cutTo(shown, short) : cutTo(marked(draft.short), short)
  return {
    id, section, paragraph: draft.paragraph, sentences: [], always: false,
    term: draft.term === null ? null : cutTo(marked(draft.term), most === longest ? longestTerm : most),
    text: shown,
    short: less.length < shown.length ? less : null,
    isCut: draft.isCut === true || shown !== text
  }
}

/** A sentence and what was found in it. */
interface Told<T> {
  readonly sentence: Span
  readonly found: readonly T[]
}

/** What was found, gathered under the sentences it stands in, in the order in which each first comes up. */
export function bySentence<T extends { readonly span: Span }>(sentences: readonly Span[], found: readonly T[]): Told<T>[] {
  const told = new Map<number, { sentence: Span; found: T[] }>()
  for (const one of found) {
    const sentence = spanAt(sentences, one.span.start) ?? one.span
    const known = told.get(sentence.start)
    if (known) known.found.push(one)
    else told.set(sentence.start, { sentence, found: [one] })
  }
  return [...told.values()]
}

/** A speaker is introduced with the role once. */
function voiceDraft(text: string, { quote, speaker, paragraph }: Voice, introduced: Set<number>): Draft {
  const term = speaker === null ? '?' : speakerWords(text, speaker, introduced.has(speaker.name.start))
  if (speaker !== null) introduced.add(speaker.name.start)
  return { term, text: quotationWords(text, quote), paragraph, spans: quote }
}

/** A date's own words and, where they do not say it whole, the day they stand for. */
function dayWords(words: string, iso: string | null): string {
  return iso === null || longDay(iso) === words ? words : `${words} (${longDay(iso)})`
}

/** The indices of the sentences that share a unit with one of the spans; both in text order. */
function indicesUnder(sentences: readonly Span[], spans: readonly Span[]): number[] {
  const found = new Set<number>()
  for (const { start, end } of spans) {
    for (let at = firstEndingAfter(sentences, start); at < sentences.length && sentences[at]!.start < end; at++) found.add(at)
  }
  return [...found]
}
