// What must not happen to a reader's notes when things go wrong or go fast.
import type { ElectronApplication, Page } from '@playwright/test'
import { breakDisk, drop, expect, select, test, writeNote } from './brevier'

const passage = 'a short-term measure'
const field = (page: Page) => page.getByRole('textbox', { name: 'Private note' })
const words = (page: Page) => page.locator('.notes-words')
/** Sooner than a message goes by itself. */
const beforeItGoes = { timeout: 3000 }
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())

async function newArticleNote(page: Page): Promise<void> {
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Shift+N')
  await expect(field(page)).toBeFocused()
}

test('what is being typed when the view changes is saved, and is one step of undo', async ({ page }) => {
  await writeNote(page, passage, 'First words.')
  await words(page).click()
  await field(page).fill('Better words.')
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('region', { name: 'Brief' })).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(words(page)).toHaveText('Better words.')
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Control+z')
  await expect(words(page)).toHaveText('First words.')
})

test('a note that never got a word is gone when the view changes', async ({ page }) => {
  await newArticleNote(page)
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
  await expect(page.locator('.notes-slip')).toHaveCount(0)
})

test('an empty note waits while the reader looks into another window', async ({ page }) => {
  await newArticleNote(page)
  // A field that keeps the focus of its document while the window loses the screen's hears this.
  await field(page).dispatchEvent('focusout')
  await expect(field(page)).toBeFocused()
})

test('a note that cannot be saved keeps its words and guards the closing; saved at last, nothing says otherwise', async ({ app, page, dataFolder }) => {
  const mendDisk = await breakDisk(dataFolder)
  await newArticleNote(page)
  await field(page).fill('Written on a broken disk.')
  await page.keyboard.press('Escape')
  const alarm = page.getByRole('alert').filter({ hasText: /^Not saved: the disk reports an error.* Your text is still here\./ })
  await expect(alarm).toBeVisible()
  await expect(words(page)).toHaveText('Written on a broken disk.')
  await closeWindow(app)
  const question = page.getByRole('dialog', { name: 'A note is not saved' })
  await expect(question).toBeVisible()
  await question.getByRole('button', { name: 'Keep it open' }).click()
  await mendDisk()
  await alarm.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('.notes-slip').getByText(/^Saved \d/)).toBeVisible()
  await expect(alarm).toHaveCount(0)
})

test('"Try again" in the question of a closing window saves and closes', async ({ start, dataFolder }) => {
  const { app, page } = await start()
  const mendDisk = await breakDisk(dataFolder)
  await newArticleNote(page)
  await field(page).fill('Saved at the second try.')
  await closeWindow(app)
  await expect(page.getByRole('dialog', { name: 'A note is not saved' })).toBeVisible()
  await mendDisk()
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  await page.getByRole('button', { name: 'Try again' }).last().click()
  await gone
  const second = await start()
  await expect(words(second.page)).toHaveText('Saved at the second try.')
})

test('"Try again" in the question of an opening article saves and opens it, and the app stays', async ({ page, dataFolder }) => {
  await drop(page, 'second.md', '# The second one\n\nOne paragraph.\n\nAnother paragraph.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  const mendDisk = await breakDisk(dataFolder)
  await newArticleNote(page)
  await field(page).fill('Not yet safe.')
  await page.locator('.library-open').first().click()
  const question = page.getByRole('dialog', { name: 'A note is not saved' })
  await expect(question).toBeVisible()
  await mendDisk()
  await question.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('#article-text [data-number]')).toHaveCount(14)
  await expect(question).toHaveCount(0)
  await page.locator('.library-open', { hasText: 'The second one' }).click()
  await expect(words(page)).toHaveText('Not yet safe.')
})

test('a note too long to be saved is said to be, and does not lock the window', async ({ app, page }) => {
  await newArticleNote(page)
  await field(page).fill('x'.repeat(1_000_001))
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alert')).toContainText('Not saved: it is longer than 1,000,000 characters')
  await closeWindow(app)
  await expect(page.getByRole('dialog', { name: 'A note is not saved' })).toBeVisible()
  await page.getByRole('button', { name: 'Keep it open' }).click()
  await words(page).click()
  await field(page).fill('Short.')
  await page.keyboard.press('Escape')
  await expect(page.locator('.notes-slip').getByText(/^Saved \d/)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a note that could not be deleted is still there', async ({ page, dataFolder }) => {
  await writeNote(page, passage, 'Hard to delete.')
  await breakDisk(dataFolder)
  await page.locator('.notes-slip').hover()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(page.getByRole('alert')).toContainText('Not deleted')
  await expect(words(page)).toHaveText('Hard to delete.')
})

test('"Undo" is offered for as long as it does something: not once its step was undone by key', async ({ page }) => {
  await writeNote(page, passage, 'Brought back by key.')
  await page.locator('.notes-slip').hover()
  await page.getByRole('button', { name: 'Delete note' }).click()
  const told = page.getByText('Note deleted', { exact: true })
  await expect(told).toBeVisible()
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Control+z')
  await expect(words(page)).toHaveText('Brought back by key.')
  await expect(told).toHaveCount(0, beforeItGoes)
})

test('"Undo" is offered for as long as it does something: not once another step was taken', async ({ page }) => {
  await writeNote(page, passage, 'Deleted first.')
  await page.locator('.notes-slip').hover()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(1)
  await select(page, 'boots on the ground')
  await page.keyboard.press('h')
  await expect(page.locator('.notes-slip')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0, beforeItGoes)
})

test('words dragged from the text may be dropped into a note', async ({ page }) => {
  await newArticleNote(page)
  const taken = await field(page).evaluate(editor => {
    const dataTransfer = new DataTransfer()
    dataTransfer.setData('text/plain', 'words')
    return !editor.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
  })
  expect(taken).toBe(false)
})

test('a window closed twice at once closes once, with what was typed', async ({ start }) => {
  const { app, page } = await start()
  await newArticleNote(page)
  await field(page).fill('To the last moment.')
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window!.close()
    window!.close()
  })
  expect(await gone).toBe(0)
  const second = await start()
  await expect(words(second.page)).toHaveText('To the last moment.')
})

test('the menu\'s "Quit" saves what is being typed', async ({ start }) => {
  const { app, page } = await start()
  await select(page, passage)
  await page.keyboard.press('n')
  await field(page).fill('Typed, then quit.')
  const gone = new Promise(resolve => app.process().once('exit', resolve))
  await app.evaluate(({ app: main }) => main.quit())
  expect(await gone).toBe(0)
  const second = await start()
  await expect(words(second.page)).toHaveText('Typed, then quit.')
})
