// Everything the reader made, taken out of Brevier and brought in again; what is on the disk is looked at.
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import Papa from 'papaparse'
import { violations } from './axe'
import { breakDisk, chooseNext, drop, expect, saveNextAs, test as base, writeNote } from './brevier'
import { panel, passphrase, setUp, slowly } from './lock-steps'

const test = base.extend<{ readonly desk: string }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off its first parameter's pattern
  desk: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'desk-'))
    await use(folder)
    await rm(folder, { recursive: true })
  }
})

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

async function exportAs(app: ElectronApplication, page: Page, file: string, format: string): Promise<void> {
  await saveNextAs(app, file)
  await command(page, 'export notes')
  await page.getByRole('radio', { name: format }).check()
  await page.getByRole('button', { name: 'Export…' }).click()
}

const modeOf = async (file: string) => (await stat(file)).mode & 0o777
const passage = 'a short-term measure'

// The app is started twice in one of them.
test.slow()

test('notes go out as Markdown, as a table and as web annotations, for their owner\'s eyes alone', async ({ app, page, desk }) => {
  await writeNote(page, passage, '=1+1 is "not" a formula here')
  const [md, csv, json] = ['notes.md', 'notes.csv', 'notes.jsonld'].map(name => join(desk, name)) as [string, string, string]
  await exportAs(app, page, md, 'Markdown')
  await expect(page.getByText('1 note exported as notes.md')).toBeVisible()
  expect(await readFile(md, 'utf8')).toMatch(/> a short-term measure \(¶ \d+\)\n\n=1\+1 is "not" a formula here/)
  await exportAs(app, page, csv, 'Table')
  await expect(page.getByText('exported as notes.csv')).toBeVisible()
  const { data, errors } = Papa.parse<Record<string, string>>((await readFile(csv, 'utf8')).slice(1), { header: true, skipEmptyLines: true })
  expect({ errors, rows: data.map(({ passage: words, note }) => [words, note]) }).toEqual({ errors: [], rows: [[passage, '\'=1+1 is "not" a formula here']] })
  await exportAs(app, page, json, 'Web annotations')
  await expect(page.getByText('exported as notes.jsonld')).toBeVisible()
  const { total, first: { items: [item] } } = JSON.parse(await readFile(json, 'utf8')) as { total: number; first: { items: [{ target: { selector: [{ exact: string }, { start: number; end: number }] } }] } }
  const shown = await page.evaluate(() => [...document.querySelectorAll('#article-text [id^="block-"]')].map(block => block.textContent).join('\n'))
  const [quote, position] = item.target.selector
  expect({ total, words: Array.from(shown).slice(position.start, position.end).join('') }).toEqual({ total: 1, words: quote.exact })
  for (const file of [md, csv, json]) expect(await modeOf(file)).toBe(0o600)
})

