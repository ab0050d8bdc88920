// What leaves the app as a file: the whole article on paper, and the brief for other programs. Each file is read back.
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { readPdf } from '../support/pdf'
import { expect, saveNextAs, test, writeNote } from './brevier'

const secret = 'Nobody else may read this.'

async function saveArticle(page: Page, choice: RegExp): Promise<void> {
  await page.keyboard.press('Control+Shift+P')
  await page.getByRole('dialog', { name: 'Print the article' }).getByRole('radio', { name: choice }).check()
  await page.getByRole('dialog').getByRole('button', { name: 'Save PDF…' }).click()
}

test('the whole article is saved with page numbers, every paragraph, and nothing of the reader’s own unless asked for', async ({ app, page, dataFolder }) => {
  test.slow()
  const file = join(dataFolder, 'article.pdf')
  const paragraphs = await page.locator('#article-text [id^="block-"]').allTextContents()
  await writeNote(page, 'a short-term measure', secret)
  await saveNextAs(app, file)
  await saveArticle(page, /Nothing of mine/)
  await expect(page.getByText('Saved as article.pdf')).toBeVisible({ timeout: 30_000 })
  const clean = await readPdf(file, 'all')
  expect(clean.pages).toBeGreaterThan(1)
  for (const paragraph of paragraphs) expect(clean.bare).toContain(paragraph.replace(/\s/g, ''))
  for (let number = 1; number <= clean.pages; number++) expect(clean.text).toContain(`page ${number} of ${clean.pages}`)
  expect(clean.text).not.toContain(secret)
  expect(Math.min(...clean.textSizes)).toBeGreaterThanOrEqual(9.49)

  await saveNextAs(app, join(dataFolder, 'asked.pdf'))
  await saveArticle(page, /notes in the margin/)
  await expect(page.getByText('Saved as asked.pdf')).toBeVisible({ timeout: 30_000 })
  const asked = await readPdf(join(dataFolder, 'asked.pdf'), 'all')
  expect(asked.bare).toContain(secret.replace(/\s/g, ''))
  expect(asked.text).toContain('[1]')
  if (process.platform !== 'win32') expect((await stat(join(dataFolder, 'asked.pdf'))).mode & 0o077).toBe(0)
})

test('a note with signs that are no letters is printed without them, on the page and beside the article', async ({ app, page, dataFolder }) => {
  test.slow()
  const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
  const signs = [...controls, ...Array.from('\u007F\u0085\u009B\u00AD\u200B\u2028\u202E\uE000\uFDD0\uFEFF\uFFF9\uFFFE\u{1FFFF}\u{E0041}'), '\uD800']
  const printed = /Beforex+.*xafter/
  await writeNote(page, 'a short-term measure', `Before ${signs.join('x')}x after`)
  await saveNextAs(app, join(dataFolder, 'article.pdf'))
  await saveArticle(page, /notes in the margin/)
  await expect(page.getByText('Saved as article.pdf')).toBeVisible({ timeout: 30_000 })
  expect((await readPdf(join(dataFolder, 'article.pdf'), 'all')).bare).toMatch(printed)

  await page.keyboard.press('Control+3')
  await page.getByRole('radio', { name: 'With my notes' }).check({ force: true })
  await expect(page.locator('.page[aria-busy="false"]').getByText('every line found in the PDF')).toBeVisible()
  await saveNextAs(app, join(dataFolder, 'page.pdf'))
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved as page.pdf')).toBeVisible()
  expect((await readPdf(join(dataFolder, 'page.pdf'))).bare).toMatch(printed)
})

test('the brief is saved as a web page, a document and Markdown, without private words unless asked for', async ({ app, page, dataFolder }) => {
  test.slow()
  await page.keyboard.press('Control+2')
  const [bottomLine] = await page.locator('.brief-bottom .brief-words > p:first-child').allTextContents()
  await page.keyboard.press('Control+1')
  await writeNote(page, 'a short-term measure', secret)
  const saved = async (form: string, extension: string, withOwn: boolean): Promise<Uint8Array> => {
    const name = `${withOwn ? 'asked' : 'clean'}.${extension}`
    const file = join(dataFolder, name)
    await saveNextAs(app, file)
    await page.keyboard.press('Control+Shift+S')
    const dialog = page.getByRole('dialog', { name: 'Save the brief' })
    await dialog.getByRole('radio', { name: form }).check()
    if (withOwn) await dialog.getByRole('checkbox').check()
    await dialog.getByRole('button', { name: 'Save…' }).click()
    await expect(page.getByText(`Saved as ${name}`)).toBeVisible()
    return await readFile(file)
  }
  const readers: readonly [string, string, (bytes: Uint8Array) => string][] = [
    ['Web page', 'html', strFromU8], ['Markdown', 'md', strFromU8],
    ['Word document', 'docx', bytes => strFromU8(unzipSync(bytes)['word/document.xml']!)]
  ]
  for (const [form, extension, read] of readers) {
    const clean = read(await saved(form, extension, false))
    expect(clean).toContain(bottomLine!)
    expect(clean).not.toContain(secret)
    expect(read(await saved(form, extension, true))).toContain(secret)
  }
})

test.describe('through a printing system', () => {
  test.skip(process.platform === 'win32', 'lp is how Linux and macOS print')

  test('the article is handed over as it would be saved; a printer that fails is told of, and the PDF offered', async ({ start, dataFolder }) => {
    test.slow()
    const folder = join(dataFolder, 'bin')
    const printed = join(dataFolder, 'printed.pdf')
    await mkdir(folder)
    const lp = async (script: string) => {
      await writeFile(join(folder, 'lp'), `#!/bin/sh\n${script}\n`)
      await chmod(join(folder, 'lp'), 0o755)
    }
    await lp(`cat > "${printed}"`)
    const before = process.env['PATH']
    process.env['PATH'] = `${folder}${delimiter}${before}`
    const { app, page } = await start()
    process.env['PATH'] = before
    const print = async () => {
      await page.keyboard.press('Control+Shift+P')
      await page.getByRole('dialog').getByRole('button', { name: 'Print…' }).click()
    }
    await print()
    await expect(page.getByText(/The article was handed to the printer: \d+ pages/)).toBeVisible({ timeout: 30_000 })
    await lp('echo "lp: no destinations added." >&2; exit 1')
    await print()
    await expect(page.getByRole('alert')).toContainText('Not printed', { timeout: 30_000 })
    const saved = join(dataFolder, 'saved.pdf')
    await saveNextAs(app, saved)
    await page.getByRole('button', { name: 'Save PDF…' }).click()
    await expect(page.getByText('Saved as saved.pdf')).toBeVisible({ timeout: 30_000 })
    const hash = async (file: string) => createHash('sha256').update(await readFile(file)).digest('hex')
    expect(await hash(printed)).toBe(await hash(saved))
  })
})
