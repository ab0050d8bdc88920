// Selecting words of the article with the keys alone.
import type { Page } from '@playwright/test'
import { expect, marked, notesOnDisk, spoken, test } from './brevier'

const selected = (page: Page): Promise<string> => page.evaluate(() => String(getSelection()))
const textOf = async (page: Page, index: number): Promise<string> => (await page.locator(`#block-${index}`).textContent())!

test.beforeEach(async ({ page }) => { await page.locator('.reader-scroller').focus() })

test('S, W and A select sentences, words and paragraphs more, with Shift less', async ({ page }) => {
  const [first, second] = [await textOf(page, 0), await textOf(page, 1)]
  await page.keyboard.press('s')
  const sentence = await selected(page)
  expect(first.startsWith(sentence)).toBe(true)
  expect(sentence).toMatch(/[.”]$/)
  await page.keyboard.press('w')
  await expect.poll(() => selected(page)).toMatch(new RegExp(`^${sentence.slice(0, 10)}.*\\s?\\w+$`, 's'))
  expect((await selected(page)).length).toBeGreaterThan(sentence.length)
  await page.keyboard.press('Shift+W')
  await page.keyboard.press('Shift+W')
  expect((await selected(page)).length).toBeLessThan(sentence.length)
  await page.keyboard.press('a')
  expect(await selected(page)).toBe(first)
  await page.keyboard.press('a')
  expect((await selected(page)).replace(/\s+/g, ' ')).toBe(`${first} ${second}`.replace(/\s+/g, ' '))
  await page.keyboard.press('Shift+A')
  expect(await selected(page)).toBe(first)
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeHidden()
  await expect(page.locator('.reader-caret')).toHaveCount(0)
})

test('what was added to a selection is said, and where a highlight begins and ends', async ({ page }) => {
  const [one, two, three] = (await textOf(page, 0)).match(/[\p{L}\p{N}’]+/gu)!
  await page.keyboard.press('w')
  expect(await spoken(page)).toBe(`Selected: “${one}”`)
  await page.keyboard.press('w')
  expect(await spoken(page)).toMatch(new RegExp(`^Selected: “\\W*${two}”$`))
  await page.keyboard.press('3')
  await expect.poll(() => marked(page, 'note-doubt')).toHaveLength(1)
  await page.keyboard.press('F7')
  await page.keyboard.press('F7')
  await page.keyboard.press('Control+ArrowRight')
  expect(await spoken(page)).toContain('Doubt begins')
  await page.keyboard.press('Control+ArrowRight')
  expect(await spoken(page)).toMatch(new RegExp(`^${three}.*Doubt ends$`))
})

test('F7 puts a caret into the text that goes by character, word, line, sentence and paragraph, and selects with Shift', async ({ page }) => {
  await page.keyboard.press('F7')
  const caret = page.locator('.reader-caret')
  await expect(caret).toBeVisible()
  const box = () => caret.evaluate(element => { const { left, top } = element.getBoundingClientRect(); return { left, top } })
  const start = await box()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await box()).left).toBeGreaterThan(start.left)
  await page.keyboard.press('ArrowDown')
  await expect.poll(async () => (await box()).top).toBeGreaterThan(start.top)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect.poll(box).toEqual(start)

  await page.keyboard.press('Shift+ArrowRight')
  expect(await selected(page)).toHaveLength(1)
  await page.keyboard.press('Control+Shift+ArrowRight')
  expect(await selected(page)).toBe((await textOf(page, 0)).match(/[\p{L}\p{N}’]+/u)![0])
  await page.keyboard.press('Alt+Shift+ArrowDown')
  expect(await selected(page)).toMatch(/[.”]$/)
  await page.keyboard.press('Control+ArrowDown')
  expect(await selected(page)).toBe('')
  await page.keyboard.press('Control+Shift+ArrowDown')
  expect(await selected(page)).toBe(await textOf(page, 1))
  await page.keyboard.press('Escape')
  await expect(caret).toHaveCount(0)
  expect(await selected(page)).toBe('')
})

test('a note and a highlight are made of what the keys selected', async ({ page, dataFolder }) => {
  await page.keyboard.press('s')
  const sentence = await selected(page)
  await page.keyboard.press('h')
  await expect.poll(() => marked(page, 'note-key')).toEqual([sentence])
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('w')
  await page.keyboard.press('w')
  const words = await selected(page)
  await page.keyboard.press('n')
  await page.keyboard.type('By keys alone.')
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await notesOnDisk(dataFolder)).map(({ text, anchor }) => [text, anchor!.quote])).toEqual([['', sentence], ['By keys alone.', words]])
})

test('the shortcuts name the keys of the caret', async ({ page }) => {
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  for (const name of ['Select a word more', 'Select a sentence more', 'Select a paragraph more', 'A sentence', 'To an end of the line']) await expect(list.getByText(name, { exact: true })).toBeVisible()
})
