import type { Article } from '../article/article'
import type { Brief, Voice } from '../brief/brief'
import { textOf, type Span } from '../text/span'
import { quotationWords } from './words'

const columns = ['paragraph', 'speaker', 'role', 'as written', 'resolved', 'verb', 'to', 'when', 'direct/reported', 'quote']

/**
 * Who said what as a table for spreadsheets: comma-separated values as RFC 4180 has them, with the byte order mark by which
 * Excel knows UTF-8, direct and reported speech together in article order. Words are as in the article, but for those a
 * spreadsheet would take for a formula: an apostrophe stands before them.
 */
export function voicesCsv({ text }: Pick<Article, 'text'>, { voices, reported }: Pick<Brief, 'voices' | 'reported'>): string {
  const rows = [
    ...voices.map(voice => ({ voice, kind: 'direct' })),
    ...reported.map(voice => ({ voice, kind: 'reported' }))
  ].toSorted((a, b) => a.voice.quote[0]!.start - b.voice.quote[0]!.start)
  const lines = [columns, ...rows.map(({ voice, kind }) => cellsOf(text, voice, kind))]
  return `\uFEFF${lines.map(cells => `${cells.map(cell).join(',')}\r\n`).join('')}`
}

function cellsOf(text: string, { paragraph, speaker, verb, to, when, quote }: Voice, kind: string): string[] {
  const words = (span: Span | null | undefined) => (span ? textOf(text, span) : '')
  return [
    String(paragraph), speaker === null ? '?' : words(speaker.name), words(speaker?.role), words(speaker?.mention),
    speaker === null ? '' : speaker.likely ? 'likely' : speaker.resolved ? 'yes' : 'no', words(verb), words(to), words(when), kind, quotationWords(text, quote)
  ]
}

function cell(words: string): string {
  const safe = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
