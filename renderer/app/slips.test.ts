import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFrom } from './slips'

describe('what changed between two lists of slips', () => {
  const lists = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

  it('makes the one of the other', () => {
    fc.assert(fc.property(lists, lists, (before, now) => {
      const { gone, come } = changedFrom(before, now)
      const start = before.findIndex((one, at) => one !== now[at])
      const at = start < 0 ? Math.min(before.length, now.length) : Math.min(start, before.length - gone.length)
      expect(before.slice(at, at + gone.length)).toEqual(gone)
      expect(before.toSpliced(at, gone.length, ...come)).toEqual(now)
    }))
  })

  it('is one slip where one was added, changed or taken away, among however many', () => {
    const many = Array.from({ length: 3_000 }, (_, at) => ({ at }))
    fc.assert(fc.property(fc.nat(many.length - 1), at => {
      const other = { at }
      expect(changedFrom(many, many.toSpliced(at, 0, other))).toEqual({ gone: [], come: [other] })
      expect(changedFrom(many, many.with(at, other))).toEqual({ gone: [many[at]], come: [other] })
      expect(changedFrom(many, many.toSpliced(at, 1))).toEqual({ gone: [many[at]], come: [] })
      expect(changedFrom(many, many)).toEqual({ gone: [], come: [] })
    }))
  })
})
