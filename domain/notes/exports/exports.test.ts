import { marked } from 'marked'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseArticle } from '../../article/parse'
import type { Article, ArticleDraft } from '../../article/article'
import { describe as anchorOf } from '../anchor'
import type { Note } from '../note'
import { notesCsv } from './csv'
import { notesMarkdown } from './markdown'
import type { NotedArticle } from './noted'
import { webAnnotations } from './web-annotations'

const source = `# The harbour 😀 board

The board 🏛️ votes on Tuesday to close the east quay, "for good".

Fishing crews 𝒮aid they had been told of the plan only last week.
`
const article: Article = {
  ...parseArticle('harbour.md', source) as ArticleDraft, id: 'a1', fingerprint: 'ab'.repeat(32), addedAt: '2026-01-01T00:00:00.000Z', language: 'en'
}
const { text } = article
const at = '2026-01-02T03:04:05.678Z'
const note = (id: string, more: Partial<Note>): Note =>
  ({ id, anchor: null, kind: 'key', text: '', tags: [], createdAt: at, changedAt: at, ...more })
const on = (words: string) => anchorOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })
const gone = { ...on('told of the plan'), quote: 'nothing like it stands here at all', before: 'zzz', after: 'qqq' }

const notes: readonly Note[] = [
  note('7d444840-9dc0-11d1-b245-5ffdce74fad2', { anchor: on('𝒮aid they had been told'), text: 'Who *told* them?\n\n- [ ] ask, "today"', kind: 'question', tags: ['crews', 'to do'] }),
  note('hypothesis-x', { text: '=HYPERLINK("http://evil.example")' }),
  note('n3', { anchor: on('votes on Tuesday') }),
  note('n4', { anchor: gone, text: '+1', kind: 'doubt' }),
  note('n5', { text: '＝1+1' }), note('n6', { text: '  @SUM(A1)' }), note('n7', { text: '-2+3' })
]
const noted: readonly NotedArticle[] = [{ article, notes }]

describe('notes as Markdown', () => {
  it('hold each passage as a quotation with its paragraph, each note as it was written, in reading order', () => {
    const tokens = marked.lexer(notesMarkdown(noted))
    expect(tokens.filter(({ type }) => type === 'heading').map(token => (token as { text: string }).text)).toEqual(['Notes', 'The harbour 😀 board'])
    const quotes = tokens.filter(({ type }) => type === 'blockquote').map(token => (token as { text: string }).text)
    expect(quotes).toEqual(['votes on Tuesday (¶ 1)', '𝒮aid they had been told (¶ 2)', 'nothing like it stands here at all'])
    expect(notesMarkdown(noted)).toContain('Who *told* them?\n\n- [ ] ask, "today"')
    expect(notesMarkdown(noted).match(/Its passage is no longer in the text/g)).toHaveLength(1)
  })

  it('name no article without notes', () => {
    expect(notesMarkdown([{ article, notes: [] }])).toBe('# Notes\n')
  })
})

describe('notes as a table', () => {
  it('are read by a spreadsheet\'s parser row by row, whatever stands in them, and none is a formula', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(notesCsv(noted).slice(1), { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data).toHaveLength(notes.length)
    expect(data.find(({ kind }) => kind === 'Question')).toMatchObject({
      'briefing': article.title, 'paragraph': '2', 'passage': '𝒮aid they had been told', 'note': 'Who *told* them?\n\n- [ ] ask, "today"',
      'tags': 'crews, to do', 'created': at, 'passage is still there': 'yes', 'fingerprint': article.fingerprint
    })
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝]/)
  })
})

interface Annotation {
  readonly id: string
  readonly type: string
  readonly motivation: string
  readonly created: string
  readonly modified: string
  readonly body: readonly { readonly type: string; readonly purpose: string; readonly value: string; readonly format: string }[]
  readonly target: { readonly type: string; readonly source: { readonly id: string }; readonly selector?: readonly Selector[] }
}
type Selector = { readonly type: string; readonly exact?: string; readonly prefix?: string; readonly suffix?: string; readonly start?: number; readonly end?: number }

describe('notes as web annotations', () => {
  const collection = JSON.parse(webAnnotations(noted, '0e3e7b3e-0000-4000-8000-000000000000', 'Notes')) as {
    readonly '@context': string; readonly id: string; readonly type: string; readonly total: number
    readonly first: { readonly id: string; readonly type: string; readonly partOf: string; readonly startIndex: number; readonly items: readonly Annotation[] }
  }
  const { items } = collection.first
  const ofNote = (quote: string) => items.find(({ target }) => target.selector?.some(({ exact }) => exact === quote))!

  it('are a collection with what the model requires of it and of its page', () => {
    expect(collection).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', 'type': 'AnnotationCollection', 'total': notes.length })
    expect(collection.first).toMatchObject({ type: 'AnnotationPage', partOf: collection.id, startIndex: 0 })
    expect(new Set(items.map(({ id }) => id)).size).toBe(notes.length)
    for (const iri of [collection.id, collection.first.id, ...items.flatMap(({ id, target }) => [id, target.source.id])]) expect(URL.canParse(iri), iri).toBe(true)
  })

  it('have each their type, target, times with a zone, and a motivation of the model', () => {
    for (const { type, motivation, created, modified, body, target } of items) {
      expect({ type, target: target.type, source: target.source.id }).toEqual({ type: 'Annotation', target: 'SpecificResource', source: `nih:sha-256;${article.fingerprint}` })
      expect(['commenting', 'highlighting']).toContain(motivation)
      for (const time of [created, modified]) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      for (const one of body) expect(one).toMatchObject({ type: 'TextualBody', purpose: expect.stringMatching(/^(commenting|tagging|classifying)$/) as string })
    }
    expect(ofNote('votes on Tuesday').motivation).toBe('highlighting')
    expect(ofNote('𝒮aid they had been told').body.map(({ purpose, value }) => [purpose, value])).toEqual([
      ['commenting', notes[0]!.text], ['classifying', 'question'], ['tagging', 'crews'], ['tagging', 'to do']
    ])
  })

  it('say where their passage is in characters, not in UTF-16 units', () => {
    const characters = Array.from(text)
    let astral = 0
    for (const { target } of items) {
      const [quote, position] = target.selector ?? []
      if (quote === undefined || position === undefined) continue
      expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact)
      expect(characters.slice(0, position.start).join('').endsWith(quote.prefix!)).toBe(true)
      if (text.slice(position.start, position.end) !== quote.exact) astral++
    }
    expect(astral).toBe(2)
  })

  it('have the words of a passage that is gone and no position, and no selector on the whole article', () => {
    expect(ofNote(gone.quote).target.selector!.map(({ type }) => type)).toEqual(['TextQuoteSelector'])
    expect(items.filter(({ target }) => target.selector === undefined)).toHaveLength(4)
  })
})
