import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../../tests/support/slope'
import type { Block } from '../../article/article'
import { contains, type Span } from '../../text/span'
import { conditionsOf } from './conditions'
import { statementsOf } from './statements'
import { unclearOf } from './unclear'

// Texts made of what conditions and doubts are made of, put together at random: hostile on purpose.
const piece = fc.constantFrom('if', 'only', 'when', 'until', 'unless', 'before', 'without', 'should', 'Had', 'would', 'have', 'to', 'but', 'first',
  'as', 'long', 'depends', 'on', 'may', 'might', 'May', 'not', 'be', 'denied', 'sources', 'said', 'a', 'senior', 'official', 'named', 'unclear',
  'the', 'Ash', 'he', 'is', '“', '”', '"', '‘', '’', ',', '.', '?', ';', '—', '(', '\uD800', '\uDC00', '停', 'constructor', '__proto__', '5')
const paragraphs = fc.array(fc.oneof(
  fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }).map(text => text.replaceAll('\n', ' '))
), { maxLength: 8 })

const blocksOf = (parts: readonly string[]): Block[] => {
  let at = 0
  return parts.map(part => {
    const span = { start: at, end: at + part.length }
    at = span.end + 1
    return { kind: 'paragraph', span }
  })
}

describe.each([
  ['conditions', conditionsOf], ['doubts', unclearOf]
] as const)('the %s of any text', (_name, linesOf) => {
  it('are lines within one block, each around its trigger, in text order, none twice', () => {
    fc.assert(fc.property(paragraphs, parts => {
      const text = parts.join('\n')
      const blocks = blocksOf(parts)
      let last: Span = { start: -1, end: -1 }
      for (const { span, trigger, paragraph } of linesOf(text, statementsOf(text, blocks))) {
        expect(contains(span, trigger)).toBe(true)
        expect(trigger.end).toBeGreaterThan(trigger.start)
        expect(contains(blocks[paragraph - 1]!.span, span)).toBe(true)
        expect(trigger.start).toBeGreaterThanOrEqual(last.end)
        last = trigger
      }
    }), { numRuns: 500 })
  })

  it.each(['if ', 'until he ', 'only ', 'before any ', '“if ', 'without ', 'should he, ', 'may ', 'denied ', 'a senior official ', '”', 'Had ', 'perhaps ', 'not named ', 'is thought '])(
    'take time that grows as a text of nothing but “%s” does', unit => {
      const run = (text: string) => linesOf(text, statementsOf(text, blocksOf([text])))
      expect(slope([4000, 20_000], count => unit.repeat(count), run)).toBeLessThan(inProportion)
    })
})
