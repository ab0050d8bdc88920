import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../../tests/support/slope'
import { contains } from '../../text/span'
import { speechOf } from './voices'

// Texts made of what reported speech is made of, put together at random: hostile on purpose.
const piece = fc.constantFrom('said', 'that', 'told', 'reporters', 'according', 'to', 'Ash', 'Ida', 'she', 'who', 'adding', 'on', 'Tuesday', 'in', 'a',
  'statement', 'the', 'survey', 'found', 'denied', 'was', 'would', '“', '”', '"', ',', ', ', '.', ';', ':', '—', '(', ')', 'U.N.', '\uD800', '停', 'claims', 'and', '__proto__')
const texts = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map(pieces => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }).map(text => text.replaceAll('\n', ' '))
)
const speechIn = (text: string) =>
  speechOf(text, [{ kind: 'paragraph', span: { start: 0, end: text.length } }], 'en', new Map([[0, 3], [9, 15]]))

describe('the reported speech of any text', () => {
  it('lies within the text, in its order, the parts of each apart', () => {
    fc.assert(fc.property(texts, text => {
      const { voices, reported } = speechIn(text)
      let last = -1
      for (const { quote } of reported) {
        expect(quote[0]!.start).toBeGreaterThanOrEqual(last)
        last = quote[0]!.start
        quote.forEach((span, index) => {
          expect(span.end).toBeGreaterThan(span.start)
          if (index > 0) expect(span.start).toBeGreaterThanOrEqual(quote[index - 1]!.end)
        })
      }
      for (const { quote, verb, to, when, speaker } of [...voices, ...reported]) {
        for (const span of [...quote, verb, to, when, speaker?.mention, speaker?.name]) {
          if (span) expect(contains({ start: 0, end: text.length }, span)).toBe(true)
        }
      }
    }), { numRuns: 1000 })
  })

  it.each(['said that ', 'according to ', ', said ', 'Ash said she ', 'told ', 'said in a ', 'the ', '“a,” she said, '])(
    'takes time that grows as a text of nothing but “%s” does', unit => {
      expect(slope([2000, 10_000], count => unit.repeat(count), speechIn)).toBeLessThan(inProportion)
    })
})
