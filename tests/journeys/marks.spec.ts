// Highlights in four kinds, their slips, and everything a reader can do with them, by pointer and by keys.
import type { Page } from '@playwright/test'
import { breakDisk, drop, expect, marked, notesOnDisk, select, spoken, test, writeNote } from './brevier'

const passage = 'a short-term measure'
const kinds = ['Key', 'Question', 'Doubt', 'Action'] as const
const slips = (page: Page) => page.locator('.notes-slip')

/** The middle of marked words, for the pointer. */
const middleOf = (page: Page, name: string): Promise<{ x: number; y: number }> => page.evaluate(wanted => {
  const [painted] = [...CSS.highlights.get(wanted)!]
  const range = document.createRange()
  range.setStart(painted!.startContainer, painted!.startOffset)
  range.setEnd(painted!.endContainer, painted!.endOffset)
  const { left, top, width, height } = range.getClientRects()[0]!
  return { x: left + width / 2, y: top + height / 2 }
}, name)

test('a selection is highlighted in four kinds, by button and by key, and is there after a restart', async ({ start, dataFolder }) => {
  test.slow()
  const first = await start()
  const words = ['boots on the ground', passage, 'peace agreement', 'telling you frankly']
  for (const [at, kind] of kinds.entries()) {
    await select(first.page, words[at]!)
    if (at % 2 === 0) await first.page.getByRole('button', { name: `Highlight: ${kind}` }).click()
    else await first.page.keyboard.press(`${at + 1}`)
    await expect.poll(() => marked(first.page, `note-${kind.toLowerCase()}`)).toEqual([words[at]])
  }
  await expect(first.page.getByText('Not saved')).toHaveCount(0)
  await first.app.close()
  expect((await notesOnDisk(dataFolder)).map(({ kind, text, anchor }) => [kind, text, anchor!.quote])).toEqual(words.map((quote, at) => [kinds[at]!.toLowerCase(), '', quote]))

  const { page } = await start()
  for (const [at, kind] of kinds.entries()) expect(await marked(page, `note-${kind.toLowerCase()}`)).toEqual([words[at]])
  await expect(slips(page)).toHaveCount(4)
})

test('H marks in the kind that was used last, and a second mark on the same words only changes its kind', async ({ page }) => {
  await select(page, passage)
  await page.keyboard.press('3')
  await select(page, 'boots on the ground')
  await page.keyboard.press('h')
  await expect.poll(() => marked(page, 'note-doubt')).toEqual(expect.arrayContaining([passage, 'boots on the ground']))
  await select(page, passage)
  await page.keyboard.press('4')
  await expect.poll(() => marked(page, 'note-action')).toEqual([passage])
  expect(await marked(page, 'note-doubt')).toEqual(['boots on the ground'])
})

test('the four kinds are told apart without their colours, in forced colours too', async ({ page }) => {
  await select(page, passage)
  await page.keyboard.press('h')
  const lines = () => page.evaluate(() => ['key', 'question', 'doubt', 'action'].map(kind => {
    const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(document.querySelector('#block-0')!, `::highlight(note-${kind})`)
    return [textDecorationLine, textDecorationStyle, textDecorationThickness].join(' ')
  }))
  expect(new Set(await lines()).size).toBe(4)
  await page.emulateMedia({ forcedColors: 'active' })
  expect(new Set(await lines()).size).toBe(4)
})

test('where two highlights overlap both are seen, and a press leads to the one and then to the other', async ({ page }) => {
  await select(page, 'boots on the ground in Ukraine')
  await page.keyboard.press('1')
  await select(page, 'the ground in')
  await page.keyboard.press('2')
  await expect.poll(() => marked(page, 'note-twice')).toEqual(['the ground in'])
  await page.keyboard.press('Escape')
  const { x, y } = await middleOf(page, 'note-twice')
  await page.mouse.click(x, y)
  await expect(page.locator('.notes-slip[data-current="true"]')).toHaveAttribute('data-kind', 'question')
  await page.mouse.click(x, y)
  await expect(page.locator('.notes-slip[data-current="true"]')).toHaveAttribute('data-kind', 'key')
})

