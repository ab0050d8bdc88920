import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../text/words'
import { cutTo } from './cut'

describe('cutting a line', () => {
  it('leaves alone what is short enough', () => {
    expect(cutTo('The quay is sinking.', { words: 4, units: 20 })).toBe('The quay is sinking.')
  })

  it('cuts after a clause, else after a word, else inside one no place could hold', () => {
    expect(cutTo('The quay is sinking, and nobody pays', { words: 5, units: 99 })).toBe('The quay is sinking […]')
    expect(cutTo('The quay is sinking very fast', { words: 5, units: 99 })).toBe('The quay is sinking very […]')
    expect(cutTo('x'.repeat(50), { words: 5, units: 10 })).toBe(`${'x'.repeat(10)} […]`)
  })

  it('marks once where words were left out already', () => {
    expect(cutTo('We pay, […] and go home', { words: 2, units: 99 })).toBe('We pay […]')
    expect(cutTo('We pay […] and go home', { words: 2, units: 99 })).toBe('We pay […]')
    expect(cutTo('We saw [redacted] go home', { words: 3, units: 99 })).toBe('We saw [redacted] […]')
  })

  it('gives one stretch from the beginning, of at most as many words and units, that never parts what readers see as one sign', () => {
    const parts = fc.constantFrom('a', 'quay', 'and,', '— so', '👩‍👩‍👧', 'é́', 'שלום', '漢字', 'x'.repeat(40))
    fc.assert(fc.property(fc.array(parts, { minLength: 1, maxLength: 40 }), fc.constantFrom(' ', ''), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 16, max: 90 }), (list, joint, words, units) => {
      const text = list.join(joint)
      const cut = cutTo(text, { words, units })
      if (cut === text) return
      const stretch = cut.slice(0, -' […]'.length)
      expect(text.startsWith(stretch)).toBe(true)
      expect(stretch.length).toBeGreaterThan(0)
      expect(stretch.length).toBeLessThanOrEqual(units)
      expect(countWords(stretch)).toBeLessThanOrEqual(words)
      const signs = new Set([...new Intl.Segmenter().segment(text)].map(({ index }) => index))
      expect(signs.has(stretch.length) || text[stretch.length] === ' ').toBe(true)
    }))
  })
})
