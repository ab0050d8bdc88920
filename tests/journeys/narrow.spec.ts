// Every view in a window as narrow as they come: nothing is cut off at its side.
import type { Locator } from '@playwright/test'
import { fillLibrary } from '../support/fill-library'
import { expect, test, writeNote } from './brevier'
import { fillPassphrase, panel, runCommand, setUp } from './lock-steps'

/** The views in the order of their keys, and what shows that one is there. */
const views = ['.reader-scroller', '.brief-column', '.page-options', '.notebook-row', '.trash']

/** What of a part of the window can be seen and stands out at its side. */
const outOf = (part: Locator): Promise<string[]> => part.evaluate(within => [...within.querySelectorAll('*')]
  .filter(one => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().right > innerWidth + 1)
  .map(one => `${one.tagName}.${one.getAttribute('class')}`))

test('nothing stands out of a narrow window, in any view', async ({ start, dataFolder }) => {
  await fillLibrary(dataFolder, [{
    name: 'quay.md', words: '# The east quay: what was decided, and what it means for the crews\n\nThe board voted to close the east quay.\n',
    notes: [{ text: `A long word: ${'unbroken'.repeat(20)}`, on: 'the east quay', tags: ['harbour-and-what-belongs-to-it'] }]
  }])
  const { page } = await start()
  await page.setViewportSize({ width: 480, height: 700 })
  for (const [at, view] of views.entries()) {
    await page.keyboard.press(`Control+${at + 1}`)
    await expect(page.locator(view).first()).toBeVisible()
    expect({ view, out: await outOf(page.locator('main')) }).toEqual({ view, out: [] })
  }
})

test('the bar holds all it can have in the narrowest window, zoomed too, and so does what the list of notes is asked', async ({ page }) => {
  test.slow()
  await writeNote(page, 'a short-term measure', 'Ask how short.')
  await setUp(page)
  await page.keyboard.press('Control+4')
  await page.getByRole('listbox', { name: 'All notes' }).press('Enter')
  // 480 px are 320 at 150 % and 240 at 200 %.
  for (const width of [480, 320, 240]) {
    await page.setViewportSize({ width, height: 700 })
    for (const name of ['All notes', 'Lock the notes now', 'Command palette', 'Page']) await expect(page.locator('.app-bar').getByRole('button', { name })).toBeInViewport({ ratio: 1 })
    expect({ width, out: await outOf(page.locator('.app-bar')) }).toEqual({ width, out: [] })
  }
  await page.keyboard.press('Control+4')
  await expect(page.locator('.notebook-filters')).toBeVisible()
  expect(await outOf(page.locator('.notebook-head'))).toEqual([])
})

test('the set-up of the lock and its code are read without scrolling sideways, zoomed too', async ({ page }) => {
  const sideways = () => panel(page).locator('.dialog-text').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
  await page.setViewportSize({ width: 240, height: 400 })
  await runCommand(page, 'Lock with a passphrase')
  expect(await sideways(), 'the passphrase').toBe(0)
  await page.keyboard.press('Escape')
  await fillPassphrase(page)
  for (const width of [480, 320, 240]) {
    await page.setViewportSize({ width, height: 400 })
    await expect.poll(sideways, { message: `the code in ${width} px` }).toBe(0)
  }
})

test('nothing lies over a note that is written at a line of the brief', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 400 })
  await page.keyboard.press('Control+2')
  await page.locator('.brief-points .brief-number').first().focus()
  await expect(page.locator('.brief-source')).toBeVisible()
  await page.keyboard.press('n')
  await page.keyboard.type('Does this line hold?')
  const saved = page.locator('.notes-save')
  await expect(saved).toHaveText(/^Saved/)
  await expect.poll(() => saved.evaluate(words => {
    const { left, top, height } = words.getBoundingClientRect()
    return words.contains(document.elementFromPoint(left + 4, top + height / 2))
  })).toBe(true)
  await page.keyboard.press('Escape')
  await expect(page.locator('.brief-source')).toBeVisible()
})

test('the last of the notes can be scrolled clear of a message', async ({ start, dataFolder }) => {
  const notes = Array.from({ length: 8 }, (_, at) => ({ text: `Remark ${at} on what was decided.`, on: 'the east quay' }))
  await fillLibrary(dataFolder, [{ name: 'quay.md', words: '# The quay\n\nThe board voted to close the east quay.\n', notes }])
  const { page } = await start()
  await page.locator('.library-open', { hasText: 'The quay' }).click()
  await page.setViewportSize({ width: 480, height: 700 })
  await page.getByRole('button', { name: 'Show or hide the notes' }).click()
  await page.locator('.notes-slip').first().hover()
  await page.getByRole('button', { name: 'Delete note' }).first().click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  const sheet = page.getByRole('complementary', { name: 'Private notes' })
  await sheet.evaluate(notesSheet => { notesSheet.scrollTop = notesSheet.scrollHeight })
  await expect.poll(async () => {
    const message = (await page.locator('.app-message').boundingBox())!
    const last = await page.locator('.notes-slip').evaluateAll(slips => Math.max(...slips.map(slip => slip.getBoundingClientRect().bottom)))
    return message.y - last
  }).toBeGreaterThan(0)
})
