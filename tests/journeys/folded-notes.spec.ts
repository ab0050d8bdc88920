// Many notes without a place in the text do not push all others down: they are folded until one goes to one of them.
import type { Page } from '@playwright/test'
import { fillLibrary, type SomeNote } from '../support/fill-library'
import { violations } from './axe'
import { expect, select, spoken, test, writeNote } from './brevier'

const paragraphs = Array.from({ length: 30 }, (_, at) => `In case ${at + 1} the board voted to close the quay for a year.`)
const words = `# Harbour board votes\n\n${paragraphs.join('\n\n')}\n`
const lost = (count: number): SomeNote[] => Array.from({ length: count }, (_, at) => ({ text: `Lost remark ${at + 1}.`, on: `passage ${at + 1} that nobody ever wrote in here at all` }))
const whole = (count: number): SomeNote[] => Array.from({ length: count }, (_, at) => ({ text: `General remark ${at + 1}.` }))

const slips = (page: Page) => page.locator('.notes-slip')
const fold = (page: Page, name: string) => page.getByRole('complementary', { name: 'Private notes' }).getByRole('button', { name })

async function open(page: Page): Promise<void> {
  await page.locator('.library-open', { hasText: 'Harbour board votes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour board votes' })).toBeVisible()
}

test('twenty notes whose passage is gone are one line, and a note on a paragraph stands beside it', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [{ name: 'harbour.md', words, notes: lost(20) }])
  const { page } = await start()
  await open(page)
  await expect(fold(page, '20 notes whose passage is gone')).toHaveAttribute('aria-expanded', 'false')
  await writeNote(page, 'In case 4 the board', 'Which board?')
  await expect(slips(page)).toHaveCount(1)
  await expect.poll(async () => {
    const [slip, paragraph] = await Promise.all([slips(page).boundingBox(), page.locator('#block-4').boundingBox()])
    return Math.abs(slip!.y - paragraph!.y)
  }).toBeLessThan(60)
  expect(await violations(page)).toEqual([])
})

test('by keys they are unfolded and folded again, each sort by itself', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [{ name: 'harbour.md', words, notes: [...lost(5), ...whole(4)] }])
  const { page } = await start()
  await open(page)
  const gone = fold(page, '5 notes whose passage is gone')
  await expect(slips(page)).toHaveCount(0)
  await gone.focus()
  await page.keyboard.press('Enter')
  await expect(gone).toHaveAttribute('aria-expanded', 'true')
  await expect(slips(page)).toHaveCount(5)
  await fold(page, '4 notes on the whole article').press('Space')
  await expect(slips(page)).toHaveCount(9)
  expect(await violations(page)).toEqual([])
  // Also while one is at one of them.
  await slips(page).first().getByRole('button', { name: /^Edit note/ }).focus()
  await fold(page, '4 notes on the whole article').press('Enter')
  await expect(slips(page)).toHaveCount(5)
  await expect(fold(page, '4 notes on the whole article')).toBeFocused()
})

test('three of a sort are few enough to be seen', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [{ name: 'harbour.md', words, notes: [...lost(3), ...whole(3)] }])
  const { page } = await start()
  await open(page)
  await expect(slips(page)).toHaveCount(6)
})

test('whatever goes to one of them unfolds them and brings it into view: a key, the list of all notes, a new one', async ({ start, dataFolder }) => {
  test.slow()
  await fillLibrary(dataFolder, [{ name: 'harbour.md', words, notes: [...lost(20), ...whole(4)] }])
  const { page } = await start()
  await open(page)
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('k')
  await expect.poll(() => spoken(page)).toContain('Lost remark')
  await expect(slips(page).filter({ has: page.locator(':focus') })).toBeInViewport()
  await expect(slips(page)).toHaveCount(20)

  await page.keyboard.press('Control+4')
  await page.getByRole('searchbox', { name: 'Search all notes' }).fill('General remark 3')
  await expect(page.getByRole('option', { name: /remark/ })).toHaveCount(1)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(slips(page).filter({ hasText: 'General remark 3' })).toBeInViewport()
  await expect(slips(page).filter({ hasText: 'General remark 3' }).locator(':focus')).toHaveCount(1)

  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+1')
  await select(page, 'In case 25 the board')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+N')
  await expect(page.getByRole('textbox', { name: 'Private note' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Private note' })).toBeInViewport()
})
