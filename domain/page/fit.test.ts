import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printedItems, shortened } from './choose'
import type { SheetContent } from './content'
import { fit } from './fit'
import type { Measures } from './measures'
import type { PageItem, PageOrder } from './sheet'

/** An item so many units high, whose shorter form is `short` high. */
interface Height {
  readonly whole: number
  readonly short: number
}

const words = (height: number) => 'x'.repeat(height)
const item = (id: string, { whole, short }: Height, always: boolean): PageItem => ({
  id, section: always ? 'bottom-line' : 'voices', text: words(whole), short: short < whole ? words(short) : null, isCut: false,
  term: null, paragraph: 1, sentences: [], always
})

/** An order whose items have the given heights; the first `fixed` of them always stay, the last of the others goes first. */
function orderOf(heights: readonly Height[], fixed: number): PageOrder {
  const items = heights.map((height, index) => item(`i${index}`, height, index < fixed))
  return {
    paper: 'a4', kind: 'clean', large: false, carry: 'none', marking: null, copy: null,
    language: 'en', title: 'T', titleInFile: 'T', titleLabel: null, sourceLine: '', items,
    givesWay: items.slice(fixed).reverse().map(({ id }) => id),
    sentenceCount: 9, isChanged: false, secrets: [], printedOn: '2025-01-02', fingerprint: 'ab'
  }
}

/**
 * A press whose rows are as high as their words are long, on pages of the given height, and which remembers what it
 * printed. With `error`, what it measures is wrong by so much a row.
 */
function pressOf(pageHeight: number, error = 0) {
  const asked: string[] = []
  const itemsOf = (content: SheetContent) => content.sections.flatMap(({ items }) => items)
  const heightOf = (items: readonly PageItem[]) => items.reduce((sum, { text }) => sum + text.length, 0)
  const lay = async (content: SheetContent): Promise<Measures> => {
    const items = itemsOf(content)
    const frames = { 'bottom-line': { around: 0, between: 0 }, 'voices': { around: 0, between: 0 } }
    const rows = Object.fromEntries(items.map(({ id, text }) => [id, text.length + error]))
    return { room: { brief: pageHeight, beside: pageHeight }, slack: { brief: pageHeight - heightOf(items), beside: pageHeight }, rows, frames, titleFits: null, sourceFits: null, missing: '' }
  }
  const print = async (content: SheetContent) => {
    const items = itemsOf(content)
    asked.push(items.map(({ id, text }) => id + text.length).join())
    return { pageCount: Math.max(1, Math.ceil(heightOf(items) / pageHeight)), measures: await lay(content), of: items }
  }
  return { asked, lay, print, heightOf }
}

const height = fc.record({ whole: fc.integer({ min: 1, max: 60 }), short: fc.integer({ min: 1, max: 60 }) })
const cases = fc.record({
  heights: fc.array(height, { minLength: 1, maxLength: 24 }),
  fixed: fc.integer({ min: 1, max: 2 }),
  pageHeight: fc.integer({ min: 150, max: 400 }),
  error: fc.constantFrom(0, 0, -0.3, 0.3)
})
const plain = (...heights: number[]): Height[] => heights.map(whole => ({ whole, short: whole }))

