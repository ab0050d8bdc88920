// What a reader does within a brief: fold, filter, save, and see where a line comes from.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readCsv } from '../support/csv'
import { drop, expect, marked, saveNextAs, test } from './brevier'

const showBrief = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { name: 'Bottom line' })).toBeVisible()
}

/** Each line of who said what, as it is shown. */
const voicesShown = (page: Page) => page.locator('.brief-voices .brief-line').evaluateAll(all => all.map(line => ({
  paragraph: line.querySelector('.brief-number')!.textContent,
  speaker: line.querySelector('.brief-speaker')!.firstChild!.textContent!,
  quote: line.querySelector('.brief-quote')!.textContent.slice(1, -1)
})))

test.beforeEach(({ page }) => showBrief(page))

test('a section folds by key, and stays folded in other views and for other articles', async ({ page }) => {
  const label = page.getByRole('button', { name: /^Key points/ })
  const lines = page.locator('.brief-points .brief-line')
  const count = await lines.count()
  await expect(label).toContainText(String(count))
  await label.focus()
  await page.keyboard.press('Enter')
  await expect(label).toHaveAttribute('aria-expanded', 'false')
  await expect(lines).toHaveCount(0)

  await page.keyboard.press('Control+1')
  await showBrief(page)
  await expect(label).toHaveAttribute('aria-expanded', 'false')
  await drop(page, 'quay.txt', 'The quay is sinking.\n\nShips wait outside the port.\n\nThe town expects losses this year.\n\nNobody has a plan.')
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
  await showBrief(page)
  await expect(label).toHaveAttribute('aria-expanded', 'false')

  await label.focus()
  await page.keyboard.press('Space')
  await expect(lines.first()).toBeVisible()
})

test('the filter shows exactly the lines of one speaker, and says how many', async ({ page }) => {
  const all = await voicesShown(page)
  const filter = page.getByRole('combobox', { name: 'Show the words of' })
  for (const name of new Set(all.map(({ speaker }) => speaker))) {
    const own = all.filter(({ speaker }) => speaker === name)
    await filter.selectOption(name)
    expect(await voicesShown(page)).toEqual(own)
    await expect(page.getByRole('heading', { name: 'Who said what' })).toContainText(`${own.length} of ${all.length}`)
    await expect(page.getByRole('status').filter({ hasText: /^\d+ of \d+ lines/ })).toBeAttached()
  }
  await filter.selectOption('Everyone')
  expect(await voicesShown(page)).toEqual(all)
})

test('who said what is saved as CSV with the same words, whoever is shown', async ({ app, page, dataFolder }) => {
  const all = await voicesShown(page)
  await page.getByRole('combobox', { name: 'Show the words of' }).selectOption(all.at(-1)!.speaker)
  await saveNextAs(app, join(dataFolder, 'voices.csv'))
  await page.getByRole('button', { name: 'Save who said what as CSV…' }).click()
  await expect(page.getByText('Saved as voices.csv')).toBeVisible()

  const file = await readFile(join(dataFolder, 'voices.csv'), 'utf8')
  expect(file.codePointAt(0)).toBe(0xFEFF)
  const [head, ...rows] = readCsv(file)
  const column = (row: readonly string[], name: string) => row[head!.indexOf(name)]
  expect(rows.filter(row => column(row, 'direct/reported') === 'direct').map(row => ({
    paragraph: column(row, 'paragraph'), speaker: column(row, 'speaker'), quote: column(row, 'quote')
  }))).toEqual(all)
})

test('to whom and when something was said is shown, and saved with the table', async ({ app, page, dataFolder }) => {
  await drop(page, 'quay.txt', '“The quay is sinking, and nobody has a plan,” Ilka Dimova told reporters on Tuesday.\n\nShe said in a letter to the council that the ships would wait outside.')
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
  await showBrief(page)
  await expect(page.locator('.brief-voices .brief-facts')).toHaveText('to reporters · on Tuesday')
  await expect(page.locator('.brief-reported .brief-facts')).toHaveText('to the council')
  await expect(page.locator('.brief-reported .brief-quote')).toHaveText('the ships would wait outside')

  await saveNextAs(app, join(dataFolder, 'voices.csv'))
  await page.getByRole('button', { name: 'Save who said what as CSV…' }).click()
  await expect(page.getByText('Saved as voices.csv')).toBeVisible()
  const [head, ...rows] = readCsv(await readFile(join(dataFolder, 'voices.csv'), 'utf8'))
  const columns = ['to', 'when', 'direct/reported'].map(name => head!.indexOf(name))
  expect(rows.map(row => columns.map(column => row[column]))).toEqual([['reporters', 'on Tuesday', 'direct'], ['the council', '', 'reported']])
})

