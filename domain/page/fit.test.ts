import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fit } from './fit'
import type { Chosen, PageItem, PageOrder } from './sheet'

const item = (id: string, always: boolean): PageItem =>
  ({ id, section: always ? 'bottom-line' : 'voices', text: id, short: null, isCut: false, term: null, paragraph: 1, sentences: [], always })

/** An order whose items have the given heights; the first `fixed` of them always stay, the last of the others goes first. */
function orderOf(heights: readonly number[], fixed: number): PageOrder {
  const items = heights.map((_, index) => item(`i${index}`, index < fixed))
  return {
    paper: 'a4', kind: 'clean', large: false, carry: 'none', marking: null, copy: null,
    language: 'en', title: 'T', titleInFile: 'T', titleLabel: null, sourceLine: '', items,
    givesWay: items.slice(fixed).reverse().map(({ id }) => id),
    sentenceCount: 9, isChanged: false, secrets: [], printedOn: '2025-01-02', fingerprint: 'ab'
  }
}

/** A printer that stacks items on pages of the given height and remembers what it was asked to print. */
function printerOf(heights: readonly number[], pageHeight: number) {
  const asked: string[] = []
  const heightOf = (items: readonly PageItem[]) => items.reduce((sum, { id }) => sum + heights[Number(id.slice(1))]!, 0)
  const render = async ({ items }: Chosen) => {
    asked.push(items.map(({ id }) => id).join())
    return { pageCount: Math.max(1, Math.ceil(heightOf(items) / pageHeight)), of: items }
  }
  return { asked, render, heightOf }
}

const cases = fc.record({
  heights: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 24 }),
  fixed: fc.integer({ min: 1, max: 2 }),
  pageHeight: fc.integer({ min: 20, max: 200 })
})

describe('fitting a page', () => {
  it('prints everything, in one rendering, when everything fits', async () => {
    const printer = printerOf([5, 5, 5], 20)
    const result = await fit(orderOf([5, 5, 5], 1), printer.render)
    expect(result.ok && result.value.printed.items.map(({ id }) => id)).toEqual(['i0', 'i1', 'i2'])
    expect(printer.asked).toHaveLength(1)
  })

  it('never gives more than one page, never less than what always stays, and hands back the rendering of just that', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ heights, fixed, pageHeight }) => {
      const order = orderOf(heights, fixed)
      const printer = printerOf(heights, pageHeight)
      const result = await fit(order, printer.render)
      const bare = printer.heightOf(order.items.filter(({ always }) => always))
      expect(result.ok).toBe(bare <= pageHeight)
      if (!result.ok) return
      const { printed: { items: printed }, rendered } = result.value
      expect(rendered.pageCount).toBe(1)
      expect(rendered.of).toBe(printed)
      expect(printer.heightOf(printed)).toBeLessThanOrEqual(pageHeight)
      expect(printed).toEqual(order.items.filter(one => printed.includes(one)))
      expect(printed.filter(({ always }) => always)).toHaveLength(Math.min(fixed, heights.length))
    }))
  })

  it('leaves out only what is next in line to go, or what no page could hold', async () => {
    await fc.assert(fc.asyncProperty(cases, async ({ heights, fixed, pageHeight }) => {
      const order = orderOf(heights, fixed)
      const printer = printerOf(heights, pageHeight)
      const result = await fit(order, printer.render)
      if (!result.ok) return
      const { items: printed } = result.value.printed
      const always = order.items.filter(one => one.always)
      const possible = order.items.filter(one => one.always || printer.heightOf([...always, one]) <= pageHeight)
      fc.pre(order.items.length - possible.length <= 3)
      const next = possible.slice(printed.length, printed.length + 1)
      expect(printed).toEqual(possible.slice(0, printed.length))
      expect(next.every(one => printer.heightOf([...printed, one]) > pageHeight)).toBe(true)
    }))
  })

  it('takes few renderings, even where nothing more fits', async () => {
    const heights = Array.from({ length: 21 }, () => 5)
    for (let pageHeight = 5; pageHeight < 105; pageHeight += 5) {
      const printer = printerOf(heights, pageHeight)
      await fit(orderOf(heights, 1), printer.render)
      expect(printer.asked.length).toBeLessThanOrEqual(pageHeight === 5 ? 24 : 8)
    }
  })

  it('asks for the same renderings in the same order every time', async () => {
    const heights = [5, 9, 30, 4, 8, 8, 8]
    const [once, again] = [printerOf(heights, 30), printerOf(heights, 30)]
    await fit(orderOf(heights, 1), once.render)
    await fit(orderOf(heights, 1), again.render)
    expect(again.asked).toEqual(once.asked)
  })

  it('says that it is too long when the bottom line alone needs two pages', async () => {
    const result = await fit(orderOf([50, 5], 1), printerOf([50, 5], 40).render)
    expect(result).toEqual({ ok: false, failure: { kind: 'page-failed', reason: 'too-long' } })
  })

  it('does not take a rendering without pages for one that fits', async () => {
    const result = await fit(orderOf([5, 5], 1), async () => ({ pageCount: 0 }))
    expect(result).toEqual({ ok: false, failure: { kind: 'page-failed', reason: 'engine' } })
  })

  it('passes on an error of the printer', async () => {
    await expect(fit(orderOf([5], 1), () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  })
})
