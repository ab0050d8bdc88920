import { rm, writeFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { chooseNext, expect, marked, test as base, writeNote } from './brevier'

const first = `Harbour board votes to close the east quay

The harbour board voted on Tuesday to close the east quay for eleven months.

Fishing crews said they had been told of the plan only last week.
`
const second = `Harbour board votes to close the east quay

A storm delayed the meeting by a day.

Fishing crews said they had been told of the plan only last week.

On Wednesday the board voted for a partial closure.
`

const test = base.extend<{ readonly file: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off its first parameter's pattern
  file: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'briefings-'))
    await use(join(folder, 'harbour.txt'))
    await rm(folder, { recursive: true })
  }
})

async function replaceText(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('replace the text')
  await page.keyboard.press('Enter')
}

test('a newer text takes an article\'s place: each note finds its words or says that they are gone, and undo brings all back', async ({ start, file }) => {
  await writeFile(file, first)
  const { app, page } = await start()
  await chooseNext(app, file)
  await page.keyboard.press('Control+o')
  await expect(page.locator('#article-text')).toContainText('eleven months')
  await writeNote(page, 'told of the plan', 'Who told them?')
  await writeNote(page, 'eleven months', 'Longer than the permit.')

  await writeFile(file, second)
  await replaceText(page)
  await expect(page.getByText('1 of 2 notes found their passages; 1 is kept on top of the notes.')).toBeVisible()
  await expect(page.locator('#article-text')).toContainText('A storm delayed the meeting')
  await expect.poll(() => marked(page, 'note-key')).toEqual(['told of the plan'])
  const lost = page.locator('.notes-slip', { hasText: 'Its passage is no longer in the text' })
  await expect(lost).toContainText('eleven months')
  await expect(lost).toContainText('Longer than the permit.')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('#article-text')).toContainText('eleven months')
  await expect(lost).toHaveCount(0)
  await expect(page.locator('.notes-slip')).toHaveCount(2)
  await page.keyboard.press('Control+Shift+z')
  await expect(lost).toHaveCount(1)
  await app.close()

  const later = await start()
  await expect(later.page.locator('#article-text')).toContainText('A storm delayed the meeting')
  await expect(later.page.locator('.notes-slip')).toHaveCount(2)
})

test('a file with the same words, or with none, changes nothing and says so', async ({ start, file }) => {
  await writeFile(file, first)
  const { app, page } = await start()
  await chooseNext(app, file)
  await page.keyboard.press('Control+o')
  await expect(page.locator('#article-text')).toContainText('eleven months')
  await replaceText(page)
  await expect(page.getByText('nothing was changed')).toBeVisible()
  await writeFile(file, ' ')
  await replaceText(page)
  await expect(page.getByText('There is no text in it.')).toBeVisible()
  await expect(page.locator('#article-text')).toContainText('eleven months')
})
