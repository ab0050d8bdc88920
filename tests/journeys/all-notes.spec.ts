// One list of all notes over all articles: found, filtered, opened at their places, and left to come back to.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { seal } from '../../electron/store/envelope'
import { fillLibrary, type SomeArticle } from '../support/fill-library'
import { expect, marked, test, writeNote } from './brevier'

const harbour: SomeArticle = {
  name: 'harbour.txt',
  words: `Harbour board votes to close the east quay\n\nThe board voted to close the east quay for eleven months.\n\n${'More was said of it then.\n\n'.repeat(60)}Fishing crews said they had been told of the plan only last week.\n`,
  notes: [
    { text: 'Who told them?\n\n- [ ] ask the clerk', on: 'told of the plan', kind: 'question', tags: ['crews'], changedAt: '2026-01-03T10:00:00.000Z' },
    { text: 'Longer than the permit.', on: 'for thirty-one weeks without pause', kind: 'doubt', tags: ['permit'], changedAt: '2026-01-01T10:00:00.000Z' },
    { text: 'Is there a second source?', tags: ['crews', 'sources'], changedAt: '2026-01-02T10:00:00.000Z' }
  ]
}
const school: SomeArticle = {
  name: 'school.txt',
  words: 'School opens a year late\n\nThe school will open a year late, the council said.\n',
  notes: [{ text: 'Échéance: ask again in May.', on: 'a year late', kind: 'action' }]
}

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'All notes' })
const rows = (page: Page): Locator => list(page).getByRole('option')
const active = (page: Page): Locator => list(page).getByRole('option', { selected: true })
const field = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search all notes' })
const count = (page: Page): Locator => page.locator('.notebook-count')

async function showList(page: Page): Promise<void> {
  await page.keyboard.press('Control+4')
  await expect(list(page)).toBeFocused()
}

test('the list holds the notes of every article, detached ones first with the words they stood in', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [harbour, school])
  const { page } = await start()
  await page.getByRole('button', { name: 'All notes' }).click()
  await expect(count(page)).toHaveText('4 notes')
  await expect(rows(page).first()).toContainText('Its passage is no longer in the text')
  await expect(rows(page).first().locator('.old-passage')).toHaveText('It had been said before that for thirty-one weeks without pause, as the board knew.')
  await expect(rows(page).nth(1)).toContainText('School opens a year late')
  await expect(rows(page).nth(2)).toContainText('Who told them?')
  await expect(rows(page).first()).toHaveAttribute('aria-setsize', '4')
  await expect(rows(page).first()).toHaveAttribute('aria-posinset', '1')
})

test('each part of the question narrows the list, the count is said, and one press clears all', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [harbour, school])
  const { page } = await start()
  await showList(page)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Question' })
  await expect(rows(page)).toHaveCount(1)
  await page.getByRole('combobox', { name: 'Kind' }).selectOption({ label: 'Any kind' })
  await page.getByRole('combobox', { name: 'Tag' }).selectOption({ label: 'crews (2)' })
  await expect(count(page)).toHaveText('2 of 4 notes')
  await expect(page.getByRole('status').filter({ hasText: '2 of 4 notes' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'To do' }).check()
  await expect(rows(page)).toContainText(['Who told them?'])
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await expect(count(page)).toHaveText('4 notes')
  await page.getByRole('combobox', { name: 'Briefing' }).selectOption({ label: 'School opens a year late (1)' })
  await expect(rows(page)).toContainText(['Échéance'])
  await page.getByRole('combobox', { name: 'Briefing' }).selectOption({ label: 'All briefings' })
  await page.getByRole('combobox', { name: 'Changed' }).selectOption({ label: 'Today' })
  await expect(rows(page)).toContainText(['Échéance'])
  await field(page).fill('permit')
  await expect(page.getByRole('heading', { name: 'No note matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Show all notes' }).click()
  await expect(count(page)).toHaveText('4 notes')
  await page.getByRole('combobox', { name: 'Order' }).selectOption({ label: 'Oldest first' })
  await expect(rows(page).nth(1)).toContainText('Is there a second source?')
})

test('by keys alone: a note is looked for, opened at its place with its slip at hand, and Back is where one was', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [harbour, school])
  const { page } = await start()
  await showList(page)
  await page.keyboard.press('End')
  await expect(active(page)).toContainText('Is there a second source?')
  await page.keyboard.press('Home')
  await expect(active(page)).toContainText('Longer than the permit.')
  await page.keyboard.type('told')
  await expect(field(page)).toHaveValue('told')
  await expect(rows(page)).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour board votes' })).toBeVisible()
  expect(await marked(page, 'jump')).toEqual(['told of the plan'])
  const slip = page.locator('.notes-slip', { hasText: 'Who told them?' })
  await expect(slip).toBeInViewport()
  await expect(slip.locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(list(page)).toBeFocused()
  await expect(field(page)).toHaveValue('told')
  await field(page).press('Escape')
  await expect(count(page)).toHaveText('4 notes')
})

test('what was typed a moment ago is in the list, and an undo of another article\'s note shows in it', async ({ page }) => {
  await writeNote(page, 'a short-term measure', 'First words.')
  await page.locator('.notes-words').click()
  await page.getByRole('textbox', { name: 'Private note' }).fill('Words of a moment ago.')
  await page.keyboard.press('Control+4')
  await expect(rows(page)).toContainText(['Words of a moment ago.'])
  await page.keyboard.press('Control+z')
  await expect(rows(page)).toContainText(['First words.'])
  await expect(page.getByRole('status').filter({ hasText: /^Undone: note changed, in “/ })).toBeVisible()
})

