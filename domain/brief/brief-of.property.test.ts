import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../tests/support/slope'
import { parseArticle, isFailure } from '../article/parse'
import type { Block } from '../article/article'
import { contains, overlaps, type Span } from '../text/span'
import type { Brief } from './brief'
import { briefOf, type Briefable } from './brief-of'

const articleOf = (paragraphs: readonly string[], language: string | null = 'en'): Briefable => {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: paragraph.startsWith('#') ? 'heading' : 'paragraph', span }
  })
  const published = { date: '2025-03-04', inferredFrom: null }
  return { title: 'Harbour Board said', titleOrigin: 'article', published, text: paragraphs.join('\n'), blocks, language }
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value

/** Every span a brief holds, wherever it stands. */
const spansIn = (value: unknown): Span[] => {
  if (typeof value !== 'object' || value === null) return []
  return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn)
}

// Texts made of all that a brief looks for, put together at random: hostile on purpose.
const piece = fc.constantFrom(...[
  '“ ” " \' ‘ ’ « » „ 「 」 . ? ! ... … , : ; — – - ( ) [ ] # • * / $ % € № ½ \uD800 \uDC00 \u0301 \u200B \u202E \uFEFF \u00A0 停戦 שלום مرحبا 🚢',
  'said told added asked denied according to who that he she they it his Ida Ash Mrs. Dr. Gen. U.N. Harbour Board minister spokeswoman of the a The',
  'if unless until before only when would may might reportedly sources official unclear not first But depends on provided',
  'Monday yesterday last next week March 2024 5 May 1.2 $1.2bn 12,000 percent million two ago tomorrow since by in on at',
  'constructor __proto__ toString hasOwnProperty'
].flatMap(words => words.split(' ')))
const paragraph = fc.array(piece, { maxLength: 50 }).map(pieces => pieces.join(' ').trim())
const articles = fc.tuple(fc.oneof(
  fc.array(paragraph, { maxLength: 12 }),
  fc.array(fc.string({ unit: 'binary', maxLength: 120 }).map(text => text.replaceAll('\n', ' ')), { maxLength: 8 })
), fc.constantFrom('en', 'en-GB', null, 'de', 'ar', 'xx-invalid')).map(([paragraphs, language]) => articleOf(paragraphs, language))

describe('the brief of any article', () => {
  it('is made of stretches of the text, each in one block and none empty', () => {
    fc.assert(fc.property(articles, article => {
      for (const span of spansIn(briefOf(article))) {
        expect(span.end).toBeGreaterThan(span.start)
        expect(article.blocks.some(block => contains(block.span, span))).toBe(true)
      }
    }), { numRuns: 500 })
  })

  it('is the same to the byte for the same article', () => {
    fc.assert(fc.property(articles, article => {
      expect(JSON.stringify(briefOf(structuredClone(article)))).toBe(JSON.stringify(briefOf(article)))
    }))
  })

  it('keeps the order of the text, and says nothing twice in one section', () => {
    const starts: { readonly [part: string]: (brief: Brief) => readonly Span[] } = {
      bottomLine: brief => brief.bottomLine.map(({ span }) => span),
      keyPoints: brief => brief.keyPoints.map(({ span }) => span),
      voices: brief => brief.voices.map(({ quote }) => quote[0]!),
      reported: brief => brief.reported.map(({ quote }) => quote[0]!),
      conditions: brief => brief.conditions.map(({ trigger }) => trigger),
      unclear: brief => brief.unclear.map(({ trigger }) => trigger),
      figures: brief => brief.figures.map(({ span }) => span)
    }
    fc.assert(fc.property(articles, article => {
      const brief = briefOf(article)
      for (const [part, spansOf] of Object.entries(starts)) {
        const spans = spansOf(brief)
        spans.slice(1).forEach((span, index) => expect(span.start, part).toBeGreaterThanOrEqual(spans[index]!.end))
      }
      const places = [...brief.dates.map(({ span }) => span), ...brief.figures.map(({ span }) => span)]
      for (const [index, span] of places.entries()) expect(places.slice(index + 1).some(other => overlaps(span, other))).toBe(false)
      const mentions = brief.actors.flatMap(actor => actor.mentions).toSorted((a, b) => a.start - b.start)
      mentions.slice(1).forEach((span, index) => expect(span.start).toBeGreaterThanOrEqual(mentions[index]!.end))
    }), { numRuns: 300 })
  })

  it('is there for any file that is text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), fc.constantFrom('a.txt', 'a.md'), (content, name) => {
      const article = parseArticle(name, content)
      if (!isFailure(article)) expect(() => briefOf(article)).not.toThrow()
    }))
    for (const text of ['x', '“', '.', 'word '.repeat(2000), 'A'.repeat(200_000), '“'.repeat(5000), '(('.repeat(5000), 'if '.repeat(5000)]) {
      expect(() => briefOf(articleOf([text])), text.slice(0, 10)).not.toThrow()
    }
  })
})

describe('the time a brief takes', () => {
  const lines = [
    'The harbour will close on Friday unless the board of Port Ostmark finds 4 million crowns, Ida Marsh said.',
    '“We have waited since 12 May for an answer that may never come,” she told reporters in Norvik.',
    'According to two officials who asked not to be named, the minister denied that the quay was sinking.',
    'Rhodri Ash of the Harbour Board added that 1,200 jobs depend on it until the spring of 2026.'
  ]
  const articleWith = (sentences: number, perParagraph: number): Briefable =>
    articleOf(Array.from({ length: sentences / perParagraph }, (_, paragraphAt) =>
      Array.from({ length: perParagraph }, (__, at) => lines[(paragraphAt + at) % 4]!.replace('Port', `Port${paragraphAt * 7 + at}`)).join(' ')))

  it.each([['many paragraphs', 2], ['one paragraph', 0]])('grows as the article does: %s', (_name, perParagraph) => {
    const made = (sentences: number): Briefable => articleWith(sentences, perParagraph || sentences)
    expect(slope([600, 2400], made, article => briefOf(article))).toBeLessThan(inProportion)
  })
})
