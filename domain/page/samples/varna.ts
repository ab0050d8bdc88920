import type { Article } from '../../article/article'
import { emptyBrief, type Brief, type Point, type Speaker, type Voice } from '../../brief/brief'
import type { MarkKind } from '../../notes/note'
import type { Span } from '../../text/span'

/** An article of three paragraphs and a brief of it, for tests of what becomes of them on a page. */
export const paragraphs = [
  'The port of Varna will close on Friday, harbour master Ilka Dimova said.',
  '“We have no choice,” she told reporters. “The quay is sinking.”',
  'Ships will be sent to Burgas. The town expects losses.'
]
export const text = paragraphs.join('\n')
export const span = (words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the article: ${words}`)
  return { start, end: start + words.length }
}
let at = 0
const blocks = paragraphs.map(words => {
  const start = at
  at += words.length + 1
  return { kind: 'paragraph' as const, span: { start, end: start + words.length } }
})
export const article: Article = {
  id: 'a', title: 'Varna closes', titleOrigin: 'article', byline: null, source: 'The Coast', language: 'en', text, blocks,
  published: { date: '2025-03-04', inferredFrom: null }, fingerprint: '0123456789abcdef', addedAt: null
}
export const she: Speaker = { name: span('Ilka Dimova'), role: span('harbour master'), mention: span('she'), resolved: true, likely: false }
export const voice = (words: readonly string[], speaker: Speaker | null): Voice =>
  ({ quote: words.map(span), speaker, verb: null, to: null, when: null, paragraph: 2 })
export const point = (words: string, paragraph: number): Point => ({ span: span(words), paragraph, reasons: [], antecedent: null })
export const brief: Brief = {
  ...emptyBrief,
  bottomLine: [point(paragraphs[0]!, 1)],
  keyPoints: [point('Ships will be sent to Burgas.', 3), point('The town expects losses.', 3)],
  voices: [voice(['We have no choice,', 'The quay is sinking.'], she), voice(['The quay is sinking.'], she), voice(['We have no choice,'], null)],
  sentenceCount: 5
}
export const note = (id: string, words: string) =>
  ({ note: { id, anchor: null, kind: 'key' as MarkKind, text: words, tags: [], createdAt: '', changedAt: '' }, span: span('The quay') })
export const options = { paper: 'a4', printedOn: '2025-03-05' } as const
