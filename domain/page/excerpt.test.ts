import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains } from '../text/span'
import { wordsOf } from '../text/words'
import { excerpt } from './excerpt'

const cut = (text: string, kept: string, limit: number) => {
  const start = text.indexOf(kept)
  const { start: from, end } = excerpt(text, { start: 0, end: text.length }, { start, end: start + kept.length }, limit)
  return text.slice(from, end)
}
const long = 'The harbour office, which has warned for years, says that the quay will close in the spring unless the city pays for its repair'

describe('an excerpt of a line', () => {
  it('is the line itself where that is short enough', () => {
    expect(cut('It will close unless they pay.', 'unless', 10)).toBe('It will close unless they pay.')
  })

  it('is the beginning where what is kept stands there', () => {
    expect(cut(long, 'harbour', 6)).toBe('The harbour office, which has warned')
  })

  it('begins with the clause of what is kept, or with it where no clause is near', () => {
    expect(cut(long, 'quay', 8)).toBe('says that the quay will close in the')
    expect(cut(long, 'unless', 8)).toBe('unless the city pays for its repair')
  })

  it('never ends before the clause that what is kept opens has said what it says', () => {
    const line = 'Nobody has begun to talk, but the mayor has said what it would take to keep the quay open for ships from the south if they agree to wait'
    expect(cut(line, 'if', 26)).toBe('but the mayor has said what it would take to keep the quay open for ships from the south if they agree to wait')
    expect(cut(line, 'if', 12)).toBe('if they agree to wait')
  })

  it('is one stretch of the line with no more words than asked, and holds what is kept', () => {
    const words = fc.array(fc.constantFrom('a', 'quay', 'and,', '— so', 'x-y', 'ü.'), { minLength: 1, maxLength: 60 })
    fc.assert(fc.property(words, fc.nat(), fc.integer({ min: 2, max: 30 }), (parts, at, limit) => {
      const text = parts.join(' ')
      const all = wordsOf(text)
      fc.pre(all.length > 0)
      const kept = all[at % all.length]!
      const found = excerpt(text, { start: 0, end: text.length }, kept, limit)
      expect(contains({ start: 0, end: text.length }, found)).toBe(true)
      expect(wordsOf(text, found).length).toBeLessThanOrEqual(limit)
      expect(contains(found, kept)).toBe(true)
    }))
  })
})
