// What a slip holds besides words: tags, tasks, Markdown; and notes at a line of the brief.
import type { Page } from '@playwright/test'
import { expect, marked, notesOnDisk, select, test, writeNote } from './brevier'

const passage = 'a short-term measure'
const slip = (page: Page) => page.locator('.notes-slip[data-current="true"]')
const tagField = (page: Page) => slip(page).getByRole('combobox', { name: 'Add a tag' })

test('tags are given by keys, completed from those in use, taken away, and are there after a restart', async ({ start, dataFolder }) => {
  test.slow()
  const first = await start()
  await writeNote(first.page, passage, 'How short?')
  await tagField(first.page).focus()
  await first.page.keyboard.type('Follow up,')
  await first.page.keyboard.type('budget')
  await first.page.keyboard.press('Enter')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ tags: ['Follow up', 'budget'] }])

  await first.page.keyboard.press('Escape')
  // A reader's press on the text takes the focus out of the slip, a selection made by script leaves it on its button.
  await first.page.locator('.reader-scroller').focus()
  await select(first.page, 'boots on the ground')
  await first.page.keyboard.press('h')
  await first.page.keyboard.press('Enter')
  await expect(slip(first.page).locator('.notes-passage')).toBeFocused()
  await tagField(first.page).focus()
  await first.page.keyboard.type('fol')
  await expect(slip(first.page).getByRole('option', { name: 'Follow up' })).toBeVisible()
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('Enter')
  // One that differs only in its capitals is the same.
  await first.page.keyboard.type('FOLLOW UP')
  await first.page.keyboard.press('Enter')
  await first.page.keyboard.type('not yet ended')
  await first.app.close()

  const { page } = await start()
  expect(await notesOnDisk(dataFolder)).toMatchObject([{ tags: ['Follow up', 'budget'] }, { tags: ['Follow up', 'not yet ended'] }])
  await page.locator('.notes-slip', { hasText: 'How short?' }).locator('.notes-passage').click()
  await page.keyboard.press('Enter')
  await slip(page).getByRole('button', { name: 'Remove the tag budget' }).click()
  await expect(tagField(page)).toBeFocused()
  await page.keyboard.press('Backspace')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ tags: [] }, { tags: ['Follow up', 'not yet ended'] }])
  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ tags: ['Follow up'] }, {}])
})

test('a tag that is too long is said to be, is not cut, and stays in its field until it is shortened', async ({ page, dataFolder }) => {
  await writeNote(page, passage, 'How short?')
  const words = 'what is to be asked at the ministry when it opens again'
  const tooLong = slip(page).getByText('Too long for a tag: 50 characters at most.')
  await tagField(page).focus()
  await page.keyboard.type(words)
  await expect(tooLong).toBeVisible()
  await expect(tagField(page)).toHaveAccessibleDescription('Too long for a tag: 50 characters at most.')
  await page.keyboard.press('Enter')
  await expect(tagField(page)).toHaveValue(words)

  await page.locator('.reader-scroller').focus()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^“what is to be asked .*…” was not added: a tag has 50 characters at most/)).toBeVisible()
  await page.locator('.notes-slip .notes-passage').click()
  await page.keyboard.press('Enter')
  await expect(tagField(page)).toHaveValue(words)
  await tagField(page).press('End')
  for (let times = 0; times < ' again'.length; times++) await page.keyboard.press('Backspace')
  await expect(tooLong).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ tags: [words.slice(0, -' again'.length)] }])
})

test('tasks are ticked by pointer and by the space bar, saved, and the tick is undone', async ({ page, dataFolder }) => {
  await writeNote(page, passage, '- [ ] call the ministry\n- [x] read it\n\n```\n- [ ] no task\n```')
  const boxes = page.getByRole('checkbox')
  await expect(boxes).toHaveCount(2)
  await page.getByRole('checkbox', { name: 'call the ministry' }).check()
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ text: '- [x] call the ministry\n- [x] read it\n\n```\n- [ ] no task\n```' }])
  await page.getByRole('checkbox', { name: 'read it' }).focus()
  await page.keyboard.press('Space')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ text: '- [x] call the ministry\n- [ ] read it\n\n```\n- [ ] no task\n```' }])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => notesOnDisk(dataFolder)).toMatchObject([{ text: '- [ ] call the ministry\n- [x] read it\n\n```\n- [ ] no task\n```' }])
  await expect(page.getByRole('checkbox', { name: 'call the ministry' })).not.toBeChecked()
})

