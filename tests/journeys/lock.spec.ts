// The lock: set up, closed, opened, changed and removed, as a reader does it, and what is left of a note meanwhile.
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { canary, filesWith } from '../support/canary'
import { breakDisk, expect, saveNextAs, test, writeNote } from './brevier'

/** A secret is made slow to try on purpose, and a busy machine makes it slower. */
const slowly = { timeout: 30_000 }
test.describe.configure({ timeout: 120_000 })
const passage = 'a short-term measure'
const passphrase = 'three quiet harbours at dawn'
const words = (page: Page) => page.locator('.notes-words')
const panel = (page: Page) => page.getByRole('dialog', { name: 'The lock' })
const unlocking = (page: Page) => page.getByRole('dialog', { name: 'Your notes are locked' })

async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Command' }).fill(title)
  await page.keyboard.press('Enter')
}

/** Goes through the whole set-up by keyboard. @returns the recovery code */
async function setUp(page: Page): Promise<string> {
  await runCommand(page, 'Lock with a passphrase')
  await expect(panel(page).getByLabel('New passphrase', { exact: true })).toBeFocused()
  await page.keyboard.type(passphrase)
  await panel(page).getByLabel('The same again', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  const code = (await panel(page).locator('.lock-code span').allTextContents()).join('-')
  await panel(page).getByRole('button', { name: 'I have kept it' }).press('Enter')
  await panel(page).getByLabel('Last group of the code').fill(code.slice(-4).toLowerCase())
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: 'Your notes have a lock' })).toBeVisible(slowly)
  await page.keyboard.press('Escape')
  return code
}

async function lockByKey(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await expect(unlocking(page)).toBeVisible()
}

async function unlock(page: Page, secret = passphrase): Promise<void> {
  await unlocking(page).getByLabel('Passphrase', { exact: true }).fill(secret)
  await page.keyboard.press('Enter')
  await expect(unlocking(page).getByRole('button', { name: 'Unlocking…' })).toHaveCount(0, slowly)
}

const emit = (app: ElectronApplication, event: string) =>
  app.evaluate(({ powerMonitor }, name) => { powerMonitor.emit(name) }, event)

test('a lock is set, closes at a key, and opens to the passphrase; no file holds a word of a note from then on', async ({ page, dataFolder }) => {
  const began = Date.now()
  await writeNote(page, passage, `A word: ${canary}.`)
  expect(await filesWith(canary, dataFolder)).not.toEqual([])
  await setUp(page)
  await expect(words(page)).toHaveText(`A word: ${canary}.`)
  expect(await filesWith(canary, dataFolder)).toEqual([])
  await lockByKey(page)
  await expect(page.getByText(canary)).toHaveCount(0)
  await expect(page.locator('#article-text')).toContainText(passage)
  await unlock(page)
  await expect(words(page)).toHaveText(`A word: ${canary}.`)
  await expect(unlocking(page)).toHaveCount(0)
  await writeNote(page, 'a strong army', `Another: ${canary}.`)
  expect([...await filesWith(canary, dataFolder), ...await filesWith(canary, tmpdir(), began)]).toEqual([])
})

test('after a restart the app is locked, and reads, briefs and prints the clean page without the notes', async ({ start }) => {
  const first = await start()
  await writeNote(first.page, passage, 'Not to be seen.')
  await setUp(first.page)
  await first.app.close()
  const { page } = await start()
  await expect(unlocking(page)).toBeVisible()
  await unlocking(page).getByRole('button', { name: 'Read without my notes' }).click()
  await expect(page.getByRole('complementary', { name: 'Private notes' })).toContainText('Your notes are locked.')
  await expect(words(page)).toHaveCount(0)
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('region', { name: 'Brief' })).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.getByText(/1 page|one page/i).first()).toBeVisible()
  await page.keyboard.press('Control+1')
  await page.getByRole('button', { name: 'Unlock the notes…' }).click()
  await unlock(page)
  await expect(words(page)).toHaveText('Not to be seen.')
})