test('a highlight gets another kind, words and tags at its slip, by pointer, and every step is undone and done again', async ({ page, dataFolder }) => {
  await select(page, passage)
  await page.getByRole('button', { name: 'Highlight: Key' }).click()
  await slips(page).getByText('Doubt').click({ force: true })
  await expect.poll(() => marked(page, 'note-doubt')).toEqual([passage])
  await slips(page).getByRole('button', { name: 'Add words to this highlight' }).click()
  await page.getByRole('textbox', { name: 'Private note' }).fill('Says who?')
  await page.keyboard.press('Escape')
  await expect(slips(page).getByText(/^Saved \d/)).toBeVisible()
  expect(await notesOnDisk(dataFolder)).toMatchObject([{ kind: 'doubt', text: 'Says who?' }])

  await page.locator('.reader-scroller').focus()
  for (const state of [{ kind: 'doubt', text: '' }, { kind: 'key', text: '' }]) {
    await page.keyboard.press('Control+z')
    await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([state])
  }
  await page.keyboard.press('Control+z')
  await expect(slips(page)).toHaveCount(0)
  for (let times = 0; times < 3; times++) await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ kind: 'doubt', text: 'Says who?' }])
})

test('by keys alone: to the next mark and the one before, to its slip and back, another kind, away, and undone', async ({ page, dataFolder }) => {
  await writeNote(page, 'boots on the ground', 'Whose boots?')
  await select(page, passage)
  await page.keyboard.press('2')
  await page.keyboard.press('Escape')
  await page.locator('.reader-scroller').evaluate(view => { view.scrollTop = 0 })
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('j')
  await expect.poll(() => spoken(page)).toBe('Key, “boots on the ground”. Note: Whose boots? 1 of 2, paragraph 3')
  await page.keyboard.press('j')
  await expect.poll(() => spoken(page)).toBe(`Question, “${passage}”. 2 of 2, paragraph 3`)
  await page.keyboard.press('j')
  await expect.poll(() => spoken(page)).toBe('No note further on')
  await page.keyboard.press('Enter')
  const slip = page.locator('.notes-slip[data-current="true"]')
  await expect(slip.locator('.notes-passage')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => marked(page, 'jump')).toEqual([passage])
  await expect(page.locator('#block-2')).toBeFocused()
  await page.keyboard.press('4')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ kind: 'key' }, { kind: 'action' }])

  // The kinds at the slip are one choice: arrow keys go from one to the next.
  await page.keyboard.press('Enter')
  await slip.getByRole('radio', { name: 'Action' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ kind: 'key' }, { kind: 'doubt' }])
  await page.keyboard.press('Delete')
  await expect(page.getByText('Highlight removed', { exact: true })).toBeVisible()
  await expect.poll(() => notesOnDisk(dataFolder)).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ kind: 'key' }, { kind: 'doubt' }])
})

test('a paragraph says which marks it has and where they begin and end, and its words stay as they are', async ({ page }) => {
  const block = page.locator('#block-2')
  const words = await block.textContent()
  await writeNote(page, 'boots on the ground', 'Whose **boots**?')
  await expect(block).toHaveAttribute('aria-description', 'Marked. Key, “boots on the ground”. Note: Whose boots?')
  expect(await block.textContent()).toBe(words)
  expect(await block.evaluate(element => element.childNodes.length)).toBe(1)
  await page.locator('.notes-slip').hover()
  await page.getByRole('button', { name: 'Delete note' }).click()
  await expect(block).not.toHaveAttribute('aria-description')
})

test('N without a selection notes the paragraph one is at', async ({ page, dataFolder }) => {
  await page.locator('#block-4').click({ position: { x: 40, y: 10 } })
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Private note' }).fill('On all of the fifth.')
  await page.keyboard.press('Escape')
  await expect(slips(page).getByText(/^Saved \d/)).toBeVisible()
  const [note] = await notesOnDisk(dataFolder)
  expect(note!.anchor!.quote).toBe(await page.locator('#block-4').textContent())
})

