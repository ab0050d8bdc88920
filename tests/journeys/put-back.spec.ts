// A note whose passage is gone is put back by hand: by mouse, by keys, or on the whole article.
import type { Page } from '@playwright/test'
import { fillLibrary, type SomeArticle } from '../support/fill-library'
import { breakDisk, expect, marked, select, test } from './brevier'

const harbour: SomeArticle = {
  name: 'harbour.txt',
  words: 'Harbour board votes\n\nThe board voted to close the quay for a year.\n\nCrews were told last week.\n',
  notes: [{ text: 'Longer than the permit.', on: 'for thirty-one weeks without pause', kind: 'doubt' }]
}

async function open(page: Page): Promise<void> {
  await page.locator('.library-open', { hasText: 'Harbour board votes' }).click()
  await expect(page.getByRole('button', { name: 'Put it back…' })).toBeVisible()
}
const bar = (page: Page) => page.getByRole('region', { name: 'Put the note back' })
const lost = (page: Page) => page.locator('.notes-slip', { hasText: 'Its passage is no longer in the text' })

test('by mouse: the passage is selected, confirmed, saved, undone and done again, and there after a restart', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [harbour])
  const { app, page } = await start()
  await open(page)
  await page.getByRole('button', { name: 'Put it back…' }).click()
  await expect(bar(page)).toContainText('for thirty-one weeks without pause')
  await expect(bar(page).getByRole('button', { name: 'Put it here' })).toBeDisabled()
  await select(page, 'for a year')
  await bar(page).getByRole('button', { name: 'Put it here' }).click()
  await expect(bar(page)).toHaveCount(0)
  await expect(lost(page)).toHaveCount(0)
  await expect(page.locator('.notes-slip').getByText(/^Saved \d/)).toBeVisible()
  await expect(page.locator('.notes-slip')).toContainText('for a year')
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Control+z')
  await expect(lost(page)).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(lost(page)).toHaveCount(0)
  await app.close()
  const later = await start()
  await expect(later.page.locator('.notes-slip')).toContainText('for a year')
})

test('by keys: found words are the selection, B confirms, and the note has the focus', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [harbour])
  const { page } = await start()
  await open(page)
  await page.getByRole('button', { name: 'Put it back…' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Article' })).toBeFocused()
  await page.keyboard.press('Control+f')
  await page.keyboard.type('told last week')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toContainText('Put the note on the selected words?')
  await page.keyboard.press('b')
  await expect(page.getByText(/^Note put back on the selected passage/)).toBeAttached()
  await expect(page.locator('.notes-slip').locator(':focus')).toHaveCount(1)
  expect(await marked(page, 'jump')).toEqual(['told last week'])
})

test('it can be left as it is, or be made a note on the whole article', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [harbour])
  const { page } = await start()
  await open(page)
  await page.getByRole('button', { name: 'Put it back…' }).click()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(lost(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Put it back…' }).click()
  await bar(page).getByRole('button', { name: 'On the whole article' }).click()
  await expect(page.locator('.notes-slip')).toContainText('On the whole article')
})

test('put back on a broken disk it says that it is not saved, and guards the closing', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [harbour])
  const { app, page } = await start()
  await open(page)
  const mend = await breakDisk(dataFolder)
  await page.getByRole('button', { name: 'Put it back…' }).click()
  await select(page, 'for a year')
  await page.keyboard.press('b')
  await expect(page.getByRole('alert')).toContainText('Not saved')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await expect(page.getByRole('dialog', { name: 'A note is not saved' })).toBeVisible()
  await page.getByRole('button', { name: 'Keep it open' }).click()
  await mend()
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.notes-slip').getByText(/^Saved \d/)).toBeVisible()
})

test('a highlight whose passage is gone shows the words it was on, also while nobody is at it', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [{ ...harbour, notes: [{ text: '', on: 'for thirty-one weeks', kind: 'doubt' }] }])
  const { page } = await start()
  await open(page)
  const words = lost(page).locator('.notes-lost')
  await expect(words).toContainText('for thirty-one weeks')
  expect(await words.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(1)
})
