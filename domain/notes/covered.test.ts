import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coveredTwice } from './covered'

const spans = fc.array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }) }), { maxLength: 15 })
  .map(list => list.map(({ start, length }) => ({ start, end: start + length })).toSorted((a, b) => a.start - b.start))

describe('what several marks cover', () => {
  it('is every unit that at least two of them hold, and no other', () => {
    fc.assert(fc.property(spans, list => {
      const twice = coveredTwice(list)
      for (let at = 0; at < 100; at++) {
        const holds = ({ start, end }: { start: number; end: number }): boolean => start <= at && at < end
        expect(twice.some(holds)).toBe(list.filter(holds).length > 1)
      }
      expect(twice.every(({ start }, at) => at === 0 || start > twice[at - 1]!.end)).toBe(true)
    }))
  })
})
