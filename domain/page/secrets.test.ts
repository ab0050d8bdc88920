import { describe, expect, it } from 'vitest'
import { heldIn } from './secrets'

describe('looking for words that must not be there', () => {
  const isIn = heldIn(['“We have no\nchoice,” she said', 'Ask about Dimova’s quay'])

  it('finds them however they are broken into lines, and where a PDF swallows the spaces', () => {
    expect(isIn('We have no choice')).toBe(true)
    expect(isIn(' We  have\nno choice ')).toBe(true)
    expect(heldIn(['We haveno choice'])('We have no choice')).toBe(true)
  })

  it('finds a short one as a word of its own, not within another', () => {
    expect(isIn('no')).toBe(true)
    expect(isIn('Dimova')).toBe(true)
    expect(isIn('out')).toBe(false)
    expect(isIn('quays')).toBe(false)
  })

  it('finds nothing in nothing', () => {
    expect(isIn(' \n')).toBe(false)
  })
})
