import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstAt } from './first-at'

it('gives the first index at which something holds, in few looks, or how many there are', () => {
  fc.assert(fc.property(fc.nat(10_000), fc.nat(12_000), (count, from) => {
    let looks = 0
    expect(firstAt(count, index => (looks++, index >= from))).toBe(Math.min(count, from))
    expect(looks).toBeLessThanOrEqual(Math.ceil(Math.log2(count + 1)))
  }))
})
