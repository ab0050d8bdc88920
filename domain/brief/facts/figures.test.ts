import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../../tests/support/slope'
import type { Block } from '../../article/article'
import { contains, overlaps, textOf } from '../../text/span'
import { datesOf } from './dates'
import { figuresOf } from './figures'

const articleOf = (paragraphs: readonly string[], language: string | null = 'en') => {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: paragraph.startsWith('#') ? 'heading' : 'paragraph', span }
  })
  return { text: paragraphs.join('\n'), blocks, language, published: { date: '2024-12-09', inferredFrom: null } }
}

describe('figures', () => {
  it('stand in the order of the article with the paragraphs they stand in', () => {
    const article = articleOf(['# Cuts', 'It cut 40 jobs.', 'On May 5 it cut 30 more jobs, and $2m.'])
    expect(figuresOf(article, datesOf(article)).map(({ span, paragraph }) => [textOf(article.text, span), paragraph]))
      .toEqual([['40', 1], ['30', 2], ['$2m', 2]])
  })

  it('leave to the dates what belongs to a date, in whatever order these are given', () => {
    const article = articleOf(['It cut 40 jobs in the past two years and will cut 30 jobs by 9 March 2025.'])
    const dates = datesOf(article)
    for (const given of [dates, dates.toReversed()]) expect(figuresOf(article, given).map(({ value }) => value)).toEqual([40, 30])
  })

  it('multiply their scale out to the last digit', () => {
    const valueOf = (text: string): number | undefined => figuresOf(articleOf([text]), [])[0]?.value
    fc.assert(fc.property(fc.integer({ min: 20, max: 999_999 }), tenths => {
      expect(valueOf(`It cost $${tenths / 10} million.`)).toBe(tenths * 100_000)
      expect(valueOf(`They lost ${tenths} jobs.`)).toBe(tenths)
    }))
  })

  it('are not looked for in another language', () => {
    const article = articleOf(['Es kostete 40 Dollars und 15 Percent.'], 'de')
    expect(figuresOf(article, [])).toEqual([])
  })
})

// Texts made of what figures are made of, put together at random.
const piece = fc.constantFrom('$', '£', 'US', '1,200', '1.2', '3', '40', '9'.repeat(30), 'bn', 'm', 'million', '-', '–', 'to', 'and', 'between', 'a', 'half',
  'third', 'thirds', 'of', 'the', 'in', 'out', 'two', 'twenty', 'hundred', 'dozen', 'percent', '%', 'per', 'cent', 'parts', 'years', 'old', 'ago', 'days',
  'jobs', 'people', 'police', 'No', '.', ',', ':', '/', "'", '’', 's', 'minus', '°', 'C', '2019', 'May', '\uD800', '\u0301', '停', '٣', 'constructor')
const joined = fc.array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 40 }).map(pieces => pieces.flat().join(''))
const paragraphs = fc.array(fc.oneof(joined, fc.string({ unit: 'binary', maxLength: 60 }).map(text => text.replaceAll('\n', ' '))), { maxLength: 6 })

describe('figures, whatever the text,', () => {
  it('are stretches of one block each, in order, apart from one another and from the dates, with values that are numbers', () => {
    fc.assert(fc.property(paragraphs, texts => {
      const article = articleOf(texts)
      const dates = datesOf(article)
      let end = -1
      for (const { span, value, unit, of } of figuresOf(article, dates)) {
        expect(span.start).toBeGreaterThanOrEqual(end)
        expect(Number.isFinite(value)).toBe(true)
        expect(dates.some(date => overlaps(date.span, span))).toBe(false)
        expect(unit === null || contains(span, unit)).toBe(true)
        for (const part of [span, of]) {
          if (part === null) continue
          expect(part.end).toBeGreaterThan(part.start)
          expect(article.blocks.some(block => contains(block.span, part))).toBe(true)
        }
        end = span.end
      }
    }), { numRuns: 2000 })
  })

  it.each([['9 '], ['two '], ['$1-'], ['a half '], ['20 to '], ['1,000,'], ['three in '], ['5 of the '], ['hundred and '], ['40-']])(
    'take time that grows as the text does, for a text of nothing but "%s"', unit => {
      const run = (article: ReturnType<typeof articleOf>) => figuresOf(article, [])
      expect(slope([5000, 25_000], count => articleOf([unit.repeat(count)]), run)).toBeLessThan(inProportion)
    })
})
