import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { readPdf } from '../support/pdf'
import { drop, expect, saveNextAs, test } from './brevier'

const ready = (page: Page) => expect(page.locator('.page[aria-busy="false"]').getByText('every line found in the PDF')).toBeVisible()

async function showPage(page: Page): Promise<void> {
  await page.keyboard.press('Control+3')
  await ready(page)
}

const choose = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).check({ force: true })

async function save(app: ElectronApplication, page: Page, file: string) {
  await ready(page)
  await saveNextAs(app, file)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`Saved as ${file.split('/').at(-1)}`)).toBeVisible()
  return await readPdf(file)
}

const leftOut = (page: Page) => page.getByRole('region', { name: /^Left out/ }).getByRole('listitem')
const printed = (page: Page) => page.getByRole('region', { name: /^On the page/ }).getByRole('listitem')

test('a line there was no room for is pinned where it is listed, and then stands on the page', async ({ app, page, dataFolder }) => {
  await showPage(page)
  const last = leftOut(page).filter({ has: page.getByRole('button', { name: 'Pin' }) }).last()
  const words = (await last.locator('> span').innerText()).split(': ').at(-1)!.slice(0, 40).replace(/^[“]|…$/g, '')
  await last.getByRole('button', { name: 'Pin' }).press('Enter')
  await expect(printed(page).filter({ hasText: words }).getByRole('button', { name: 'Unpin' }).first()).toBeVisible()
  expect((await save(app, page, join(dataFolder, 'pinned.pdf'))).text).toContain(words)
})

test('a line is dropped where it is listed, leaves the page, and comes back', async ({ app, page, dataFolder }) => {
  await showPage(page)
  const point = printed(page).filter({ hasText: 'Key points' }).first()
  const words = (await point.locator('> span').innerText()).slice(0, 60)
  await point.getByRole('button', { name: 'Drop' }).press('Enter')
  await expect(printed(page).filter({ hasText: words }).filter({ hasText: 'Key points' })).toHaveCount(0)
  await expect(page.getByRole('region', { name: /^On the page/ }).locator(':focus'), 'the focus is on the line that took its place').toHaveAccessibleName('Drop')
  expect((await save(app, page, join(dataFolder, 'dropped.pdf'))).text).toContain('chosen in part by hand')
  await page.keyboard.press('Control+z')
  await expect(printed(page).filter({ hasText: words }).first()).toBeVisible()
})

test('names and lines are taken out of the page and stand nowhere in its file', async ({ app, page, dataFolder }) => {
  await showPage(page)
  const plain = await save(app, page, join(dataFolder, 'plain.pdf'))
  await choose(page, 'Redacted')
  await page.getByRole('textbox', { name: 'Name or words to take out' }).fill('zelensky')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Put zelensky back' })).toBeVisible()
  const point = printed(page).filter({ hasText: 'Key points' }).first()
  const words = (await point.locator('> span').innerText()).slice(0, 40)
  await point.getByRole('button', { name: 'Take the line out' }).press('Enter')
  await expect(printed(page).filter({ hasText: words })).toHaveCount(0)
  const page2 = await save(app, page, join(dataFolder, 'redacted.pdf'))
  expect(plain.text).toContain('Zelensky')
  expect(plain.text).toContain(words)
  expect(page2.pages).toBe(1)
  expect(page2.text).not.toMatch(/zelensky/i)
  expect(page2.text).not.toContain(words)
  expect(page2.text).toContain('redacted')
})

test('own lines stand beside the brief only when that is ticked', async ({ app, page, dataFolder }) => {
  const own = 'Ask who commands them.'
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: 'Add a line of your own' }).click()
  await page.keyboard.type(own)
  await page.keyboard.press('Enter')
  await showPage(page)
  expect((await save(app, page, join(dataFolder, 'without.pdf'))).text).not.toContain(own)
  await choose(page, 'My points and questions')
  await expect(page.getByText('Private: whoever gets the page reads them.')).toBeVisible()
  const withOwn = await save(app, page, join(dataFolder, 'with.pdf'))
  expect(withOwn.pages).toBe(1)
  expect(withOwn.text).toContain(own)
  expect(withOwn.text).toContain('My points')
})

test('a handling mark and the copy’s number stand at the top and at the bottom', async ({ app, page, dataFolder }) => {
  await showPage(page)
  await page.getByRole('textbox', { name: /^Handling mark/ }).fill('COMMITTEE ONLY')
  await page.getByRole('spinbutton', { name: 'Number of this copy' }).fill('2')
  await page.getByRole('spinbutton', { name: 'Number of copies' }).fill('5')
  await expect(page.getByRole('figure')).toContainText('COMMITTEE ONLY · Copy 2 of 5')
  const { text, pages } = await save(app, page, join(dataFolder, 'marked.pdf'))
  expect(pages).toBe(1)
  expect(text.split('COMMITTEE ONLY')).toHaveLength(3)
  expect(text.split('Copy 2 of 5')).toHaveLength(3)
})

test('large print has no letter below twelve points, and is remembered', async ({ app, page, dataFolder }) => {
  await showPage(page)
  await page.getByRole('checkbox', { name: /^Large print/ }).check()
  const { textSizes, pages } = await save(app, page, join(dataFolder, 'large.pdf'))
  expect(pages).toBe(1)
  expect(Math.min(...textSizes)).toBeGreaterThanOrEqual(11.99)
})

test('the file says its title of itself, unless that is called off', async ({ app, page, dataFolder }) => {
  await showPage(page)
  await save(app, page, join(dataFolder, 'titled.pdf'))
  await page.getByRole('checkbox', { name: /^Title in the file/ }).uncheck()
  await save(app, page, join(dataFolder, 'untitled.pdf'))
  const titleIn = async (name: string) => /\/Title\s*(\([^)]*\)|<[^>]*>)/.exec(await readFile(join(dataFolder, name), 'latin1'))?.[1] ?? ''
  expect(await titleIn('titled.pdf')).not.toMatch(/^(?:\(\)|<(?:FEFF)?>|)$/)
  expect(await titleIn('untitled.pdf')).toMatch(/^(?:\(\)|<(?:FEFF)?>|)$/)
})

test('another briefing begins with a clean page', async ({ page }) => {
  await showPage(page)
  await choose(page, 'Redacted')
  await page.getByRole('textbox', { name: /^Handling mark/ }).fill('COMMITTEE ONLY')
  await expect(page.getByRole('figure')).toContainText('COMMITTEE ONLY')
  await drop(page, 'other.md', '# Another\n\nA short briefing stands here. It has two sentences.\n')
  await expect(page.getByRole('button', { name: /^Another/ })).toBeVisible()
  await page.keyboard.press('Control+3')
  await expect(page.getByRole('figure')).toContainText('Another')
  await expect(page.getByRole('radio', { name: 'Clean' })).toBeChecked()
  await expect(page.getByRole('figure')).not.toContainText('COMMITTEE ONLY')
})
