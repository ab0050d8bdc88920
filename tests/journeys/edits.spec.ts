// What a reader changes in a brief: it is there at once, after a restart, and can be taken back.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { readPdf } from '../support/pdf'
import { breakDisk, expect, saveNextAs, select, test } from './brevier'

const showBrief = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Bottom line' })).toBeVisible()
}

const points = (page: Page): Locator => page.locator('.brief-points .brief-line')
const words = (lines: Locator): Promise<string[]> => lines.locator('.brief-words > p:first-of-type').allTextContents()
const ownLines = (page: Page): Locator => page.locator('.brief-own-words')

/** Presses a button of a line's toolbar with the pointer. */
async function act(line: Locator, name: string): Promise<void> {
  await line.hover()
  await line.getByRole('button', { name, exact: true }).click()
}

async function writeOwn(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add a line of your own' }).click()
  await page.getByRole('textbox', { name: 'A line of your own' }).fill(text)
  await page.keyboard.press('Enter')
  await expect(ownLines(page).filter({ hasText: text })).toBeVisible()
}

/** All that is on the disk of the library, as text. */
async function onDisk(dataFolder: string, part: string): Promise<string> {
  const folder = join(dataFolder, 'library', part)
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(files.filter(file => file.isFile()).map(file => readFile(join(file.parentPath, file.name), 'utf8')))
  return texts.join('\n')
}

test('a dropped line goes, comes back by undo and from the list of what was dropped', async ({ page }) => {
  await showBrief(page)
  const before = await words(points(page))
  await act(points(page).nth(1), 'Drop')
  await expect.poll(() => words(points(page))).toEqual(before.toSpliced(1, 1))
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => words(points(page))).toEqual(before)

  await act(points(page).nth(1), 'Drop')
  await page.getByRole('button', { name: /^Dropped by you/ }).click()
  await expect(page.locator('.brief-dropped')).toContainText(before[1]!)
  await page.getByRole('button', { name: /^Bring back/ }).click()
  await expect.poll(() => words(points(page))).toEqual(before)
  await expect(page.locator('.brief-dropped')).toHaveCount(0)
})

test('a line of any section can be dropped, and only from there', async ({ page }) => {
  await showBrief(page)
  const counts = (): Promise<number[]> =>
    page.locator('.brief-section').evaluateAll(all => all.map(one => one.querySelectorAll('.brief-line').length))
  for (const name of ['bottom', 'voices', 'dates'] as const) {
    const lines = page.locator(`.brief-${name} .brief-line`)
    const [before, own] = [await counts(), await lines.count()]
    await act(lines.first(), 'Drop')
    await expect.poll(() => lines.count()).toBeLessThan(own)
    await page.keyboard.press('Control+z')
    await expect.poll(counts).toEqual(before)
  }
})

test('the reader’s order of the key points, pins and drops are there after a restart', async ({ start }) => {
  const first = await start()
  await select(first.page, 'a short-term measure')
  await first.page.keyboard.press('p')
  await expect(first.page.getByText('Pinned in the brief.')).toBeVisible()
  await showBrief(first.page)
  const pinned = points(first.page).filter({ has: first.page.getByTitle('Pinned by you') })
  await expect(pinned).toHaveCount(1)
  await expect(pinned).toContainText('a short-term measure')

  await act(points(first.page).last(), 'Move up')
  await act(points(first.page).first(), 'Drop')
  await expect(first.page.locator('.brief-dropped')).toBeAttached()
  const left = await words(points(first.page))
  await first.app.close()

  const { page } = await start()
  await showBrief(page)
  expect(await words(points(page))).toEqual(left)
  await expect(points(page).filter({ has: page.getByTitle('Pinned by you') })).toContainText('a short-term measure')
  await expect(page.locator('.brief-dropped')).toBeAttached()
})