describe('fitting a page', () => {
  it('prints everything, once, when everything fits', async () => {
    const press = pressOf(20)
    const result = await fit(orderOf(plain(5, 5, 5), 1), press)
    expect(result.ok && result.value.printed.items.map(({ id }) => id)).toEqual(['i0', 'i1', 'i2'])
    expect(press.asked).toHaveLength(1)
  })

  it('always gives one page, with all that always stays, and hands back the rendering of just that', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ heights, fixed, pageHeight, error }) => {
      const order = orderOf(heights, fixed)
      const press = pressOf(pageHeight, error)
      const result = await fit(order, press)
      if (!result.ok) throw new Error('no page')
      const { printed: { items }, leftOut, rendered } = result.value
      expect(rendered.pageCount).toBe(1)
      expect(rendered.of).toEqual(items)
      expect(items.map(({ id }) => id)).toEqual(order.items.map(({ id }) => id).filter(id => items.some(one => one.id === id)))
      expect(items.filter(({ always }) => always)).toHaveLength(Math.min(fixed, heights.length))
      expect([...items, ...leftOut].map(({ id }) => id).toSorted()).toEqual(order.items.map(({ id }) => id).toSorted())
    }))
  })

  it('leaves nothing out, whole or short, that would still fit', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ heights, fixed, pageHeight }) => {
      const order = orderOf(heights, fixed)
      const press = pressOf(pageHeight)
      const result = await fit(order, press)
      if (!result.ok) throw new Error('no page')
      const free = pageHeight - press.heightOf(result.value.printed.items)
      for (const one of result.value.leftOut) expect(shortened(one).text.length).toBeGreaterThan(free)
    }))
  })

  it('leaves an item out only for those that stay longer: without any that goes sooner there is still no place for it', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ heights, fixed, pageHeight }) => {
      const order = orderOf(heights, fixed)
      const press = pressOf(pageHeight)
      const result = await fit(order, press)
      if (!result.ok) throw new Error('no page')
      const { printed: { items }, leftOut } = result.value
      const rank = (id: string) => order.givesWay.indexOf(id)
      for (const one of leftOut) {
        const before = items.filter(({ id, always }) => always || rank(id) > rank(one.id))
        expect(press.heightOf(before.map(({ id }) => order.items.find(whole => whole.id === id)!)) + shortened(one).text.length).toBeGreaterThan(pageHeight)
      }
    }))
  })

  it('takes the shorter form where the whole has no place, and of a row that would take much of the page for itself', async () => {
    const print = async (heights: Height[], pageHeight: number) => {
      const result = await fit(orderOf(heights, 1), pressOf(pageHeight))
      return result.ok ? result.value.printed.items.map(({ text }) => text.length) : null
    }
    expect(await print([{ whole: 10, short: 10 }, { whole: 8, short: 3 }], 15)).toEqual([10, 3])
    const greedy = [...plain(10), { whole: 60, short: 20 }, ...plain(30, 30)]
    expect(await print(greedy, 100)).toEqual([10, 20, 30, 30])
    expect(await print(greedy.slice(0, 3), 100)).toEqual([10, 60, 30])
  })

  it('corrects what was measured too low by what the page count says, and finds in print what was measured too high', async () => {
    for (const error of [-2, 2]) {
      const heights = plain(...Array.from({ length: 30 }, () => 10))
      const result = await fit(orderOf(heights, 1), pressOf(105, error))
      expect(result.ok && result.value.printed.items).toHaveLength(10)
    }
  })

  it('cuts what always stays where that alone is more than a page', async () => {
    const result = await fit(orderOf([{ whole: 900, short: 400 }, { whole: 10, short: 10 }], 1), pressOf(100))
    expect(result.ok && result.value.printed.items).toMatchObject([{ id: 'i0', isCut: true, text: `${'x'.repeat(70)} […]` }])
  })

  it('takes few prints, whatever the order', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ heights, fixed, pageHeight, error }) => {
      const press = pressOf(pageHeight, error)
      await fit(orderOf(heights, fixed), press)
      expect(press.asked.length).toBeLessThanOrEqual(error === 0 ? 8 : 14)
    }))
  })

  it('asks for the same prints in the same order every time', async () => {
    const order = orderOf(plain(5, 9, 30, 4, 8, 8, 8), 1)
    const [once, again] = [pressOf(30), pressOf(30)]
    await fit(order, once)
    await fit(order, again)
    expect(again.asked).toEqual(once.asked)
  })

  it('does not take a rendering without pages for one that fits', async () => {
    const { lay, print } = pressOf(20)
    const result = await fit(orderOf(plain(5, 5), 1), { lay, print: async content => ({ ...await print(content), pageCount: 0 }) })
    expect(result).toEqual({ ok: false, failure: { kind: 'page-failed', reason: 'engine' } })
  })

  it('passes on an error of the printer', async () => {
    const { lay } = pressOf(20)
    await expect(fit(orderOf(plain(5), 1), { lay, print: () => Promise.reject(new Error('gone')) })).rejects.toThrow('gone')
  })
})

describe('the items of a page', () => {
  it('stand in reading order, each in the form that was chosen', () => {
    const order = orderOf([{ whole: 9, short: 4 }, { whole: 8, short: 3 }, { whole: 7, short: 2 }], 1)
    const items = printedItems(order, new Map([['i2', 'whole'], ['i0', 'short']]))
    expect(items.map(({ text, isCut }) => [text.length, isCut])).toEqual([[4, true], [7, false]])
  })
})
