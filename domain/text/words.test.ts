import { describe, expect, it } from 'vitest'
import { textOf } from './span'
import { countWords, wordsOf } from './words'

const words = (text: string): string[] => wordsOf(text).map(span => textOf(text, span))

describe('words', () => {
  it('keep the signs inside them', () => {
    expect(words('Don’t pay $1,200.50 for U.N long-range aid.')).toEqual(['Don’t', 'pay', '1,200.50', 'for', 'U.N', 'long-range', 'aid'])
  })

  it('keep accents, whole or combined', () => {
    expect(words('Žofia cafe\u0301')).toEqual(['Žofia', 'cafe\u0301'])
  })

  it('are single signs where a script has no spaces', () => {
    expect(countWords('停戦 is 2 signs')).toBe(5)
  })

  it('are spans of the whole text, wherever they are looked for', () => {
    expect(wordsOf('one two three', { start: 4, end: 7 })).toEqual([{ start: 4, end: 7 }])
  })

  it('are none in an empty text or one of signs', () => {
    expect(wordsOf('')).toEqual([])
    expect(wordsOf('“…” — !\uD800')).toEqual([])
  })
})