test('a wrong passphrase, a slip in the code and another code each have their sentence; the right code opens', async ({ page }) => {
  await writeNote(page, passage, 'Behind the code.')
  const code = await setUp(page)
  await lockByKey(page)
  const alert = unlocking(page).getByRole('alert')
  await page.keyboard.press('Enter')
  await expect(alert).toHaveText('Type the passphrase first.')
  await unlock(page, 'three quiet harbours at dusk')
  await expect(alert).toHaveText('This is not the passphrase.')
  await unlocking(page).getByRole('button', { name: 'Use the recovery code' }).click()
  const field = unlocking(page).getByLabel('Recovery code')
  await field.fill(code.slice(0, -5))
  await page.keyboard.press('Enter')
  await expect(alert).toContainText('some are missing')
  await field.fill(code.replace(/^./, first => (first === '7' ? '8' : '7')))
  await page.keyboard.press('Enter')
  await expect(alert).toContainText('There is a slip in this code.')
  await field.fill('0000-0000-0000-0000-0000-0000-0000')
  await page.keyboard.press('Enter')
  await expect(alert).toContainText('This is a recovery code, but not the one of these notes.', slowly)
  await field.fill(code.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await expect(words(page)).toHaveText('Behind the code.', slowly)
  await expect(page.getByRole('alert')).toContainText('Opened with the recovery code.')
})

test('a set-up refuses a short passphrase, another the second time, and a code that was not kept; Escape changes nothing', async ({ page, dataFolder }) => {
  await runCommand(page, 'Lock with a passphrase')
  await panel(page).getByLabel('New passphrase', { exact: true }).fill('short')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('alert').filter({ hasText: 'This is too short.' })).toBeVisible()
  await panel(page).getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await panel(page).getByLabel('The same again', { exact: true }).fill('three quiet harbours at down')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('alert').filter({ hasText: 'not the same words' })).toBeVisible()
  await panel(page).getByLabel('The same again', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await panel(page).getByRole('button', { name: 'I have kept it' }).click()
  await panel(page).getByLabel('Last group of the code').fill('????')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('alert').filter({ hasText: 'not its last group' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(readFile(join(dataFolder, 'library/keys/slots.json'))).rejects.toThrow('ENOENT')
})

test('the recovery code is saved as text, for its owner’s eyes only', async ({ app, page, dataFolder }) => {
  await saveNextAs(app, join(dataFolder, 'code.txt'))
  await runCommand(page, 'Lock with a passphrase')
  await panel(page).getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await panel(page).getByLabel('The same again', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  const code = (await panel(page).locator('.lock-code span').allTextContents()).join('-')
  await panel(page).getByRole('button', { name: 'Save as text…' }).click()
  await expect(panel(page).getByText('Saved as code.txt')).toBeVisible()
  expect(await readFile(join(dataFolder, 'code.txt'), 'utf8')).toContain(code)
  await panel(page).getByRole('button', { name: 'Copy' }).click()
  await expect(panel(page).getByText(/^Copied\. It stays on the clipboard/)).toBeVisible()
})

test('what is being typed is saved before the notes lock by themselves: on suspend, on a locked screen, on absence', async ({ app, page }) => {
  await setUp(page)
  const absences = [
    () => emit(app, 'suspend'), () => emit(app, 'lock-screen'),
    () => app.evaluate(({ powerMonitor }) => { powerMonitor.getSystemIdleTime = () => 301 })
  ]
  for (const [at, leave] of absences.entries()) {
    await page.locator('.reader-scroller').focus()
    await page.keyboard.press('Shift+N')
    await page.getByRole('textbox', { name: 'Private note' }).fill(`Unsaved ${at}.`)
    await leave()
    await expect(unlocking(page)).toBeVisible(slowly)
    await expect(page.getByText(`Unsaved ${at}.`)).toHaveCount(0)
    await app.evaluate(({ powerMonitor }) => { powerMonitor.getSystemIdleTime = () => 0 })
    await unlock(page)
    await expect(words(page)).toHaveCount(at + 1)
    await expect(words(page).filter({ hasText: `Unsaved ${at}.` })).toBeVisible()
  }
})

test('what cannot be saved is not locked over: it is hidden, and said to be', async ({ app, page, dataFolder }) => {
  await setUp(page)
  const mendDisk = await breakDisk(dataFolder)
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Shift+N')
  await page.getByRole('textbox', { name: 'Private note' }).fill('Not yet safe.')
  await emit(app, 'suspend')
  const cover = page.getByRole('dialog', { name: 'Hidden' })
  await expect(cover.getByRole('alert')).toContainText('Not locked, because something you wrote could not be saved: the disk reports an error')
  await page.keyboard.press('a')
  await expect(cover).toHaveCount(0)
  await expect(words(page)).toHaveText('Not yet safe.')
  await mendDisk()
  await lockByKey(page)
  await unlock(page)
  await expect(words(page)).toHaveText('Not yet safe.')
})

test('a key hides everything at once, over a dialog too, and any key brings it back and does nothing else', async ({ page }) => {
  await writeNote(page, passage, 'In plain sight.')
  const cover = page.getByRole('dialog', { name: 'Hidden' })
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+Shift+L')
  await expect(cover).toBeVisible()
  await page.keyboard.press('x')
  await expect(cover).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: 'Command' })).toHaveValue('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+L')
  await expect(cover).toBeVisible()
  const seen = await page.evaluate(() => document.elementsFromPoint(innerWidth / 2, innerHeight / 2)[0]?.closest('dialog')?.getAttribute('aria-label'))
  expect(seen).toBe('Hidden')
  await page.keyboard.press('Escape')
  await expect(cover).toHaveCount(0)
  await expect(words(page)).toBeVisible()
})

test('the passphrase and the code are changed, and the lock is removed', async ({ page, dataFolder }) => {
  await writeNote(page, passage, `Still here: ${canary}.`)
  const code = await setUp(page)
  await runCommand(page, 'Lock with a passphrase')
  await panel(page).getByRole('button', { name: 'Change passphrase…' }).click()
  const next = 'four windy islands at noon'
  await panel(page).getByLabel('New passphrase', { exact: true }).fill(next)
  await panel(page).getByLabel('The same again', { exact: true }).fill(next)
  await page.keyboard.press('Enter')
  await panel(page).getByLabel('Passphrase', { exact: true }).fill('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('alert').filter({ hasText: 'This is not the passphrase.' })).toBeVisible(slowly)
  await panel(page).getByRole('button', { name: 'Use the recovery code' }).click()
  await panel(page).getByLabel('Recovery code').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The passphrase is changed')).toBeVisible(slowly)
  await lockByKey(page)
  await unlock(page)
  await expect(unlocking(page).getByRole('alert')).toHaveText('This is not the passphrase.')
  await unlock(page, next)
  await expect(words(page)).toBeVisible()
  await runCommand(page, 'Lock with a passphrase')
  await panel(page).getByRole('button', { name: 'Remove lock…' }).click()
  await panel(page).getByLabel('Passphrase', { exact: true }).fill(next)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The lock is removed.')).toBeVisible(slowly)
  expect(await filesWith(canary, dataFolder)).not.toEqual([])
  await page.keyboard.press('Control+l')
  await expect(panel(page).getByRole('heading', { name: 'Lock your notes with a passphrase' })).toBeVisible()
})
