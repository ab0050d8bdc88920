import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../text/span'
import { findAll, plain } from './find'

const words = (text: string, query: string) => findAll(text, query).map(span => textOf(text, span))

describe('finding in an article', () => {
  it('finds every occurrence in order', () => {
    const text = 'Peace talks. A peace deal. PEACE.'
    expect(findAll(text, 'peace').map(({ start }) => start)).toEqual([0, 15, 27])
  })

  it('finds words whatever their case and accents, and gives them back as they stand', () => {
    expect(words('Ærøskøbing and Škoda, ŠKODA', 'skoda')).toEqual(['Škoda', 'ŠKODA'])
    expect(words('the cafe\u0301 on the corner', 'café on')).toEqual(['cafe\u0301 on'])
  })

  it('finds curly quotation marks and dashes by typing straight ones', () => {
    expect(words('He said “it’s over” — twice', '"it\'s over" - t')).toEqual(['“it’s over” — t'])
  })

  it('finds nothing for an empty query, and nothing that is not there', () => {
    expect(findAll('some text', '')).toEqual([])
    expect(findAll('some text', 'other')).toEqual([])
  })

  it('finds any stretch of any text at its own place, in spans that do not overlap', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (text, from, length) => {
      const characters = Array.from(text)
      const query = characters.slice(from % characters.length).slice(0, 1 + (length % 5)).join('')
      const spans = findAll(text, query)
      const inOrder = spans.every((span, at) => span.start < span.end && (at === 0 || spans[at - 1]!.end <= span.start))
      expect(inOrder && spans.every(({ end }) => end <= text.length)).toBe(true)
      const isMarksOnly = query.normalize('NFD').replace(/\p{M}/gu, '') === ''
      expect(spans.length > 0 || isMarksOnly).toBe(true)
    }))
  })

  it('finds in a text what it finds in the same text written plainly', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'É', 'e\u0301', 'ß', 'İ', '’', '—', ' ', '\n', 'ﬁ', '가') })
    fc.assert(fc.property(texts, texts, (text, query) => {
      expect(findAll(text, query).length).toBe(findAll(plain(text), plain(query)).length)
    }))
  })
})
