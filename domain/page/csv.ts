import type { Article } from '../article/article'
import type { Brief, Voice } from '../brief/brief'
import { csvOf } from '../text/csv'
import { textOf, type Span } from '../text/span'
import { quotationWords } from './words'

const columns = ['paragraph', 'speaker', 'role', 'as written', 'resolved', 'verb', 'to', 'when', 'direct/reported', 'quote']

/** Who said what as a table for spreadsheets, direct and reported speech together in article order. */
export function voicesCsv({ text }: Pick<Article, 'text'>, { voices, reported }: Pick<Brief, 'voices' | 'reported'>): string {
  const rows = [
    ...voices.map(voice => ({ voice, kind: 'direct' })),
    ...reported.map(voice => ({ voice, kind: 'reported' }))
  ].toSorted((a, b) => a.voice.quote[0]!.start - b.voice.quote[0]!.start)
  return csvOf([columns, ...rows.map(({ voice, kind }) => cellsOf(text, voice, kind))])
}

function cellsOf(text: string, { paragraph, speaker, verb, to, when, quote }: Voice, kind: string): string[] {
  const words = (span: Span | null | undefined) => (span ? textOf(text, span) : '')
  return [
    String(paragraph), speaker === null ? '?' : words(speaker.name), words(speaker?.role), words(speaker?.mention),
    speaker === null ? '' : speaker.likely ? 'likely' : speaker.resolved ? 'yes' : 'no', words(verb), words(to), words(when), kind, quotationWords(text, quote)
  ]
}