test('Markdown is shown as what it says, and nothing of it becomes markup, an image or a way out', async ({ page }) => {
  await writeNote(page, passage, [
    '# Ask', '', '*who* **pays** `now`', '', '> quoted', '', '1. first', '', '[the plan](javascript:alert(1)) ![x](https://example.org/x.png)', '',
    '<img src=x onerror=alert(1)>', '', '<a href="https://example.org">there</a>'
  ].join('\n'))
  const words = page.locator('.notes-words')
  for (const [name, text] of [['em', 'who'], ['p > strong', 'Ask'], ['code', 'now'], ['blockquote', 'quoted'], ['ol > li', 'first']] as const) {
    await expect(words.locator(name).first()).toHaveText(text)
  }
  await expect(words).toContainText('the plan (javascript:alert(1))')
  await expect(words).toContainText('<img src=x onerror=alert(1)>')
  await expect(words).toContainText('![x](https://example.org/x.png)')
  expect(await words.evaluate(element => [...new Set([...element.querySelectorAll('*')].map(({ localName }) => localName))].toSorted()))
    .toEqual(['bdi', 'blockquote', 'code', 'div', 'em', 'li', 'ol', 'p', 'span', 'strong'])
})

test('a hostile note does not stop the window: it is shown and can be edited', async ({ page }) => {
  test.slow()
  for (const piece of ['*a **b', '> ', '[a](', '- [ ] x\n\n']) {
    await page.locator('.reader-scroller').focus()
    await page.keyboard.press('Shift+N')
    await page.getByRole('textbox', { name: 'Private note' }).fill(piece.repeat(Math.floor(10_000 / piece.length)))
    await page.keyboard.press('Escape')
    await expect(slip(page).getByText(/^Saved \d/)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Private note' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(slip(page).locator('.notes-edit')).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator('.notes-slip')).toHaveCount(0)
  }
})

test('a line of the brief is noted where one points, by pointer and by keys, and the note stands at both places', async ({ start, dataFolder }) => {
  test.slow()
  const first = await start()
  await first.page.keyboard.press('Control+2')
  const line = first.page.locator('.brief-points .brief-line').first()
  await line.locator('.brief-number').focus()
  await expect(first.page.locator('.brief-source')).toBeVisible()
  await first.page.keyboard.press('n')
  const field = first.page.getByRole('textbox', { name: 'Private note' })
  await expect(field).toHaveCount(1)
  await first.page.keyboard.type('By keys, at the line.')
  await first.page.keyboard.press('Escape')
  await expect(line.locator('.notes-slip').getByText(/^Saved \d/)).toBeVisible()
  await expect(line.getByRole('button', { name: 'Edit note: By keys, at the line.' })).toBeFocused()

  const second = first.page.locator('.brief-voices .brief-line').first()
  await second.hover()
  const quote = (await second.locator('.brief-quote').textContent())!.slice(1, -1)
  await expect(first.page.locator('.brief-source mark').first()).toContainText(quote)
  await first.page.keyboard.press('n')
  await field.fill('By pointer.')
  await first.page.keyboard.press('Escape')
  await expect(second.locator('.notes-slip')).toContainText('By pointer.')
  await first.app.close()

  const { page } = await start()
  await expect(page.locator('.notes-slip')).toHaveCount(2)
  expect((await marked(page, 'note-key')).toSorted()).toEqual((await notesOnDisk(dataFolder)).map(({ anchor }) => anchor!.quote).toSorted())
  await page.keyboard.press('Control+2')
  const again = page.locator('.brief-points .brief-line').first()
  await again.locator('.notes-words').click()
  await page.getByRole('textbox', { name: 'Private note' }).fill('Better at the line.')
  await page.keyboard.press('Control+1')
  await expect(page.locator('.notes-slip', { hasText: 'Better at the line.' })).toBeVisible()
  await expect.poll(async () => JSON.stringify(await notesOnDisk(dataFolder))).toContain('Better at the line.')
})

test('the tags of other articles are offered too', async ({ start }) => {
  const first = await start()
  await writeNote(first.page, passage, 'Here.')
  await tagField(first.page).fill('Ministry')
  await first.page.keyboard.press('Enter')
  await first.page.evaluate(() => {
    const dropped = new DataTransfer()
    dropped.items.add(new File(['# Another\n\nA paragraph of the other one.\n\nA last paragraph.\n'], 'other.md'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
  })
  await expect(first.page.getByRole('heading', { level: 1, name: 'Another' })).toBeVisible()
  await first.app.close()
  const { page } = await start()
  await expect(page.getByRole('heading', { level: 1, name: 'Another' })).toBeVisible()
  await writeNote(page, 'A last paragraph.', 'There.')
  await tagField(page).fill('min')
  await expect(slip(page).getByRole('option', { name: 'Ministry' })).toBeVisible()
})
