import { spanAt, type Span } from '../../text/span'
import type { Brief, Reason } from '../brief'
import type { Evidence } from './evidence'

/** What other sections of a brief found, as far as it speaks for a line. */
export type Found = Pick<Brief, 'actors' | 'voices' | 'conditions' | 'figures' | 'dates'>

/** So many actors are "those the article tells of most". */
const MAIN_ACTORS = 3
/** A line this far into an article stands early in it. */
const EARLY = 1 / 4
/** Of so many sentences one may be called central. */
const CENTRAL = 5
/** So many words of the title make a line share its words. */
const TITLE_WORDS = 2

/** What can be said for each sentence of an article, each of it true of the sentence; the most telling first. */
export function reasonsOf({ reading: { sentences, terms }, central }: Evidence, found: Found): Reason[][] {
  const spans = sentences.map(({ span }) => span)
  const holding = (parts: readonly Span[]): Set<Span | undefined> => new Set(parts.map(({ start }) => spanAt(spans, start)))
  const holds = {
    actors: holding(found.actors.slice(0, MAIN_ACTORS).flatMap(({ mentions }) => mentions)),
    speech: holding(found.voices.flatMap(({ quote }) => quote)),
    condition: holding(found.conditions.map(({ trigger }) => trigger)),
    figure: holding(found.figures.map(({ span }) => span)),
    date: holding(found.dates.map(({ span }) => span))
  }
  const middle = central.toSorted()[Math.ceil(sentences.length * (1 - 1 / CENTRAL))] ?? Infinity
  return sentences.map(({ span, block, terms: own }, index) => {
    const inTitle = new Set(own.filter(term => terms[term]!.title && !terms[term]!.stop))
    const seen: Record<Reason, boolean> = {
      'opening': index === 0,
      'central': sentences.length >= CENTRAL && central[index]! >= middle,
      'title': inTitle.size >= TITLE_WORDS,
      'actors': holds.actors.has(span),
      'condition': holds.condition.has(span),
      'figure': holds.figure.has(span),
      'speech': holds.speech.has(span),
      'date': holds.date.has(span),
      'early': index > 0 && index < sentences.length * EARLY,
      'opens-paragraph': index > 0 && sentences[index - 1]!.block !== block
    }
    return (Object.keys(seen) as Reason[]).filter(reason => seen[reason])
  })
}
