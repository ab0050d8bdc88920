// Thousands of highlights: what is drawn and what is made anew must not grow with them. `npm run bench` measures the time.
import type { Page } from '@playwright/test'
import { highlightsIn, keep, longDraft, writeNotes } from '../support/many-marks'
import { expect, select, test } from './brevier'

const count = 3_000
const painted = (page: Page): Promise<number> => page.evaluate(() =>
  ['key', 'question', 'doubt', 'action'].reduce((sum, kind) => sum + (CSS.highlights.get(`note-${kind}`)?.size ?? 0), 0))

/** Counts from now on how many ranges the window makes to paint them. */
const countRanges = (page: Page): Promise<void> => page.evaluate(() => {
  const counted = globalThis as unknown as { ranges: number; StaticRange: typeof StaticRange }
  counted.ranges = 0
  counted.StaticRange = new Proxy(StaticRange, {
    construct: (target, args: [StaticRangeInit]) => {
      counted.ranges++
      return new target(...args)
    }
  })
})
const rangesMade = (page: Page): Promise<number> => page.evaluate(() => (globalThis as unknown as { ranges: number }).ranges)

/** Of the paragraphs in view, how many have a mark that is not painted. */
const unpainted = (page: Page): Promise<number> => page.evaluate(() => {
  const ranges = ['key', 'question', 'doubt', 'action'].flatMap(kind => [...(CSS.highlights.get(`note-${kind}`) ?? [])])
  const held = new Set(ranges.map(({ startContainer }) => startContainer.parentElement))
  return [...document.querySelectorAll('#article-text [aria-description]')].filter(block => {
    const { top, bottom } = block.getBoundingClientRect()
    return bottom > 0 && top < innerHeight && !held.has(block as HTMLElement)
  }).length
})

test('of 3,000 highlights those near the view are painted and have slips, and one more remakes none', async ({ start, dataFolder }) => {
  test.slow()
  const draft = longDraft(50_000)
  const notes = highlightsIn(draft, count)
  const first = await start()
  await keep(first.page, draft, notes[0]!)
  await first.app.close()
  await writeNotes(dataFolder, notes)

  const { page } = await start()
  await expect.poll(() => painted(page)).toBeGreaterThan(20)
  expect(await painted(page)).toBeLessThan(500)
  expect(await unpainted(page)).toBe(0)
  const slips = page.locator('.notes-slip')
  await expect.poll(() => slips.count()).toBeGreaterThan(5)
  expect(await slips.count()).toBeLessThan(150)

  await page.locator('.reader-scroller').evaluate(view => { view.scrollTop = view.scrollHeight / 2 })
  await expect.poll(() => slips.count()).toBeGreaterThan(5)
  expect(await slips.count()).toBeLessThan(150)
  expect(await slips.evaluateAll(all => all.some(slip => { const { top } = slip.getBoundingClientRect(); return top > 0 && top < innerHeight }))).toBe(true)

  expect(await painted(page)).toBeLessThan(500)
  expect(await unpainted(page)).toBe(0)

  await select(page, 'In case 1400 the committee')
  const known = await painted(page)
  await countRanges(page)
  await page.keyboard.press('h')
  await expect.poll(() => painted(page)).toBe(known + 1)
  expect(await rangesMade(page)).toBeLessThan(60)

  // And a key typed in a note makes no passage look for its place, and none be painted anew.
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Private note' }).fill('One')
  const before = await rangesMade(page)
  await page.keyboard.type(' word more')
  await expect(page.getByRole('textbox', { name: 'Private note' })).toHaveValue('One word more')
  expect(await rangesMade(page) - before).toBeLessThan(60)
})
