// Thousands of highlights: what is drawn and what is made anew must not grow with them. `npm run bench` measures the time.
import type { Page } from '@playwright/test'
import type { Bridge } from '../../domain/contract/calls'
import { highlightsIn, keep, longDraft, writeNotes } from '../support/many-marks'
import { expect, select, test, type Brevier } from './brevier'

const many = 3_000
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

/** What the window does for the marks, counted from now on. */
interface Counted {
  /** Passages whose place was measured. */
  measured: number
  /** Paragraphs whose marks were described. */
  described: number
  /** Slips that were put into the document. */
  drawn: number
  /** Slips that were set gliding. */
  gliding: number
}

const count = (page: Page): Promise<void> => page.evaluate(() => {
  const counted: Counted = { measured: 0, described: 0, drawn: 0, gliding: 0 }
  Object.assign(globalThis, { counted })
  const { getBoundingClientRect } = Range.prototype
  Range.prototype.getBoundingClientRect = function measured(this: Range) {
    counted.measured++
    return getBoundingClientRect.call(this)
  }
  new MutationObserver(changes => {
    counted.described += changes.filter(({ attributeName }) => attributeName === 'aria-description').length
    counted.drawn += changes.flatMap(({ addedNodes }) => [...addedNodes]).filter(node => (node as Element).className === 'notes-slip').length
  }).observe(document.body, { subtree: true, childList: true, attributeFilter: ['aria-description'] })
  document.addEventListener('transitionrun', ({ target }) => { if ((target as Element).className === 'notes-slip') counted.gliding++ })
})
/** What was counted; it begins anew. */
const counts = (page: Page): Promise<Counted> => page.evaluate(() => {
  const { counted } = globalThis as unknown as { counted: Counted }
  const found = { ...counted }
  Object.assign(counted, { measured: 0, described: 0, drawn: 0, gliding: 0 })
  return found
})

/** The window of an app whose open article, of 50,000 words, has so many highlights. */
async function openMany(start: () => Promise<Brevier>, dataFolder: string): Promise<Page> {
  const draft = longDraft(50_000)
  const notes = highlightsIn(draft, many)
  const first = await start()
  await keep(first.page, draft, notes[0]!)
  await first.app.close()
  await writeNotes(dataFolder, notes)
  return (await start()).page
}

test('of 3,000 highlights those near the view are painted and have slips, and one more remakes none', async ({ start, dataFolder }) => {
  test.slow()
  const page = await openMany(start, dataFolder)
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

test('what opening, scrolling and one more highlight take does not grow with 3,000 of them', async ({ start, dataFolder }) => {
  test.slow()
  const page = await openMany(start, dataFolder)
  const slips = page.locator('.notes-slip')
  await expect.poll(() => slips.count()).toBeGreaterThan(5)

  // Of a note crosses what is the reader's, and not the article's words a second time.
  const crossed = await page.evaluate(async () => {
    const { brevier } = globalThis as unknown as { brevier: Bridge }
    const opening = await brevier.open()
    const opened = opening.ok && await brevier.readArticle(opening.value.settings.lastArticle!)
    return opened && opened.ok ? { notes: opened.value.notes.length, size: JSON.stringify(opened.value.notes).length } : null
  })
  expect(crossed!.notes).toBe(many)
  expect(crossed!.size / many).toBeLessThan(300)

  await count(page)
  await page.locator('.library-open').filter({ hasNotText: 'A long briefing' }).first().click()
  await expect(slips).toHaveCount(0)
  await counts(page)
  await page.locator('.library-open').filter({ hasText: 'A long briefing' }).click()
  await expect.poll(() => slips.count()).toBeGreaterThan(5)
  expect((await counts(page)).measured).toBeLessThan(200)

  // The first steps meet slips that were never measured: they come to their places without a glide.
  for (let step = 0; step < 12; step++) {
    await page.locator('.reader-scroller').evaluate(async view => {
      view.scrollTop += 160
      await new Promise(resolve => { requestAnimationFrame(resolve) })
    })
  }
  await expect.poll(() => unpainted(page)).toBe(0)
  const scrolled = await counts(page)
  expect(scrolled.drawn).toBeGreaterThan(5)
  expect(scrolled).toMatchObject({ gliding: 0, described: 0 })
  expect(scrolled.measured).toBeLessThan(300)

  await select(page, 'In case 30 the committee')
  await counts(page)
  const known = await painted(page)
  await page.keyboard.press('h')
  await expect.poll(() => painted(page)).toBe(known + 1)
  await expect(page.locator('.notes-slip[data-current="true"]').getByText(/^Saved \d/)).toBeVisible()
  const added = await counts(page)
  expect(added.described).toBeLessThan(6)
  expect(added.measured).toBeLessThan(30)
  expect(added.drawn).toBeLessThan(10)
})
