import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesIn, sentencesOf } from './sentences'
import { textOf } from './span'

const split = (text: string): string[] =>
  sentencesIn(text, { start: 0, end: text.length }).map(span => textOf(text, span))

describe('a sentence', () => {
  it.each([
    ['Gen. Ferrow met Mr. Ash at the U.N. Headquarters.', 'It rained.'],
    ['J. P. Ash and Ida B. Marsh arrived.', 'They left at 9 a.m. on Monday.'],
    ['See No. 5 of the list.', 'It cost $1.2bn and 3.4 per cent of the rest.'],
    ['The answer was no.', 'Nobody asked again.'],
    ['“It is over.', 'We lost.”', 'She sat down.'],
    ['"Stop!" he said.', 'They did not stop.'],
    ['“Is it over?” Marsh asked.', 'It was.'],
    ['He paused... and went on.', 'Then he stopped…', 'Nobody moved.'],
    ['The firm was Ash & Sons Inc.', 'It had closed.'],
    ['He came from the U.S. in May.', 'He stayed.'],
    ['She was right (he was not).', 'Both knew.'],
    ['1. Open the gate.', 'Close it.']
  ])('ends where a reader ends it: %s %s', (...sentences) => {
    expect(split(sentences.join(' '))).toEqual(sentences)
  })

  it('goes on after a name’s abbreviation and before a small letter', () => {
    expect(split('Sen. Ida Ash, R-Pinehurst, spoke vs. the plan, i.e. against it.')).toHaveLength(1)
  })

  it('ends at a stop whose space is missing, but not inside an address', () => {
    expect(split('That was the end.The rest is known.')).toHaveLength(2)
    expect(split('Write to Ida.Ash@example.org or see example.org for more.')).toHaveLength(1)
  })

  it('never crosses a block', () => {
    const text = 'No stop here\nNor here. But here'
    const blocks = [{ span: { start: 0, end: 12 } }, { span: { start: 13, end: text.length } }]
    expect(sentencesOf(text, blocks).map(span => textOf(text, span))).toEqual(['No stop here', 'Nor here.', 'But here'])
  })

  it('covers every sign but white space, in order, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const kept = sentencesIn(text, { start: 0, end: text.length })
      let at = 0
      for (const { start, end } of kept) {
        expect(end).toBeGreaterThan(start)
        expect(text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }))
  })
})
