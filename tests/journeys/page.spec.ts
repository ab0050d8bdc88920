import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readPdf } from '../support/pdf'
import { expect, saveNextAs, test, writeNote } from './brevier'

const millimetre = 72 / 25.4
const papers = { A4: [595, 842], Letter: [612, 792] } as const

async function showPage(page: Page, paper: keyof typeof papers = 'A4'): Promise<void> {
  await page.keyboard.press('Control+3')
  await page.getByRole('radio', { name: paper }).check({ force: true })
  await expect(page.getByText('every line found in the PDF')).toBeVisible()
}

test('what is not on the page is said beside it, and counted on its foot', async ({ app, page, dataFolder }) => {
  await showPage(page)
  const count = await page.getByRole('region', { name: /^Left out/ }).getByRole('listitem').count()
  await saveNextAs(app, join(dataFolder, 'page.pdf'))
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved as page.pdf')).toBeVisible()
  expect((await readPdf(join(dataFolder, 'page.pdf'))).text).toContain(`${count} points left out`)
})

for (const [paper, size] of Object.entries(papers)) {
  test(`the brief is one ${paper} page with every chosen line, nothing small and nothing at the edges`, async ({ app, page, dataFolder }) => {
    const file = join(dataFolder, 'page.pdf')
    await page.keyboard.press('Control+2')
    const lines = await page.locator('.brief-bottom .brief-words > p:first-child').allTextContents()
    await showPage(page, paper as keyof typeof papers)
    await saveNextAs(app, file)
    await page.keyboard.press('Control+s')
    await expect(page.getByText('Saved as page.pdf')).toBeVisible()

    const pdf = await readPdf(file)
    expect(pdf.pages).toBe(1)
    expect(pdf.size.map(Math.round)).toEqual(size)
    for (const line of lines) expect(pdf.text).toContain(line)
    expect(pdf.text).toContain('Headline supplied with the app')
    expect(pdf.text).toMatch(/[Vv]erbatim extract of \d+ of \d+ sentences/)
    expect(Math.min(...pdf.textSizes)).toBeGreaterThanOrEqual(9.49)
    for (const margin of pdf.margins) expect(margin).toBeGreaterThanOrEqual(15 * millimetre - 0.1)
  })
}

test('a dark theme gives the same page as a light one', async ({ app, page, dataFolder }) => {
  const pageIn = async (theme: string) => {
    await page.keyboard.press('Control+1')
    await page.keyboard.press('Control+,')
    await page.getByText(theme, { exact: true }).click()
    await page.keyboard.press('Escape')
    await showPage(page)
    const file = join(dataFolder, `${theme}.pdf`)
    await saveNextAs(app, file)
    await page.keyboard.press('Control+s')
    await expect(page.getByText(`Saved as ${theme}.pdf`)).toBeVisible()
    return await readFile(file, 'latin1')
  }
  expect(await pageIn('Dark')).toBe(await pageIn('Light'))
})

test('private notes are on the page only when asked for', async ({ app, page, dataFolder }) => {
  const secret = 'Nobody else may read this.'
  await writeNote(page, 'a short-term measure', secret)
  await showPage(page)
  const save = async (name: string) => {
    await saveNextAs(app, join(dataFolder, name))
    await page.keyboard.press('Control+s')
    await expect(page.getByText(`Saved as ${name}`)).toBeVisible()
    return await readPdf(join(dataFolder, name))
  }
  const clean = await save('clean.pdf')
  expect(clean.text).not.toContain(secret)
  expect(clean.text).not.toContain('Private notes')

  await page.getByRole('radio', { name: 'With my notes' }).check({ force: true })
  await expect(page.locator('.page[aria-busy="false"]').getByText('every line found in the PDF')).toBeVisible()
  const asked = await save('asked.pdf')
  expect(asked.pages).toBe(1)
  expect(asked.text).toContain('Private notes')
  expect(asked.text).toContain(secret)
  // As every other file with private words in it, for its owner's eyes alone.
  if (process.platform !== 'win32') expect((await stat(join(dataFolder, 'asked.pdf'))).mode & 0o077).toBe(0)
})

test('nothing is asked for and nothing is written when saving is called off', async ({ app, page }) => {
  await app.evaluate(({ dialog }) => { dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' }) })
  await showPage(page)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(/Saved as/)).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a folder that cannot be written to is said, and the page is still there', async ({ app, page, dataFolder }) => {
  await showPage(page)
  await saveNextAs(app, join(dataFolder, 'no-such-folder', 'page.pdf'))
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('alert')).toContainText('The PDF was not saved')
})