test('without notes the list says how to write one', async ({ page }) => {
  await page.keyboard.press('Control+4')
  await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeVisible()
})

test('an article whose notes cannot be read is named, and the others are there', async ({ start, dataFolder }) => {
  const [id] = await fillLibrary(dataFolder, [harbour, school])
  const header = { kind: 'notes', version: 999, generation: 9, savedAt: new Date().toISOString() }
  await writeFile(join(dataFolder, 'library', 'notes', `${id}.json`), seal(header, { threads: [] }))
  const { page } = await start()
  await page.keyboard.press('Control+4')
  const missing = page.getByRole('status').filter({ hasText: 'cannot be read now' })
  await expect(missing).toContainText('Harbour board votes to close the east quay')
  await expect(rows(page)).toContainText(['Échéance'])
})

test('of 10,000 notes the document holds only those near the view, wherever one is, and the way back leads there', async ({ start, dataFolder }) => {
  test.slow()
  await fillLibrary(dataFolder, Array.from({ length: 100 }, (_, article): SomeArticle => ({
    name: `${article}.txt`,
    words: `Briefing ${article}\n\nThe words of briefing ${article} are few.\n`,
    notes: Array.from({ length: 100 }, (_, at) => ({
      text: `${at === 50 ? 'Zebras' : 'Horses'}. ${'It has some words. '.repeat(at % 12)}`, on: `briefing ${article}`
    }))
  })))
  const { page } = await start()
  await page.keyboard.press('Control+4')
  // The Chromium host carries them as text within text, which takes its time.
  await expect(count(page)).toHaveText('10,000 notes', { timeout: 60_000 })
  const held = await page.evaluateHandle(() => {
    const most = { rows: 0 }
    new MutationObserver(() => { most.rows = Math.max(most.rows, document.querySelectorAll('.notebook-row').length) })
      .observe(document.querySelector('.notebook')!, { subtree: true, childList: true })
    return most
  })
  await page.keyboard.press('End')
  await expect(active(page)).toHaveAttribute('aria-posinset', '10000')
  await expect(active(page)).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('PageUp')
  await expect(active(page)).toBeInViewport({ ratio: 1 })
  const place = await active(page).getAttribute('aria-posinset')
  const top = (await active(page).boundingBox())!.y
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
  await page.getByRole('button', { name: 'All notes' }).first().click()
  await expect(active(page)).toHaveAttribute('aria-posinset', place!)
  await expect.poll(async () => Math.abs((await active(page).boundingBox())!.y - top)).toBeLessThanOrEqual(1)
  await page.keyboard.type('zebras')
  await expect(field(page)).toHaveValue('zebras')
  await expect(count(page)).toHaveText('100 of 10,000 notes')
  expect(await held.evaluate(({ rows }) => rows)).toBeGreaterThan(5)
  expect(await held.evaluate(({ rows }) => rows)).toBeLessThan(60)
})

test('a row is three lines of its note, however many lists and tasks it has, and says of which year it is', async ({ start, dataFolder }) => {
  const tasks = (count: number) => Array.from({ length: count }, (_, at) => `- [ ] task ${at}`).join('\n')
  await fillLibrary(dataFolder, [{ ...school, notes: [
    { text: tasks(3), on: 'a year late', changedAt: '2024-12-09T10:00:00.000Z' },
    { text: tasks(40), on: 'a year late', changedAt: '2024-12-08T10:00:00.000Z' }
  ] }])
  const { page } = await start()
  await showList(page)
  await expect(rows(page).first().locator('time')).toHaveText(/^9 Dec 2024, /)
  const [short, long] = [await rows(page).first().boundingBox(), await rows(page).nth(1).boundingBox()]
  expect(long!.height).toBe(short!.height)
})

test('what was searched for is in sight in its row, however far down its note it stands', async ({ start, dataFolder }) => {
  const lines = Array.from({ length: 12 }, (_, at) => `Line ${at} of what was written down on that day.`).join('\n\n')
  await fillLibrary(dataFolder, [{ ...school, notes: [{ text: `${lines}\n\nThe mayor was asked about the ferryman.`, on: 'a year late' }] }])
  const { page } = await start()
  for (const width of [1280, 480]) {
    await page.setViewportSize({ width, height: 700 })
    await page.keyboard.press('Control+4')
    await field(page).fill('ferryman')
    const words = rows(page).locator('.markdown')
    await expect(words).toContainText('ferryman')
    await expect.poll(() => words.evaluate(shown => {
      const texts = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT)
      while (texts.nextNode() && !texts.currentNode.nodeValue!.includes('ferryman')) { /* goes on to the one that holds it */ }
      const range = document.createRange()
      range.setStart(texts.currentNode, texts.currentNode.nodeValue!.indexOf('ferryman'))
      range.setEnd(texts.currentNode, texts.currentNode.nodeValue!.indexOf('ferryman') + 'ferryman'.length)
      return shown.getBoundingClientRect().bottom - range.getBoundingClientRect().bottom
    }), { message: `in ${width} px` }).toBeGreaterThanOrEqual(0)
    await expect(rows(page).locator('.markdown-start')).toHaveText(/^…/)
  }
  await field(page).fill('')
  await expect(rows(page).locator('.markdown-start')).toHaveText(/^Line 0/)
})
