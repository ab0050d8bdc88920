import { describe, expect, it } from 'vitest'
import { composePage } from './compose'
import { printable } from './printable'
import { article, brief, options } from './samples/varna'

const order = composePage(article, brief, options)
const titled = (title: string, missing: string) => {
  const { order: { title: shown }, unprintable } = printable({ ...order, title }, missing)
  return { shown, unprintable }
}

describe('what cannot be printed', () => {
  it('leaves an order alone for which there are letters', () => {
    expect(printable(order, '')).toEqual({ order, unprintable: [] })
  })

  it('is told by its script, once for a stretch of it, and named', () => {
    expect(titled('In Bangkok: กรุงเทพ มหานคร, they say', 'กรุงเทพมหานค')).toEqual({ shown: 'In Bangkok: [Thai], they say', unprintable: ['Thai'] })
    expect(titled('北京 and कल', '北京कल')).toEqual({ shown: '[Chinese] and [Devanagari]', unprintable: ['Chinese', 'Devanagari'] })
  })

  it('is a sign where it is no letter, and an emoji, which has no black letter anywhere, always', () => {
    expect(titled('Up ⇈ by 1#', '⇈').shown).toBe('Up [sign] by 1#')
    expect(titled('Fire 👩‍🚒🇺🇦 in 3 ©', '').shown).toBe('Fire [emoji][emoji] in 3 ©')
  })

  it('is left out where it is no sign at all, or turns round how the others read', () => {
    expect(titled('Stop\u0000p\u001B[1med \u202Edaetsni\uFEFF\uFFFE', '').shown).toBe('Stopp[1med daetsni')
  })

  it('makes of a line one that counts as shortened, unless nothing that could be seen is gone', () => {
    const first = (text: string) => printable({ ...order, items: [{ ...order.items[0]!, text }] }, '').order.items[0]
    expect(first('Then 👍 came')).toMatchObject({ text: 'Then [emoji] came', isCut: true })
    expect(first('Then\u001B it came')).toMatchObject({ text: 'Then it came', isCut: false })
  })
})
