import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseNext, drop, expect, test as base, writeNote } from './brevier'

const harbour = `Harbour board votes to close the east quay

The harbour board voted on Tuesday to close the east quay for eleven months.

“We would rather close it than see it fall,” said harbour master Ines Okafor.

Fishing crews said they had been told of the plan only last week.
`

const test = base.extend<{ readonly files: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off its first parameter's pattern
  files: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'briefings-'))
    await writeFile(join(folder, 'harbour.txt'), harbour)
    await writeFile(join(folder, 'empty.txt'), '  \n\n')
    await writeFile(join(folder, 'picture.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))
    await use(folder)
    await rm(folder, { recursive: true })
  }
})

const title = 'Harbour board votes to close the east quay'

test('an opened text file is a second briefing with brief, notes and page, there again after a restart', async ({ start, files }) => {
  const first = await start()
  await chooseNext(first.app, join(files, 'harbour.txt'))
  await first.page.keyboard.press('Control+o')
  await expect(first.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(first.page.locator('#article-text [data-number]')).toHaveCount(3)
  await writeNote(first.page, 'eleven months', 'Longer than the permit.')
  await first.page.keyboard.press('Control+2')
  await expect(first.page.locator('.brief-voices')).toContainText('Ines Okafor')
  await first.app.close()

  const second = await start()
  await expect(second.page.locator('.library-open')).toHaveCount(2)
  await expect(second.page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(second.page.locator('.notes-words')).toHaveText('Longer than the permit.')
})

test('the newest briefing stands first of the reader’s own, at once as after a restart', async ({ start, files }) => {
  const first = await start(join(files, 'harbour.txt'))
  await drop(first.page, 'second.md', '# The second one\n\nOne paragraph.\n')
  const titles = (page: Page) => page.locator('.library-title').allTextContents()
  await expect.poll(() => titles(first.page)).toHaveLength(3)
  const shown = await titles(first.page)
  expect(shown.slice(1)).toEqual(['The second one', title])
  await first.app.close()
  expect(await titles((await start()).page)).toEqual(shown)
})

test('a dropped file is taken in as an opened one is', async ({ page }) => {
  await page.evaluate(text => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([text], 'dropped.md', { type: 'text/markdown' }))
    for (const type of ['dragenter', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer: dropped, bubbles: true, cancelable: true }))
  }, '# A dropped headline\n\nOne paragraph of it.\n\nAnd another one.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'A dropped headline' })).toBeVisible()
  await expect(page.locator('#article-text [data-number]')).toHaveCount(2)
})

test('a file named on the command line is opened', async ({ start, files }) => {
  const { page } = await start(join(files, 'harbour.txt'))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
})

test('what cannot be taken in is said in a sentence, and nothing else changes', async ({ app, page, files }) => {
  const before = await page.getByRole('heading', { level: 1 }).textContent()
  await chooseNext(app, join(files, 'empty.txt'), join(files, 'picture.txt'), join(files, 'missing.txt'))
  await page.keyboard.press('Control+o')
  const alerts = page.getByRole('alert')
  await expect(alerts.filter({ hasText: 'empty.txt was not added. There is no text in it.' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'picture.txt was not added. It is not a text file' })).toBeVisible()
  await expect(alerts.filter({ hasText: 'missing.txt was not added. It could not be read' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(before!)
  await expect(page.locator('.library-open')).toHaveCount(1)
})

test('the same words twice are one briefing', async ({ app, page, files }) => {
  await chooseNext(app, join(files, 'harbour.txt'))
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.keyboard.press('Control+o')
  await expect(page.getByText('is already in your library')).toBeVisible()
  await expect(page.locator('.library-open')).toHaveCount(2)
})

test('a removed briefing comes back with its notes', async ({ app, page, files }) => {
  await chooseNext(app, join(files, 'harbour.txt'))
  await page.keyboard.press('Control+o')
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await writeNote(page, 'eleven months', 'Longer than the permit.')
  await page.locator('.library-entry', { hasText: title }).hover()
  await page.getByRole('button', { name: `Remove ${title}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await expect(page.locator('.notes-words')).toHaveText('Longer than the permit.')
})

test('a data folder that cannot be written opens read-only, with a sentence', async ({ start, dataFolder }) => {
  // A file where the folder should be: no user, not even root, can write there.
  await writeFile(join(dataFolder, 'library'), '')
  const { page } = await start()
  await expect(page.getByText(/^Reading only: /)).toBeVisible()
  await expect(page.locator('#article-text [data-number]')).toHaveCount(14)
  await expect(page.getByRole('button', { name: 'Note on the whole article' })).toBeDisabled()
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Bottom line' })).toBeVisible()
})
