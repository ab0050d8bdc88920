import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masked, marked, occurrencesOf, redacted, redactionMark } from './redact'

const found = (text: string, ...strings: string[]) => occurrencesOf(text, strings).map(({ start, end }) => text.slice(start, end))

describe('finding what is to be taken out', () => {
  it('finds a name as a word of its own, whatever its case and its apostrophe', () => {
    expect(found('Ann announced it; ANN’s plan', 'ann')).toEqual(['Ann', 'ANN'])
    expect(found('O’Hara and O\'Hara', 'o\'hara')).toEqual(['O’Hara', 'O\'Hara'])
    expect(found('Ines\nOkafor', 'Ines Okafor')).toEqual(['Ines\nOkafor'])
  })

  it('finds a name in writing that puts no space between words', () => {
    expect(found('昨日安倍首相は', '安倍')).toEqual(['安倍'])
  })

  it('takes every sign of a string as it is', () => {
    const signs = fc.stringMatching(/^[a .*+?^$(){}|[\]\\&!#%,:;<=>@`~/-]{1,12}$/)
    fc.assert(fc.property(signs, string => {
      fc.pre(string.trim() !== '')
      expect(found(`“${string.trim()}”`, string)).toContain(string.trim())
    }))
  })
})

describe('redacting', () => {
  it('leaves one mark of one width for what was taken out, and every other place where it was', () => {
    const text = 'Ann met Bartholomew Long in Ruse.'
    const out = masked(text, { spans: [], words: ['Bartholomew', 'Long', 'Ann'] })
    expect(out.length).toBe(text.length)
    expect(out.slice(-8)).toBe(text.slice(-8))
    expect(marked(out)).toBe(`${redactionMark} met ${redactionMark} in Ruse.`)
  })

  it('takes out a chosen stretch wherever the text says it again', () => {
    const text = 'They pay. Nobody knows. They pay.'
    expect(marked(masked(text, { spans: [{ start: 0, end: 9 }], words: [] }))).toBe(`${redactionMark} Nobody knows. ${redactionMark}`)
  })

  it('takes a long string out of longer words too, as it is looked for in the finished page, and a short one not', () => {
    expect(redacted('The counterintelligences met', { spans: [], words: ['counterintelligence'] })).toBe('The [redacted]s met')
    expect(redacted('He announced Ann', { spans: [], words: ['Ann'] })).toBe('He announced [redacted]')
  })

  it('tells nothing of the length of what it took out', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z]{1,30}$/), name => {
      expect(redacted(`Then 0${name}0 spoke.`, { spans: [], words: [`0${name}0`] })).toBe(`Then ${redactionMark} spoke.`)
    }))
  })
})
