import { describe, expect, it } from 'vitest'
import type { Outcome, Wall } from './prove'
import { isOpen, report, resultSentence, unseen } from './words'

const outcome = (id: string, wall: Wall): Outcome => ({ id, name: `Way ${id}`, wall, detail: wall === 'policy' ? 'img-src' : '' })
const safe = [outcome('a', 'policy'), outcome('b', 'main'), outcome('c', 'settings'), outcome('d', 'not-there')]

describe('the result of trying every way out', () => {
  it('is safe only when nothing was let through', () => {
    expect(safe.some(isOpen)).toBe(false)
    expect(resultSentence(safe)).toContain('All 4')
    expect(resultSentence([...safe, outcome('e', 'nobody')])).toContain('1 of 5')
  })

  it('as text says each outcome, the sum of them, and what cannot be shown', () => {
    const text = report([...safe, outcome('e', 'nobody')], new Date('2026-02-03T04:05:06Z'))
    for (const { name } of safe) expect(text).toContain(name)
    for (const line of unseen) expect(text).toContain(line)
    expect(text).toContain('2026-02-03 04:05 UTC')
    expect(text).toContain('1 of 5')
  })
})
