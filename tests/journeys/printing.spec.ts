import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { readPdf } from '../support/pdf'
import { expect, saveNextAs, test as base } from './brevier'
import { fillPassphrase, panel, shownCode } from './lock-steps'

/** A printer that keeps what it is handed: an `lp` found before the system's own. */
const test = base.extend<{ readonly printed: string }>({
  printed: async ({ dataFolder }, use) => {
    const folder = join(dataFolder, 'bin')
    const kept = join(dataFolder, 'printed.pdf')
    await mkdir(folder)
    await writeFile(join(folder, 'lp'), `#!/bin/sh\ncat > "${kept}"\n`)
    await chmod(join(folder, 'lp'), 0o755)
    const before = process.env['PATH']
    process.env['PATH'] = `${folder}${delimiter}${before}`
    await use(kept)
    process.env['PATH'] = before
  }
})

test.skip(process.platform === 'win32', 'lp is how Linux and macOS print')

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Notes the sha256 of every PDF the window opens to show it: what is handed to the worker that draws it. */
const watchPreview = (page: Page): Promise<void> => page.evaluate(() => {
  const shown: string[] = []
  Object.assign(window, { shown })
  const post = Worker.prototype.postMessage
  const pdfIn = (value: unknown): Uint8Array<ArrayBuffer> | undefined => {
    if (value instanceof Uint8Array) return String.fromCharCode(...value.subarray(0, 5)) === '%PDF-' ? value.slice() : undefined
    return typeof value === 'object' && value !== null ? Object.values(value).map(pdfIn).find(found => found !== undefined) : undefined
  }
  Worker.prototype.postMessage = function (this: Worker, message: unknown, more?: StructuredSerializeOptions | Transferable[]) {
    const pdf = pdfIn(message)
    if (pdf !== undefined) {
      void crypto.subtle.digest('SHA-256', pdf).then(digest => shown.push([...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')))
    }
    post.call(this, message, more as StructuredSerializeOptions)
  }
})

test('the preview, the saved file, the printer and the command line have the same bytes', async ({ printed, start, dataFolder }) => {
  const { app, page } = await start()
  await watchPreview(page)
  await page.keyboard.press('Control+3')
  await expect(page.getByText('every line found in the PDF')).toBeVisible()
  await page.keyboard.press('Control+p')
  await expect(page.getByText('The page was handed to the printer.')).toBeVisible()
  const saved = join(dataFolder, 'saved.pdf')
  await saveNextAs(app, saved)
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Saved as saved.pdf')).toBeVisible()
  const hash = hashOf(await readFile(saved))
  expect(hashOf(await readFile(printed))).toBe(hash)
  expect(await page.evaluate(() => (window as unknown as { shown: string[] }).shown)).toEqual([hash])
  const written = join(dataFolder, 'written.pdf')
  await promisify(execFile)(process.execPath, [resolve('tools/brief/brief.mjs'), '--pdf', written, '--paper', 'a4'])
  expect(hashOf(await readFile(written))).toBe(hash)
})

test('a printer that fails is told of, and saving the PDF is offered', async ({ printed, start, dataFolder }) => {
  await writeFile(join(dataFolder, 'bin', 'lp'), '#!/bin/sh\necho "lp: no destinations added." >&2\nexit 1\n')
  const { app, page } = await start()
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('alert')).toContainText('Not printed: The printing system says “lp: no destinations added”.')
  const saved = join(dataFolder, 'saved.pdf')
  await saveNextAs(app, saved)
  await page.getByRole('button', { name: 'Save PDF…' }).click()
  await expect(page.getByText('Saved as saved.pdf')).toBeVisible()
  await expect(readFile(printed)).rejects.toThrow('ENOENT')
})

test('the recovery code of a lock is printed on a sheet of its own, and a printer that fails is told of there', async ({ printed, start, dataFolder }) => {
  const { page } = await start()
  await fillPassphrase(page)
  const code = await shownCode(page)
  await panel(page).getByRole('button', { name: 'Print' }).click()
  await expect(panel(page).getByRole('status')).toContainText('Handed to the printer.')
  const { pages, text } = await readPdf(printed)
  expect({ pages, holdsCode: text.includes(code) }).toEqual({ pages: 1, holdsCode: true })
  await writeFile(join(dataFolder, 'bin', 'lp'), '#!/bin/sh\necho "lp: no destinations added." >&2\nexit 1\n')
  await panel(page).getByRole('button', { name: 'Print' }).click()
  await expect(panel(page).getByRole('status')).toContainText('Not printed: The printing system says “lp: no destinations added”. You can save the code as text, or write it down.')
})
