import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article'
import { emptyBrief, type Brief, type Point, type Speaker, type Voice } from '../brief/brief'
import type { Span } from '../text/span'
import { composePage } from './compose'
import { footOf } from './foot'

const paragraphs = [
  'The port of Varna will close on Friday, harbour master Ilka Dimova said.',
  '“We have no choice,” she told reporters. “The quay is sinking.”',
  'Ships will be sent to Burgas. The town expects losses.'
]
const text = paragraphs.join('\n')
const span = (words: string): Span => {
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
const article: Article = {
  id: 'a', title: 'Varna closes', titleOrigin: 'article', byline: null, source: 'The Coast', language: 'en', text, blocks,
  published: { date: '2025-03-04', inferredFrom: null }, fingerprint: '0123456789abcdef', addedAt: null
}
const she: Speaker = { name: span('Ilka Dimova'), role: span('harbour master'), mention: span('she'), resolved: true }
const voice = (words: readonly string[], speaker: Speaker | null): Voice =>
  ({ quote: words.map(span), speaker, verb: null, to: null, when: null, paragraph: 2 })
const point = (words: string, paragraph: number): Point => ({ span: span(words), paragraph, reasons: [], antecedent: null })
const brief: Brief = {
  ...emptyBrief,
  bottomLine: [point(paragraphs[0]!, 1)],
  keyPoints: [point('Ships will be sent to Burgas.', 3), point('The town expects losses.', 3)],
  voices: [voice(['We have no choice,', 'The quay is sinking.'], she), voice(['The quay is sinking.'], she), voice(['We have no choice,'], null)],
  sentenceCount: 5
}
const note = (id: string, words: string) =>
  ({ note: { id, anchor: null, text: words, createdAt: '', changedAt: '' }, span: span('The quay') })
const options = { paper: 'a4', printedOn: '2025-03-05' } as const

describe('composing a page', () => {
  it('lists the brief in reading order, every word from the article', () => {
    const { items } = composePage(article, brief, options)
    expect(items.map(({ section }) => section)).toEqual(['bottom-line', 'key-points', 'key-points', 'voices', 'voices', 'voices'])
    for (const item of items) for (const part of item.text.split(' […] ')) expect(text).toContain(part)
  })

  it('lets voices give way first, from the bottom, then key points, and never the bottom line', () => {
    expect(composePage(article, brief, options).givesWay)
      .toEqual(['voice-3', 'voice-2', 'voice-1', 'key-points-2', 'key-points-1'])
  })

  it('holds no note unless asked, and lets notes give way last when it is', () => {
    const quiet = composePage(article, brief, options)
    expect(quiet.items.some(({ section }) => section === 'notes')).toBe(false)
    const asked = composePage(article, brief, { ...options, notes: [note('x', 'Ask about Burgas'), note('y', 'Call')] })
    expect(asked.items.slice(-2).map(({ text: words, paragraph }) => [words, paragraph])).toEqual([['Ask about Burgas', 2], ['Call', 2]])
    expect(asked.givesWay.slice(-2)).toEqual(['note-y', 'note-x'])
  })

  it('names a speaker with the role at first, then by name, and shows what the article says in that place', () => {
    const speakers = composePage(article, brief, options).items.filter(({ section }) => section === 'voices').map(({ speaker }) => speaker)
    expect(speakers).toEqual(['harbour master Ilka Dimova (“she”)', 'Ilka Dimova (“she”)', '?'])
  })

  it('marks words left out of a split quotation, and drops the comma that belongs to the sentence around it', () => {
    const voices = composePage(article, brief, options).items.filter(({ section }) => section === 'voices').map(item => item.text)
    expect(voices).toEqual(['We have no choice, […] The quay is sinking.', 'The quay is sinking.', 'We have no choice'])
  })

  it('marks a line that is less than its sentence', () => {
    const cut: Brief = { ...brief, keyPoints: [point('The port of Varna will close', 1), point('expects losses.', 3)] }
    const points = composePage(article, cut, options).items.filter(({ section }) => section === 'key-points').map(item => item.text)
    expect(points).toEqual(['The port of Varna will close […]', '[…] expects losses.'])
  })

  it('says whose headline it is, and puts source and date in one line', () => {
    expect(composePage(article, brief, options)).toMatchObject({ titleLabel: null, sourceLine: 'Source: The Coast · 4 March 2025' })
    expect(composePage({ ...article, titleOrigin: 'app' }, brief, options).titleLabel).toBe('Headline supplied with the app')
  })
})

describe('the foot of a page', () => {
  it('counts each sentence once, and what is left out', () => {
    const order = composePage(article, brief, { ...options, notes: [note('x', 'Call')] })
    expect(footOf(order, order.items)).toEqual({
      extract: 'Verbatim extract of 5 of 5 sentences · nothing left out',
      printed: 'Printed 5 March 2025', page: 'page 1 of 1', fingerprint: '01234567'
    })
    expect(footOf(order, order.items.slice(0, 2)).extract).toBe('Verbatim extract of 2 of 5 sentences · 5 points left out')
    expect(footOf(order, order.items.slice(0, -1)).extract).toBe('Verbatim extract of 5 of 5 sentences · 1 point left out')
  })
})
