import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../tests/support/slope'
import { account } from './account'

/** Stretches as they are read, from the left and from the right. */
const read = (...texts: string[]) => texts.map(text => ({ text, fromRight: text }))
const words = (index: number) => `The ${index} ferries of the harbour stop at ${index * 7} in the evening.`

describe('accounting for the texts of a PDF', () => {
  it('finds nothing amiss where each expected text is there once', () => {
    expect(account(read('Bottom line', '¶ 1', 'The quay closes.'), ['Bottom line', '¶ 1', 'The quay closes.'])).toEqual({ unaccounted: [], missing: [] })
  })

  it('puts together what goes on in the stretches behind, also where its beginning is a text of its own', () => {
    expect(account(read('The quay', 'closes in May.', 'The quay'), ['The quay', 'The quay closes in May.'])).toEqual({ unaccounted: [], missing: [] })
  })

  it('takes a stretch apart that is several texts in a row', () => {
    expect(account(read('page 1 of 1Printed today'), ['Printed today', 'page 1 of 1'])).toEqual({ unaccounted: [], missing: [] })
  })

  it('tells a text that is there twice, not at all, or in part', () => {
    expect(account(read('one', 'one'), ['one'])).toEqual({ unaccounted: ['one'], missing: [] })
    expect(account(read('one'), ['one', 'two'])).toEqual({ unaccounted: [], missing: ['two'] })
    expect(account(read('The quay', 'is open.'), ['The quay closes.'])).toEqual({ unaccounted: ['The quay', 'is open.'], missing: ['The quay closes.'] })
  })

  it('reads what runs from right to left from its right, and holds what nests both directions to its signs', () => {
    expect(account([{ text: 'בתור הספרייה', fromRight: 'הספרייה בתור' }], ['הספרייה בתור'])).toEqual({ unaccounted: [], missing: [] })
    expect(account(read('Source: העמק', 'ברוש'), ['ברוש העמק Source:'])).toEqual({ unaccounted: [], missing: [] })
    expect(account(read('closes quay The'), ['The quay closes'])).toMatchObject({ missing: ['The quay closes'] })
  })

  it('holds parts that stand apart on their line to the signs of what is missing, and to each of them', () => {
    expect(account(read('.', 'Stop', 'ה'), ['. ה', 'Stop'])).toEqual({ unaccounted: [], missing: [] })
    expect(account(read('.', 'Stop', 'הא'), ['. ה', 'Stop']).unaccounted).toEqual(['.', 'הא'])
    expect(account(read('c', 'Stop', 'ab'), ['abc', 'Stop']).unaccounted).toEqual(['c', 'ab'])
  })

  it('gives up on a stretch that could be taken apart in too many ways, and says so', () => {
    const many = Array.from({ length: 40 }, (_, index) => 'a'.repeat(index + 1))
    expect(account(read(`${'a'.repeat(400)}b`), many).unaccounted).toHaveLength(1)
  })

  it('takes time in proportion to the article', () => {
    const paragraphs = (count: number) => {
      const texts = Array.from({ length: count }, (_, index) => [String(index + 1), words(index)]).flat()
      return { texts, stretches: texts.flatMap(text => (text.length > 30 ? [text.slice(0, 25), text.slice(25)] : [text])).map(text => ({ text, fromRight: text })) }
    }
    expect(slope([6000, 24_000], paragraphs, ({ texts, stretches }) => void account(stretches, texts))).toBeLessThan(inProportion)
  })
})
