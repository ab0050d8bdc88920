// What was deleted is listed, comes back whole, or goes for good after a clear question.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { fillLibrary, type SomeArticle } from '../support/fill-library'
import { expect, marked, test, writeNote } from './brevier'

const passage = 'a short-term measure'
const second: SomeArticle = {
  name: 'second.txt',
  words: 'A second briefing\n\nThe words of the second briefing are few.\n',
  notes: [{ text: 'Kept with it.', on: 'are few' }, { text: 'Deleted before it.', on: 'second briefing' }]
}

const rows = (page: Page): Locator => page.locator('.trash-row')
const row = (page: Page, text: string): Locator => rows(page).filter({ hasText: text })
const backButton = (page: Page, text: string): Locator => row(page, text).getByRole('button', { name: /^Bring back/ })

async function deleteNote(page: Page, text: string): Promise<void> {
  const slip = page.locator('.notes-slip', { hasText: text })
  await slip.hover()
  await slip.getByRole('button', { name: 'Delete note' }).click()
  await expect(slip).toHaveCount(0)
}

/** All that is in the data folder, as text. */
async function onDisk(dataFolder: string): Promise<string> {
  const files = await readdir(dataFolder, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(files.filter(file => file.isFile()).map(file => readFile(join(file.parentPath, file.name), 'utf8').catch(() => '')))
  return texts.join('\n')
}

test('a deleted note comes back with its highlight, by keys alone, and is there after a restart', async ({ start }) => {
  const first = await start()
  await writeNote(first.page, passage, 'Deleted by mistake.')
  await deleteNote(first.page, 'Deleted by mistake.')
  await first.app.close()

  const { app, page } = await start()
  await page.keyboard.press('Control+5')
  await expect(row(page, 'Deleted by mistake.')).toContainText('30 days left')
  await expect(row(page, 'Deleted by mistake.')).toContainText('European peacekeepers')
  await backButton(page, 'Deleted by mistake.').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^The note on “European peacekeepers.*” is back\./)).toBeVisible()
  await expect(page.getByText('Nothing was deleted.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('Control+Shift+z')
  await expect(rows(page)).toHaveCount(0)
  await page.keyboard.press('Control+1')
  await expect.poll(() => marked(page, 'note-key')).toEqual([passage])
  await app.close()
  const later = await start()
  await expect(later.page.locator('.notes-words')).toHaveText('Deleted by mistake.')
})

test('a note whose briefing was removed too says so, and both come back', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [second])
  const { page } = await start()
  await page.locator('.library-open', { hasText: 'A second briefing' }).click()
  await deleteNote(page, 'Deleted before it.')
  await page.getByRole('button', { name: 'Remove A second briefing' }).click()
  await page.getByRole('button', { name: 'Trash', exact: true }).click()
  await expect(row(page, 'Its note comes back with it')).toContainText('A second briefing')
  await expect(row(page, 'Deleted before it.')).toContainText('Its briefing was removed too')
  await row(page, 'Deleted before it.').getByRole('button', { name: /^Bring back both/ }).click()
  await expect(rows(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'A second briefing' })).toBeVisible()
  await expect(page.locator('.notes-slip')).toHaveCount(2)
  await expect(page.locator('.notes-slip', { hasText: 'Deleted before it.' }).locator(':focus')).toHaveCount(1)
})

test('a briefing supplied with the app that was removed stays in the trash until it is brought back', async ({ page }) => {
  await page.locator('.library-entry').hover()
  await page.getByRole('button', { name: /^Remove European peacekeepers/ }).click()
  await page.keyboard.press('Control+5')
  await expect(rows(page)).toContainText(['Supplied with the app: stays here'])
  await expect(page.getByRole('button', { name: 'Delete all for good…' })).toHaveCount(0)
  await rows(page).getByRole('button', { name: /^Bring back/ }).click()
  await expect(page.locator('.library-open', { hasText: 'European peacekeepers' })).toBeVisible()
  await expect(rows(page)).toHaveCount(0)
})

test('deleting for good asks what is lost first; then no word of it is on the disk, and no undo brings it back', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [second])
  const { app, page } = await start()
  await writeNote(page, passage, 'Canary of the trash.')
  await deleteNote(page, 'Canary of the trash.')
  await page.locator('.library-entry', { hasText: 'A second briefing' }).hover()
  await page.getByRole('button', { name: 'Remove A second briefing' }).click()
  await page.keyboard.press('Control+5')
  const ask = () => page.getByRole('button', { name: 'Delete all for good…' }).click()
  await ask()
  const question = page.getByRole('dialog', { name: 'Delete for good?' })
  await expect(question).toContainText('Delete 1 briefing and 3 notes for good?')
  await expect(question.getByRole('button', { name: 'Keep them' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows(page)).toHaveCount(2)
  expect(await onDisk(dataFolder)).toContain('Canary of the trash.')
  await ask()
  await question.getByRole('button', { name: 'Delete for good' }).click()
  await expect(page.getByText('Nothing was deleted.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(0)
  await app.close()
  const disk = await onDisk(dataFolder)
  expect(disk).not.toContain('Canary of the trash.')
  expect(disk).not.toContain('Kept with it.')
})

test('what is said of a deleted note stands under its words, and its button has a short name', async ({ page }) => {
  await page.locator('#block-2').click({ position: { x: 40, y: 10 } })
  await page.keyboard.press('a')
  await page.keyboard.press('2')
  await page.locator('.notes-slip').getByRole('button', { name: 'Remove highlight' }).click()
  await page.keyboard.press('Control+5')
  const left = async (part: string) => (await rows(page).locator(part).boundingBox())!.x
  await expect.poll(async () => await left('.trash-article') - await left('.trash-quote')).toBe(0)
  expect((await rows(page).getByRole('button').getAttribute('aria-label'))!.length).toBeLessThan(120)
})