test('a highlight that cannot be saved says so and guards the closing; one that is safe at last does not', async ({ app, page, dataFolder }) => {
  const mend = await breakDisk(dataFolder)
  await select(page, passage)
  await page.keyboard.press('h')
  await expect(slips(page).getByText(/^Not saved: the disk reports an error/)).toBeVisible()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close())
  await expect(page.getByRole('dialog', { name: 'A note is not saved' })).toBeVisible()
  await mend()
  await page.getByRole('button', { name: 'Keep it open' }).click()
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect.poll(() => notesOnDisk(dataFolder)).toHaveLength(1)
})

test('a note that loses its words stays as a highlight', async ({ page, dataFolder }) => {
  await writeNote(page, passage, 'Soon gone.')
  await page.locator('.notes-words').click()
  await page.getByRole('textbox', { name: 'Private note' }).fill('')
  await page.keyboard.press('Escape')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ text: '' }])
  expect(await marked(page, 'note-key')).toEqual([passage])
})

test('marks are painted whichever way one comes to their article', async ({ page }) => {
  await select(page, passage)
  await page.keyboard.press('2')
  await drop(page, 'second.md', '# The second one\n\nOne paragraph.\n\nAnother paragraph.\n')
  await expect(page.getByRole('heading', { level: 1, name: 'The second one' })).toBeVisible()
  await expect.poll(() => marked(page, 'note-question')).toEqual([])
  await page.locator('.library-open').first().click()
  await expect.poll(() => marked(page, 'note-question')).toEqual([passage])
  await page.keyboard.press('Control+2')
  await page.keyboard.press('Control+1')
  await expect.poll(() => marked(page, 'note-question')).toEqual([passage])
})

test('a note deleted by key at its slip passes the focus on: to its neighbour, and from the last one to the text', async ({ page }) => {
  await writeNote(page, 'boots on the ground', 'Whose boots?')
  await writeNote(page, passage, 'How short?')
  await slips(page).first().locator('.notes-passage').focus()
  await page.keyboard.press('Delete')
  await expect(slips(page)).toHaveCount(1)
  await expect(slips(page).getByRole('button', { name: 'Edit note' })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(slips(page)).toHaveCount(0)
  await expect(page.locator('.reader-scroller')).toBeFocused()
})

test('a step that takes away the slip one is at leaves the focus in the window', async ({ page }) => {
  await writeNote(page, passage, 'Soon gone.')
  await expect(slips(page).locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(slips(page)).toHaveCount(0)
  await expect(page.locator('.reader-scroller')).toBeFocused()
})

test('what is said of a long highlight and of a note begins and ends with whole words', async ({ page }) => {
  const words = (await page.locator('#block-2').textContent())!
  await page.locator('#block-2').click({ position: { x: 40, y: 10 } })
  await page.keyboard.press('a')
  await page.keyboard.press('2')
  await expect.poll(() => spoken(page)).toMatch(/^Highlighted, Question: from “.+” to “.+”$/)
  const [, first, last] = /from “(.+)” to “(.+)”$/.exec(await spoken(page))!
  expect(words.startsWith(`${first} `) && words.endsWith(` ${last}`)).toBe(true)
  await page.keyboard.press('n')
  await page.keyboard.type('Says who?')
  await page.keyboard.press('Escape')
  await page.locator('.reader-scroller').focus()
  await page.locator('#block-4').click({ position: { x: 40, y: 10 } })
  await page.keyboard.press('k')
  await expect.poll(() => spoken(page)).toMatch(/Note: Says who\? 1 of 1, paragraph 3$/)
})

test('a line leads from a slip to its passage, and from one that has none nowhere', async ({ page }) => {
  const line = () => page.locator('.notes-slip[data-current="true"]').evaluate(slip => getComputedStyle(slip, '::after').content)
  await writeNote(page, passage, 'On the passage.')
  expect(await line()).not.toBe('none')
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Shift+N')
  await page.keyboard.type('On all of it.')
  expect(await line()).toBe('none')
  const [slip, view] = [await page.locator('.notes-slip[data-current="true"]').boundingBox(), await page.locator('.reader-scroller').boundingBox()]
  expect(slip!.y - view!.y, 'clear of the edge of the view').toBeGreaterThan(4)
})
