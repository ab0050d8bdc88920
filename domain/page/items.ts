import type { Article } from '../article/article'
import type { Brief, Line, Voice } from '../brief/brief'
import { sentencesOf } from '../text/sentences'
import { firstEndingAfter, spanAt, textOf, type Span } from '../text/span'
import { longDay } from './day'
import { excerpt } from './excerpt'
import type { PageItem, Section } from './sheet'
import { lineWords, quotationWords, speakerWords } from './words'

/** What goes into an item beyond its id and section. */
interface Draft extends Pick<PageItem, 'term' | 'text' | 'paragraph'> {
  /** Where its words stand. */
  readonly spans: readonly Span[]
}

/** A brief's sections as items, each in its own order. */
export type BriefItems = { readonly [S in Exclude<Section, 'notes'>]: readonly PageItem[] }

/**
 * The lines of a brief as items. Those of a section that only points into the article (conditions, doubts, dates, figures)
 * have at most `mostWords` words around what they are shown for.
 */
export function briefItems({ text, blocks }: Pick<Article, 'text' | 'blocks'>, brief: Brief, mostWords = Infinity): BriefItems {
  const sentences = sentencesOf(text, blocks)
  const introduced = new Set<number>()
  const item = (section: Section) => ({ spans, ...rest }: Draft, index: number): PageItem => ({
    id: `${section}-${index + 1}`, section, ...rest, sentences: indicesUnder(sentences, spans), always: section === 'bottom-line'
  })
  const line = ({ span, paragraph }: Line): Draft =>
    ({ term: null, text: lineWords(text, span, sentences), paragraph, spans: [span] })
  const around = (span: Span, kept: Span, paragraph: number): Draft =>
    line({ span: mostWords === Infinity ? span : excerpt(text, span, kept, mostWords), paragraph })
  const voice = (one: Voice): Draft => voiceDraft(text, one, introduced)
  const inSentences = <T extends Line>(found: readonly T[], words: (one: T) => string): Draft[] => bySentence(sentences, found)
    .map(({ sentence, found: own }) => ({
      ...around(sentence, { start: own[0]!.span.start, end: own.at(-1)!.span.end }, own[0]!.paragraph),
      term: own.map(words).join(' · ')
    }))
  return {
    'bottom-line': brief.bottomLine.map(line).map(item('bottom-line')),
    'key-points': brief.keyPoints.map(line).map(item('key-points')),
    'voices': brief.voices.map(voice).map(item('voices')),
    'reported': brief.reported.map(voice).map(item('reported')),
    'conditions': brief.conditions.map(one => around(one.span, one.trigger, one.paragraph)).map(item('conditions')),
    'unclear': brief.unclear.map(one => around(one.span, one.trigger, one.paragraph)).map(item('unclear')),
    'dates': inSentences(brief.dates, ({ span, iso }) => dayWords(textOf(text, span), iso)).map(item('dates')),
    'figures': inSentences(brief.figures, ({ span }) => textOf(text, span)).map(item('figures'))
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
