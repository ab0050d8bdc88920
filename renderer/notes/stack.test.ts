import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stack, type Wish } from './stack'

const gap = 8
const wishes = fc.array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 1, max: 300 }) }), { minLength: 1, maxLength: 40 })
  .map(list => list.toSorted((a, b) => a.top - b.top).map((wish, at): Wish => ({ id: `n${at}`, ...wish })))

describe('slips in the margin', () => {
  it('stand at their passages when there is room', () => {
    const tops = stack([{ id: 'a', top: 10, height: 40 }, { id: 'b', top: 100, height: 40 }], null, gap)
    expect([...tops]).toEqual([['a', 10], ['b', 100]])
  })

  it('never overlap and keep the order of their passages, whichever is held', () => {
    fc.assert(fc.property(wishes, fc.nat(), (list, pick) => {
      const tops = stack(list, list[pick % list.length]!.id, gap)
      const placed = list.map(({ id, height }) => ({ top: tops.get(id)!, height }))
      expect(placed.every(({ top }, at) => at === 0 || top >= placed[at - 1]!.top + placed[at - 1]!.height + gap)).toBe(true)
    }))
  })

  it('leave the held one exactly at its passage', () => {
    fc.assert(fc.property(wishes, fc.nat(), (list, pick) => {
      const held = list[pick % list.length]!
      expect(stack(list, held.id, gap).get(held.id)).toBe(held.top)
    }))
  })
})
