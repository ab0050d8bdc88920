import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tidy, tidyWords } from './tidy'

describe('tidying', () => {
  it('twice is tidying once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => {
      expect(tidy(tidy(text))).toBe(tidy(text))
      expect(tidyWords(tidyWords(text))).toBe(tidyWords(text))
    }), { numRuns: 1000 })
  })

  it('leaves one kind of line end and of space, nothing invisible, and composed letters', () => {
    expect(tidy('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
    expect(tidy('a\u00a0b\tc\u202fd \ne')).toBe('a b c d\ne')
    expect(tidy('\ufeffso\u00adft\u200b\u0007')).toBe('soft')
    expect(tidy('cafe\u0301')).toBe('café')
    expect(tidy('half \ud83d')).toBe('half \ufffd')
  })

  it('touches neither quotation marks nor dashes nor indents nor what scripts are joined by', () => {
    const text = '  “One” — ‘two’ – …\n\n    می‌خواهم 👩‍🚀'
    expect(tidy(text)).toBe(text)
  })
})