test('a table that could not be saved is said so, and nothing else is lost', async ({ app, page, dataFolder }) => {
  await saveNextAs(app, join(dataFolder, 'no-such-folder', 'voices.csv'))
  await page.getByRole('button', { name: 'Save who said what as CSV…' }).click()
  await expect(page.getByRole('alert')).toContainText('The table was not saved')
})

for (const [where, width] of [['beside the line', 1280], ['over the lower edge in a narrow window', 600]] as const) {
  test(`a line that is pointed at or has the focus shows its source, marked, ${where}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 860 })
    const paragraphs = (await readFile('resources/briefings/peacekeepers.md', 'utf8')).split(/^---$/m)[2]!.trim().split(/\n\n+/)
    const source = page.getByRole('note', { name: 'Where it stands in the text' })
    const lines = page.locator('.brief-points .brief-line')
    for (const line of [lines.first(), lines.nth(1)]) {
      await line.locator('.brief-words').hover()
      const words = (await line.locator('.brief-words p').first().textContent())!
      await expect(source.locator('mark')).toHaveText(words)
      await expect(source).toHaveText(paragraphs[Number(await line.locator('.brief-number').textContent()) - 1]!)
    }
    const [slip, line] = [(await source.boundingBox())!, (await lines.nth(1).boundingBox())!]
    if (width > 1000) expect(slip.x).toBeGreaterThanOrEqual(line.x + line.width)
    else expect(slip.y + slip.height).toBeCloseTo(860, -1)
    await page.mouse.move(2, 2)
    await expect(source).toBeHidden()

    await page.locator('.brief-voices .brief-number').nth(1).focus()
    await page.keyboard.press('Shift+Tab')
    await expect(source.locator('mark')).toHaveText('may consider')
    await page.keyboard.press('Escape')
    await expect(source).toBeHidden()
  })
}

test('an actor opens by key to the sentences that name them, each with its way to the place', async ({ page }) => {
  const actor = page.getByRole('button', { name: /^Volodymyr Zelensky.* 8 mentions$/ })
  await expect(actor).toHaveAttribute('aria-expanded', 'false')
  await actor.focus()
  await page.keyboard.press('Enter')
  await expect(actor).toHaveAttribute('aria-expanded', 'true')
  const lines = page.locator('.brief-mentions .brief-line')
  await expect(lines.locator('mark')).toHaveCount(8)
  for (const words of await lines.locator('mark').allTextContents()) expect(words).toContain('Zelensky')

  const number = await lines.first().locator('.brief-number').textContent()
  await page.keyboard.press('Tab')
  await expect(lines.first().locator('.brief-number')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator(`#article-text [data-number="${number}"]`)).toBeFocused()
  expect(await marked(page, 'jump')).toEqual(['Volodymyr Zelensky'])
})

test('an actor of one mention says so, and those past the eighth are asked for by key', async ({ page }) => {
  const names = ['Ash', 'Birk', 'Cole', 'Dorn', 'Eld', 'Farr', 'Gale', 'Holt', 'Ives', 'Jory']
  await drop(page, 'crew.txt', names.map(name => `Captain Ida ${name} said the quay was sinking.`).join('\n\n'))
  await expect(page.getByRole('region', { name: 'Article' })).toBeVisible()
  await showBrief(page)
  const people = page.getByRole('button', { name: /^Ida .* 1 mention$/ })
  await expect(people).toHaveCount(8)
  await page.getByRole('button', { name: '2 more' }).focus()
  await page.keyboard.press('Enter')
  await expect(people).toHaveCount(10)
  await expect(people.nth(8)).toBeFocused()
})