test('everything goes into one file and comes back on another machine; a damaged one is refused, and undo takes a restore back', async ({ start, dataFolder, desk }) => {
  const { app, page } = await start()
  await writeNote(page, passage, 'Kept in the backup.')
  await drop(page, 'second.md', '# The second one\n\nOne paragraph.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  const file = join(desk, 'all.brevier')
  await saveNextAs(app, file)
  await command(page, 'back up everything')
  await expect(page.getByText('Everything is backed up as all.brevier')).toBeVisible()
  expect(await modeOf(file)).toBe(0o600)
  await app.close()

  await rm(dataFolder, { recursive: true })
  await mkdir(dataFolder)
  const there = await start()
  await writeNote(there.page, passage, 'Written on the other machine.')
  const damaged = join(desk, 'damaged.brevier')
  const bytes = await readFile(file)
  bytes[bytes.length >> 1]! ^= 1
  await writeFile(damaged, bytes)
  await chooseNext(there.app, damaged)
  await command(there.page, 'restore a backup')
  await expect(there.page.getByRole('alert')).toContainText('This backup is damaged: not all of it is as Brevier writes it. Nothing was changed.')
  await chooseNext(there.app, file)
  await command(there.page, 'restore a backup')
  const question = there.page.getByRole('dialog', { name: 'Restore this backup?' })
  await expect(question).toContainText('1 briefing of your own, and your notes on 1 briefing')
  expect(await violations(there.page)).toEqual([])
  await question.getByRole('button', { name: 'Restore it' }).click()
  await expect(there.page.getByText('The backup is restored.')).toBeVisible()
  await expect(there.page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  await there.page.locator('.library-open').first().click()
  await expect(there.page.locator('.notes-words')).toHaveText('Kept in the backup.')
  await there.page.getByRole('button', { name: 'Undo' }).click()
  await expect(there.page.locator('.notes-words')).toHaveText('Written on the other machine.')
  await expect(there.page.locator('.library-open', { hasText: 'The second one' })).toHaveCount(0)
  const left = await readdir(join(dataFolder, 'library'), { recursive: true })
  expect(left.filter(name => /\.tmp$|restore-/.test(name) && !name.startsWith('before-restore'))).toEqual([])
})

test('before a locked backup takes the place of notes without a lock, it is said that these stay on the disk', async ({ app, page, desk }) => {
  const file = join(desk, 'locked.brevier')
  await setUp(page)
  await saveNextAs(app, file)
  await command(page, 'back up everything')
  await expect(page.getByText('Everything is backed up as locked.brevier')).toBeVisible()
  const restore = async () => {
    await chooseNext(app, file)
    await command(page, 'restore a backup')
    return page.getByRole('dialog', { name: 'Restore this backup?' })
  }
  const warning = 'stay on the disk without a lock'
  const question = await restore()
  await expect(question).toContainText('Its notes are locked')
  await expect(question).not.toContainText(warning)
  await page.keyboard.press('Escape')
  await command(page, 'lock with a passphrase')
  await panel(page).getByRole('button', { name: 'Remove lock…' }).click()
  await panel(page).getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByText('The lock is removed.')).toBeVisible(slowly)
  await expect(await restore()).toContainText(warning)
})

test('annotations of Hypothesis come in to their passages, once, and go again by undo', async ({ app, page, desk }) => {
  const file = join(desk, 'annotations.json')
  const row = (id: string, text: string, exact?: string) =>
    ({ id, text, tags: ['imported'], created: '2024-12-09T10:00:00+00:00', user: 'acct:a@b', target: [exact === undefined ? {} : { selector: [{ type: 'TextQuoteSelector', exact, prefix: exact === passage ? '' : 'qqq', suffix: exact === passage ? '' : 'zzz' }] }] })
  await writeFile(file, JSON.stringify({ rows: [row('a1', 'On its passage.', passage), row('a2', 'On all of it.'), row('a3', 'On words nobody wrote here.', 'a passage that nobody ever wrote into this article of all')] }))
  await chooseNext(app, file)
  await command(page, 'import annotations')
  await expect(page.getByText('3 annotations imported: 1 found its passage, 1 is on the whole article, 1 is kept with the notes whose passage is gone.')).toBeVisible()
  // However long it is, it covers no note beside the text.
  const [message, notes] = await Promise.all([page.locator('.app-message').boundingBox(), page.getByRole('complementary', { name: 'Private notes' }).boundingBox()])
  expect(message!.x + message!.width).toBeLessThan(notes!.x)
  await expect(page.locator('.notes-slip')).toHaveCount(3)
  // They were written down here just now, and not on the day that is theirs.
  await expect(page.locator('.notes-save')).toHaveText(Array.from({ length: 3 }, () => /^Last changed 9 Dec 2024, \d\d:\d\d$/))
  await command(page, 'import annotations')
  await expect(page.getByText('Nothing new was imported. 3 were here already.')).toBeVisible()
  await expect(page.locator('.notes-slip')).toHaveCount(3)
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.notes-slip')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(page.locator('.notes-slip')).toHaveCount(3)
  await writeFile(file, '{}')
  await command(page, 'import annotations')
  await expect(page.getByRole('alert')).toContainText('Nothing was imported: annotations.json holds no annotations as Hypothesis exports them.')
})

test('a full disk of its own keeps nobody from taking everything along: nothing is written in the data folder', async ({ app, page, dataFolder, desk }) => {
  await writeNote(page, passage, 'Safe before the disk broke.')
  const mend = await breakDisk(dataFolder, 'library/places')
  await saveNextAs(app, join(desk, 'all.brevier'))
  await command(page, 'back up everything')
  await expect(page.getByText('Everything is backed up as all.brevier')).toBeVisible()
  await mend()
  expect(await readFile(join(desk, 'all.brevier'), 'utf8')).toContain('Safe before the disk broke.')
})
