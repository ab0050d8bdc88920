import type { ElectronApplication, Page } from '@playwright/test'
import { expect, marked, select, test } from './brevier'

test('the bundled article is open: headline, source, date and fourteen numbered paragraphs', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Headline supplied with the app')).toBeVisible()
  await expect(page.getByText('9 December 2024 (inferred from the events it tells)')).toBeVisible()
  const numbers = await page.locator('#article-text [data-number]').evaluateAll(blocks => blocks.map(block => block.getAttribute('data-number')))
  expect(numbers).toEqual(Array.from({ length: 14 }, (_, at) => String(at + 1)))
})

test('the reading type is the bundled one', async ({ page }) => {
  const families = await page.evaluate(() => [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('"', '')))
  expect(families).toContain('Source Serif 4')
  expect(families).toContain('Inter')
})

test('theme, size, measure and leading are adjustable and remembered', async ({ start }) => {
  const look = (page: Page) => page.evaluate(() => {
    const text = getComputedStyle(document.querySelector('.reader-column')!)
    return { paper: getComputedStyle(document.querySelector('.reader')!).backgroundColor, size: text.fontSize, leading: text.lineHeight, width: text.width }
  })
  const first = await start()
  const before = await look(first.page)
  await first.page.keyboard.press('Control+,')
  const panel = first.page.getByRole('dialog', { name: 'Reading settings' })
  await panel.getByText('Sepia').click()
  for (const name of ['Size', 'Line length', 'Line spacing']) {
    await panel.getByRole('slider', { name }).press('ArrowLeft')
  }
  await panel.getByRole('button', { name: 'Done' }).click()
  const after = await look(first.page)
  expect(after.paper).not.toBe(before.paper)
  expect(parseFloat(after.size)).toBeLessThan(parseFloat(before.size))
  expect(parseFloat(after.leading)).toBeLessThan(parseFloat(before.leading))
  expect(parseFloat(after.width)).toBeLessThan(parseFloat(before.width))
  await first.app.close()

  const second = await start()
  expect(await look(second.page)).toEqual(after)
})

test('the system theme is followed until another is chosen', async ({ page }) => {
  const theme = () => page.evaluate(() => document.documentElement.dataset['theme'])
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(theme).toBe('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(theme).toBe('light')
})

test('the article opens where it was left', async ({ start }) => {
  const first = await start()
  const top = (page: Page) => page.locator('#block-9').evaluate(block => block.getBoundingClientRect().top)
  await first.page.locator('#block-9').evaluate(block => block.scrollIntoView({ block: 'start' }))
  const left = await top(first.page)
  await first.app.close()

  const second = await start()
  expect(Math.abs(await top(second.page) - left)).toBeLessThan(32)
})

test('find counts, goes on and back, and ends with Escape', async ({ page }) => {
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox', { name: 'Find in the article' }).fill('nato')
  const hits = await marked(page, 'find')
  expect(hits.length).toBeGreaterThan(3)
  expect(new Set(hits)).toEqual(new Set(['NATO']))
  await expect(page.getByText(`1 of ${hits.length}`).last()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(`2 of ${hits.length}`).last()).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByText(`${hits.length} of ${hits.length}`).last()).toBeVisible()
  await page.keyboard.press('Escape')
  expect(await marked(page, 'find')).toEqual([])
})

test('a selection is copied with its paragraph number', async ({ app, page }) => {
  await select(page, 'a clear understanding')
  await page.keyboard.press('Control+Shift+c')
  await expect(page.getByText('Copied with its paragraph number')).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('a clear understanding [¶5]')
})

test('zoom lays the page out anew, and is remembered', async ({ start }) => {
  const width = (page: Page) => page.evaluate(() => innerWidth)
  const first = await start()
  const before = await width(first.page)
  for (let times = 0; times < 5; times++) await first.page.keyboard.press('Control+=')
  await expect.poll(async () => before / await width(first.page)).toBeCloseTo(1.5, 1)
  await first.app.close()

  const second = await start()
  await expect.poll(async () => before / await width(second.page)).toBeCloseTo(1.5, 1)
  await second.page.keyboard.press('Control+0')
  await expect.poll(() => width(second.page)).toBe(before)
})

test('the window is found where it was', async ({ start }) => {
  const bounds = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getNormalBounds())
  const first = await start()
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setBounds({ x: 120, y: 90, width: 1010, height: 705 }))
  await first.app.close()

  const second = await start()
  expect(await bounds(second.app)).toEqual({ x: 120, y: 90, width: 1010, height: 705 })
})
