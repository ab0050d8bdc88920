// Each step can be taken back wherever the reader is by then, and says so; one that cannot be taken says why.
import type { Page } from '@playwright/test'
import { breakDisk, drop, expect, spoken, test, writeNote } from './brevier'

const passage = 'a short-term measure'
const told = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text })

async function addSecond(page: Page): Promise<void> {
  await drop(page, 'second.md', '# The second one\n\nOne paragraph.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
}

test('a note is undone and done again while another briefing is open, is told with its place, and is so after a restart', async ({ start }) => {
  test.slow()
  const { app, page } = await start()
  await writeNote(page, passage, 'Written first.')
  await page.locator('.notes-slip').hover()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await addSecond(page)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.library-entry')).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('.library-entry')).toHaveCount(2)
  await page.locator('.library-open', { hasText: 'The second one' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { level: 1, name: /^European peacekeepers/ })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(told(page, 'Undone: note deleted')).toBeAttached()
  await expect(page.locator('.notes-words')).toHaveText('Written first.')
  await app.close()
  const later = await start()
  await expect(later.page.locator('.notes-words')).toHaveText('Written first.')
})

test('a step that the disk refuses says why, changes nothing, and can be taken once the disk is mended', async ({ page, dataFolder }) => {
  await writeNote(page, passage, 'First words.')
  await page.locator('.notes-words').click()
  await page.getByRole('textbox', { name: 'Private note' }).fill('Better words.')
  await page.keyboard.press('Escape')
  await expect(page.locator('.notes-slip').getByText(/^Saved \d/)).toBeVisible()
  const mend = await breakDisk(dataFolder)
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('alert')).toContainText(/^Could not undo: note changed\. The disk reports an error/)
  await expect(page.locator('.notes-words')).toHaveText('Better words.')
  await mend()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.notes-words')).toHaveText('First words.')
})

test('a place that cannot be saved is told of once, and that ends when it can', async ({ page, dataFolder }) => {
  const scrollTo = (top: number) => page.locator('.reader-scroller').evaluate((scroller, to) => { scroller.scrollTop = to }, top)
  await scrollTo(200)
  const alarm = page.getByRole('alert').filter({ hasText: 'Where you are reading is not saved' })
  const mend = await breakDisk(dataFolder, 'library/places')
  for (const top of [400, 800, 1200]) {
    await scrollTo(top)
    await expect(alarm).toHaveCount(1)
  }
  await mend()
  await scrollTo(100)
  await expect(alarm).toHaveCount(0)
})

test('what is said of the way back names the keys of the computer one is at', async ({ page }) => {
  await writeNote(page, passage, 'Deleted by hand.')
  await page.locator('.notes-slip').hover()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect.poll(() => spoken(page)).toMatch(process.platform === 'darwin' ? /⌘Z brings it back/ : /Ctrl\+Z brings it back/)
})
