import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../text/span'
import { describe as describePlace, isFound, reattach } from './anchor'

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

  it('is said to be found wherever its place is, and nowhere else', () => {
    const word = fc.constantFrom('plan', 'the', 'council', 'vote', 'minister', '\n')
    const texts = fc.array(word, { maxLength: 30 }).map(words => words.join(' '))
    fc.assert(fc.property(texts, texts, fc.nat(60), fc.integer({ min: 1, max: 40 }), (before, today, start, length) => {
      const anchor = describePlace(before, { start: Math.min(start, before.length), end: Math.min(before.length, start + length) })
      for (const now of [before, today]) expect(isFound(now, anchor)).toBe(reattach(now, anchor) !== null)
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

  it('finds a sentence that was moved to another end of the text, away from its surroundings', () => {
    const moved = 'It adopted the plan after a long debate.'
    const today = `${text.replace(` ${moved}`, '')}\n${moved} So it was.`
    expect(textOf(today, reattach(today, anchorOn(moved))!)).toBe(moved)
  })

  it('finds a passage in which words were changed, added and left out, with what took their place', () => {
    const edits = {
      'the plan would cost less than expected': 'the whole plan would cost far less than feared',
      'adopted the plan after a long debate': 'adopted it after a debate',
      'Nobody had read the plan': 'Nobody here had ever read that plan'
    }
    for (const [before, after] of Object.entries(edits)) {
      const today = `A line before.\n${text.replace(before, after)}`
      expect(textOf(today, reattach(today, anchorOn(before))!)).toBe(after)
    }
  })

  it('finds a passage of many pages by its ends, if it was changed within', () => {
    const pages = Array.from({ length: 400 }, (_, at) => `Sentence ${at} of the report tells of ship ${at * 7} and its crew.`)
    const whole = `Before it all. ${pages.join(' ')} And after it all.`
    const anchor = describePlace(whole, { start: 15, end: whole.length - 18 })
    const today = `Quite new. Before it all. ${pages.toSpliced(100, 20, 'All of this was cut.').join(' ')} And after it all.`
    expect(reattach(today, anchor)).toEqual({ start: 26, end: today.length - 18 })
    expect(reattach(today.slice(0, today.length / 2), anchor)).toBeNull()
  })

  it('still finds a place described with as little of its surroundings as was once kept', () => {
    const anchor = anchorOn('the plan', 2)
    const short = { ...anchor, before: anchor.before.slice(-32), after: anchor.after.slice(0, 32) }
    const today = text.replace('had read', 'has now read').replace('It adopted', 'Then it adopted')
    expect(textOf(today, reattach(today, short)!)).toBe('the plan')
    expect(reattach(today, short)!.start).toBe(today.lastIndexOf('the plan'))
  })

  it('keeps to the nearer one of two places that look alike', () => {
    const twin = 'There was something before it. The same words here, and nothing after it. '
    const today = twin + twin + twin + twin.slice(0, 30)
    const start = today.indexOf('same words', 2 * twin.length)
    expect(reattach(today, describePlace(today, { start, end: start + 10 }))).toEqual({ start, end: start + 10 })
  })

  it('without any surroundings is found where most of its own words stand, and not where a few common ones do', () => {
    const bare = (quote: string) => reattach(text, { quote, before: '', after: '', position: { start: 0, end: quote.length } })
    const wordsAt = (quote: string) => { const span = bare(quote); return span && textOf(text, span) }
    expect(wordsAt('The minister said that the plan would cost far less than expected')).toBe('The minister said that the plan would cost less than expected')
    for (const invented of ['The dragon ate the plan before the moon', 'the council was invented', 'that the vote on a dragon']) expect(wordsAt(invented)).toBeNull()
  })

  it('is lost rather than wrong: words that are gone, short words elsewhere, two places as likely', () => {
    expect(reattach(text.replace(' It adopted the plan after a long debate.', ''), anchorOn('after a long debate'))).toBeNull()
    expect(reattach('Here is the plan of another house altogether, on its own.', anchorOn('the plan'))).toBeNull()
    expect(reattach('Quite another text, in which nothing would cost less than before.', anchorOn('cost less'))).toBeNull()
    expect(reattach(text, { ...anchorOn('the plan'), quote: '' })).toBeNull()
    expect(reattach('', anchorOn('the plan'))).toBeNull()
  })

  it('is lost, and soon, in a text that says the same over and over, where each place is as good as the next', () => {
    const same: Readonly<Record<string, readonly [string, string]>> = {
      'one letter': ['a', 'a'], 'one letter but for one': ['a', `${'a'.repeat(2499)}b`], 'words of one letter': ['a ', 'a '], 'two letters': ['ab', 'ab'],
      'one ideograph': ['政', '政'], 'a sentence': ['the plan was not read. ', 'the plan was not read. ']
    }
    for (const [what, [of, made]] of Object.entries(same)) {
      const [today, quote] = [of.repeat(1_000_000 / of.length), made.repeat(5_000 / made.length)]
      const began = performance.now()
      expect(reattach(today, { quote, before: 'x'.repeat(160), after: 'y'.repeat(160), position: { start: 7, end: 7 + quote.length } }), what).toBeNull()
      expect(performance.now() - began, what).toBeLessThan(1_000)
    }
  })

  it('that says more of its surroundings than is ever kept is looked for by what is', () => {
    const far = 'so it was said '.repeat(20_000)
    const [whole, quote] = [`${far}${text}${far}`, 'after a long debate']
    const start = whole.indexOf(quote)
    const anchor = { quote, before: whole.slice(0, start), after: whole.slice(start + quote.length), position: { start, end: start + quote.length } }
    const today = whole.replace(quote, 'after quite a long debate')
    const began = performance.now()
    expect(textOf(today, reattach(today, anchor)!)).toBe('after quite a long debate')
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it('of one letter is found again in a long text that has it everywhere', () => {
    const long = `${text}\n`.repeat(2_000)
    const start = long.indexOf('e', long.length / 2)
    const anchor = describePlace(long, { start, end: start + 1 })
    expect(reattach(`Quite another line. ${long.slice(0, start)}e${long.slice(start + 1)}`, anchor)).not.toBeNull()
  })

  it('gives a place within the text, or none, for any anchor on any text', () => {
    const words = fc.array(fc.constantFrom('the', 'plan', 'Plan', 'was', 'not', '“', '.', '\n', '\uD800', '政', '’s'), { maxLength: 60 }).map(parts => parts.join(' '))
    fc.assert(fc.property(words, words, words, words, fc.nat(400), (today, quote, before, after, start) => {
      const span = reattach(today, { quote, before, after, position: { start, end: start + quote.length } })
      if (span === null) return
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeGreaterThan(span.start)
      expect(span.end).toBeLessThanOrEqual(today.length)
    }), { numRuns: 500 })
  })
})