test('everything a line can do is reached by key, and the focus goes on where it was', async ({ page }) => {
  await showBrief(page)
  const before = await words(points(page))
  const second = points(page).nth(1)
  await second.locator('.brief-number').focus()
  await page.keyboard.press('Tab')
  const buttons = await second.getByRole('toolbar').getByRole('button').all()
  for (const button of buttons) {
    await expect(button).toBeFocused()
    await page.keyboard.press('ArrowRight')
  }
  await expect(buttons[0]!).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(second.getByRole('button', { name: 'Drop' })).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => words(points(page))).toEqual([before[1], before[0], ...before.slice(2)])
  await expect(points(page).first().getByRole('button', { name: 'Move up' })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: `Now 1 of ${before.length}` })).toBeAttached()

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect.poll(() => words(points(page))).toEqual([before[0], ...before.slice(2)])
  await expect(points(page).first().locator('.brief-number')).toBeFocused()
})

test('own lines are written, changed, moved and kept, apart from the article’s words', async ({ start, dataFolder }) => {
  const first = await start()
  await showBrief(first.page)
  await writeOwn(first.page, 'Ask who pays.')
  await writeOwn(first.page, 'Ask who signs.')
  await act(first.page.locator('.brief-own-line').nth(1), 'Move up')
  await expect(ownLines(first.page)).toHaveText(['Ask who signs.', 'Ask who pays.'])
  await ownLines(first.page).first().click()
  await first.page.getByRole('textbox', { name: 'A line of your own' }).fill('Ask who signs first.')
  await first.page.keyboard.press('Escape')
  await expect(ownLines(first.page)).toHaveText(['Ask who signs first.', 'Ask who pays.'])
  await expect(first.page.locator('.brief-save')).toHaveText(/^Saved \d/)
  expect(await onDisk(dataFolder, 'edits')).toContain('Ask who signs first.')
  await first.app.close()

  const { page } = await start()
  await showBrief(page)
  await expect(ownLines(page)).toHaveText(['Ask who signs first.', 'Ask who pays.'])
  await act(page.locator('.brief-own-line').first(), 'Drop')
  await expect(ownLines(page)).toHaveText(['Ask who pays.'])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(ownLines(page)).toHaveText(['Ask who signs first.', 'Ask who pays.'])
})

test('an own line left while it is typed is there after the app was closed', async ({ start }) => {
  const first = await start()
  await first.page.locator('.reader-scroller').focus()
  await first.page.keyboard.press('l')
  await first.page.getByRole('textbox', { name: 'A line of your own' }).fill('Typed to the last moment.')
  await first.app.close()

  const { page } = await start()
  await showBrief(page)
  await expect(ownLines(page)).toHaveText(['Typed to the last moment.'])
})

test('own lines are on the page only when asked for, and what was dropped is not', async ({ app, page, dataFolder }) => {
  await showBrief(page)
  const [dropped, kept] = await words(points(page))
  await act(points(page).first(), 'Drop')
  await writeOwn(page, 'Nobody else may read this line.')
  await page.keyboard.press('Control+3')
  const save = async (name: string) => {
    await expect(page.getByText('every line found in the PDF')).toBeVisible()
    await saveNextAs(app, join(dataFolder, name))
    await page.keyboard.press('Control+s')
    await expect(page.getByText(`Saved as ${name}`)).toBeVisible()
    return (await readPdf(join(dataFolder, name))).text
  }
  const clean = await save('clean.pdf')
  expect(clean).not.toContain('Nobody else may read this line.')
  expect(clean).not.toContain(dropped!)
  expect(clean).toContain(kept!)
  expect(clean).toContain('chosen in part by hand')

  await page.getByRole('radio', { name: 'With my notes' }).check({ force: true })
  expect(await save('asked.pdf')).toContain('Nobody else may read this line.')
})

test('a change that cannot be saved says so, stays, and is saved when it can be', async ({ page, dataFolder }) => {
  await showBrief(page)
  const before = await words(points(page))
  const mend = await breakDisk(dataFolder, 'library/edits')
  await act(points(page).first(), 'Drop')
  await expect(page.getByRole('alert')).toContainText('Your change to the brief is not saved')
  expect(await words(points(page))).toEqual(before.slice(1))
  await mend()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(await onDisk(dataFolder, 'edits')).toContain('keyPoints')
})
