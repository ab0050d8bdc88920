import { describe, expect, it } from 'vitest'
import { burst, createBounds, largestCall, mostAtOnce, perSecond } from './bounds'

/** Bounds on a clock of the test's own. */
function bounds() {
  let time = 0
  return { ...createBounds(() => time), pass: (milliseconds: number) => { time += milliseconds } }
}

describe('how much the window may ask', () => {
  it('is so many calls in a burst, and so many more each second', () => {
    const { enter, leave, pass } = bounds()
    const admitted = (tries: number) => Array.from({ length: tries }, () => {
      const reason = enter([])
      if (reason === null) leave()
      return reason
    }).filter(reason => reason === null).length
    expect(admitted(burst + 100)).toBe(burst)
    expect(admitted(10)).toBe(0)
    pass(1000)
    expect(admitted(burst)).toBe(perSecond)
    pass(3_600_000)
    expect(admitted(burst * 2)).toBe(burst)
  })

  it('is so many calls at once; one that is answered makes room for one', () => {
    const { enter, leave } = bounds()
    for (let call = 0; call < mostAtOnce; call++) expect(enter([])).toBeNull()
    expect(enter([])).toBe('too many calls are waiting')
    leave()
    expect(enter([])).toBeNull()
    expect(enter([])).toBe('too many calls are waiting')
  })

  const half = 'x'.repeat(largestCall / 4)
  const circle: unknown[] = []
  circle.push(circle)

  it.each<[string, unknown]>([
    ['two texts', [half, half]],
    ['bytes', new Uint8Array(largestCall)],
    ['a buffer', new ArrayBuffer(largestCall)],
    ['a long list', Array.from({ length: largestCall / 8 })],
    ['a key', { [half + half]: 1 }],
    ['what lies deep', { a: [{ b: [[half, half]] }] }],
    ['what holds itself', circle]
  ])('is less than the largest call: %s', (_what, value) => {
    expect(bounds().enter([value])).toBe('it is too large')
  })

  it('is a call just below that', () => {
    expect(bounds().enter([half, 'x'.repeat(largestCall / 4 - 100)])).toBeNull()
  })
})
