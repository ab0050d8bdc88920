import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, marked, test, writeNote } from './brevier'

const passage = 'a short-term measure'

test('a note on a passage is marked in the text and stands in the margin beside it', async ({ page }) => {
  await writeNote(page, passage, 'Ask how short.')
  expect(await marked(page, 'note-key')).toEqual([passage])
  const slip = page.locator('.notes-slip', { hasText: 'Ask how short.' })
  await expect(slip.getByText(`“${passage}”`)).toBeVisible()
  await slip.getByText(`“${passage}”`).click()
  expect(await marked(page, 'jump')).toEqual([passage])
})

test('a note on the whole article stands above the others', async ({ page }) => {
  await writeNote(page, passage, 'On the passage.')
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Shift+N')
  await page.getByRole('textbox', { name: 'Private note' }).fill('On all of it.')
  await page.keyboard.press('Escape')
  await expect(page.locator('.notes-slip').first()).toContainText('On the whole article')
  expect(await marked(page, 'note-key')).toEqual([passage])
})

test('a note can be edited, deleted, and every step undone and done again', async ({ page }) => {
  await writeNote(page, passage, 'First words.')
  const words = page.locator('.notes-words')
  await words.click()
  await page.getByRole('textbox', { name: 'Private note' }).fill('Better words.')
  await page.keyboard.press('Escape')
  await expect(words).toHaveText('Better words.')
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Control+z')
  await expect(words).toHaveText('First words.')
  await page.keyboard.press('Control+Shift+z')
  await expect(words).toHaveText('Better words.')

  await page.locator('.notes-slip').hover()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(page.locator('.notes-slip')).toHaveCount(0)
  expect(await marked(page, 'note-key')).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(words).toHaveText('Better words.')
  expect(await marked(page, 'note-key')).toEqual([passage])
})

test('a note is there after the app was closed while it was being typed', async ({ start }) => {
  const first = await start()
  await writeNote(first.page, passage, 'Begun.')
  await first.page.locator('.notes-words').click()
  await first.page.getByRole('textbox', { name: 'Private note' }).fill('Begun, and typed to the last moment.')
  await first.app.close()

  const second = await start()
  await expect(second.page.locator('.notes-words')).toHaveText('Begun, and typed to the last moment.')
  expect(await marked(second.page, 'note-key')).toEqual([passage])
})

test('a note that said "saved" is there after the app was killed', async ({ start }) => {
  const first = await start()
  await writeNote(first.page, passage, 'Saved before the kill.')
  const gone = new Promise(resolve => first.app.process().once('exit', resolve))
  first.app.process().kill('SIGKILL')
  await gone

  const second = await start()
  await expect(second.page.locator('.notes-words')).toHaveText('Saved before the kill.')
})

test('a damaged notes file is put aside, and the words before it come back with a sentence', async ({ start, dataFolder }) => {
  const first = await start()
  await writeNote(first.page, passage, 'Older words.')
  await first.page.locator('.notes-words').click()
  await first.page.getByRole('textbox', { name: 'Private note' }).fill('Newer words.')
  await first.app.close()
  const folder = join(dataFolder, 'library', 'notes')
  const [file] = (await readdir(folder)).filter(name => name.endsWith('.json'))
  const path = join(folder, file!)
  await writeFile(path, (await readFile(path, 'utf8')).replace('Newer', 'N\u0000wer'))

  const second = await start()
  await expect(second.page.getByRole('alert')).toContainText('has been restored')
  await expect(second.page.locator('.notes-words')).toHaveText('Older words.')
})

test('what is not written is not kept: an empty note goes as it came', async ({ page }) => {
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Shift+N')
  await page.getByRole('textbox', { name: 'Private note' }).press('Escape')
  await expect(page.locator('.notes-slip')).toHaveCount(0)
})
