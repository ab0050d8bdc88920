import { describe, expect, it } from 'vitest'
import { draft } from '../../tests/support/store-bench'
import { inProportion, slope } from '../../tests/support/slope'
import { headOf } from './heads'

const wordsIn = (text: string): number => headOf({ ...draft('x'), id: 'a', fingerprint: '', addedAt: null, text }).words

describe('the words that the library counts', () => {
  it('are what stands between spaces and holds a letter or a figure', () => {
    expect(wordsIn('“One”, twenty-two\n— 3 %! …')).toBe(3)
    expect(wordsIn('— …')).toBe(0)
  })

  it.each(['!', '! ', '!a', 'é'])('are counted in time proportional to a text of nothing but "%s"', sign => {
    expect(slope([10_000, 40_000], size => `a ${sign.repeat(size)}`, wordsIn)).toBeLessThan(inProportion)
  })
})
