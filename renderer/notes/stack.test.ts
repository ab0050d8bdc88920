import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stack, standingIn, type Wish } from './stack'

const gap = 8
const wishes = fc.array(fc.record({ top: fc.nat(2000), height: fc.integer({ min: 1, max: 300 }) }), { minLength: 1, maxLength: 40 })
  .map(list => list.toSorted((a, b) => a.top - b.top).map((wish, at): Wish => ({ id: `n${at}`, ...wish })))

describe('slips in the margin', () => {
  it('stand at their passages when there is room', () => {
    expect(stack([{ id: 'a', top: 10, height: 40 }, { id: 'b', top: 100, height: 40 }], null, gap)).toEqual([10, 100])
  })

  it('need not be there', () => {
    expect(stack([], null, gap, 0)).toEqual([])
    expect(standingIn([], [], 0, 100)).toEqual([0, 0])
  })

  it('never overlap, keep the order of their passages and stay below the floor, whichever is held', () => {
    fc.assert(fc.property(wishes, fc.nat(), fc.nat(500), (list, pick, floor) => {
      const tops = stack(list, list[pick % list.length]!.id, gap, floor)
      expect(tops[0]).toBeGreaterThanOrEqual(floor)
      expect(tops.every((top, at) => at === 0 || top >= tops[at - 1]! + list[at - 1]!.height + gap)).toBe(true)
    }))
  })

  it('leave the held one at its passage, or as little below it as those above it need', () => {
    fc.assert(fc.property(wishes, fc.nat(), (list, pick) => {
      const at = pick % list.length
      const above = list.slice(0, at).reduce((sum, { height }) => sum + height + gap, 0)
      expect(stack(list, list[at]!.id, gap, 0)[at]).toBe(Math.max(list[at]!.top, above))
    }))
  })

  it('are shown when any part of them is in view, and no others', () => {
    fc.assert(fc.property(wishes, fc.nat(3000), fc.nat(800), (list, from, length) => {
      const tops = stack(list, null, gap, 0)
      const [first, next] = standingIn(list, tops, from, from + length)
      const isShown = (at: number): boolean => tops[at]! < from + length && tops[at]! + list[at]!.height > from
      list.forEach((_, at) => expect(at >= first && at < next).toBe(isShown(at)))
    }))
  })
})
