import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../text/span'
import { describe as describePlace, reattach } from './anchor'

const text = [
  'The council met on Tuesday. It adopted the plan after a long debate.',
  'The minister said that the plan would cost less than expected.',
  'Nobody had read the plan before the vote, the council said.'
].join('\n')

/** An anchor on the n-th time (from 0) that words stand in the text. */
function anchorOn(words: string, n = 0) {
  let start = text.indexOf(words)
  for (let i = 0; i < n; i++) start = text.indexOf(words, start + 1)
  return describePlace(text, { start, end: start + words.length })
}

describe('an anchor', () => {
  it('finds any passage of an unchanged text exactly where it was', () => {
    fc.assert(fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
      const span = { start, end: Math.min(text.length, start + length) }
      expect(reattach(text, describePlace(text, span))).toEqual(span)
    }))
  })

  it('follows its passage when words before it come or go', () => {
    for (const n of [0, 1, 2]) {
      const anchor = anchorOn('the plan', n)
      for (const today of [`A new first line.\n${text}`, text.slice('The council met on Tuesday. '.length)]) {
        const span = reattach(today, anchor)!
        expect(textOf(today, span)).toBe('the plan')
        expect(today.slice(span.end, span.end + 7)).toBe(anchor.after.slice(0, 7))
      }
    }
  })

  it('is not taken in by the same words at the very place where its own once stood', () => {
    const council = 'On Monday the minister defended the plan against all of the council.\n'
    const unions = 'On Monday the minister defended the plan against all of the unions.\n'
    const start = council.length + unions.indexOf('the plan')
    const anchor = describePlace(council + unions, { start, end: start + 8 })
    const today = '.'.repeat(council.length) + council + unions
    expect(textOf(today, anchor.position)).toBe('the plan')
    expect(reattach(today, anchor)?.start).toBe(start + council.length)
  })

  it('finds a passage whose surroundings were all rewritten, if its words stand once', () => {
    const today = 'Quite another text, in which the plan would cost less than before.'
    const span = reattach(today, anchorOn('the plan would cost less'))!
    expect(textOf(today, span)).toBe('the plan would cost less')
  })

  it('keeps to the nearer one of two places that look alike', () => {
    const twin = 'There was something before it. The same words here, and nothing after it. '
    const today = twin + twin + twin + twin.slice(0, 30)
    const start = today.indexOf('same words', 2 * twin.length)
    expect(reattach(today, describePlace(today, { start, end: start + 10 }))).toEqual({ start, end: start + 10 })
  })

  it('is lost rather than wrong: words that are gone, short words elsewhere, two places as likely', () => {
    expect(reattach(text, { ...anchorOn('the plan'), quote: 'the plane' })).toBeNull()
    expect(reattach('Here is the plan of another house altogether, on its own.', anchorOn('the plan'))).toBeNull()
    const alike = 'xx same words xx || xx same words xx'
    const between = { quote: 'same words', before: 'xx ', after: ' xx', position: { start: 13, end: 23 } }
    expect(reattach(alike, between)).toBeNull()
    expect(reattach(text, { ...anchorOn('the plan'), quote: '' })).toBeNull()
  })
})
