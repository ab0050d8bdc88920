// How every journey drives the app: started from the built files in a data folder of its own, and watched throughout.
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { Note } from '../../domain/notes/note'

/** Addresses of the app itself: as Electron gives them, and as the Chromium host does. */
const isOurs = (url: string): boolean => /^(app:\/\/brevier|http:\/\/brevier\.app\.localhost)\//.test(url)

/** What must not happen unseen on any journey: a request elsewhere, a refused policy, an error nobody handled. */
export interface Watch {
  readonly requests: string[]
  readonly errors: string[]
}

export interface Brevier {
  readonly app: ElectronApplication
  readonly page: Page
}

interface Fixtures {
  /** An empty data folder. */
  readonly dataFolder: string
  readonly watch: Watch
  /** Starts the app on the data folder and waits until the article is drawn. */
  readonly start: (...files: string[]) => Promise<Brevier>
  readonly brevier: Brevier
  readonly app: ElectronApplication
  readonly page: Page
}

function observe(app: ElectronApplication, watch: Watch): void {
  const look = (page: Page) => {
    page.on('request', request => watch.requests.push(request.url()))
    page.on('pageerror', error => watch.errors.push(error.message))
    page.on('console', message => { if (message.type() === 'error') watch.errors.push(message.text()) })
  }
  app.windows().forEach(look)
  app.on('window', look)
  app.process().stderr?.on('data', data => { if (/Refused|Error/.test(String(data))) watch.errors.push(String(data)) })
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off its first parameter's pattern
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'brevier-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  // oxlint-disable-next-line no-empty-pattern -- as above
  watch: async ({}, use) => {
    const watch: Watch = { requests: [], errors: [] }
    await use(watch)
    expect(watch.requests.filter(url => !isOurs(url)), 'requests that leave the app').toEqual([])
    expect(watch.errors, 'errors and refusals on the way').toEqual([])
  },
  start: async ({ dataFolder, watch }, use) => {
    const started: ElectronApplication[] = []
    await use(async (...files) => {
      const app = await _electron.launch({ args: [resolve('.'), `--user-data-dir=${dataFolder}`, ...files] })
      started.push(app)
      observe(app, watch)
      const page = await app.firstWindow()
      await page.locator('html[data-ready="true"]').waitFor()
      return { app, page }
    })
    for (const app of started) await app.close().catch(() => undefined)
  },
  brevier: async ({ start }, use) => { await use(await start()) },
  app: async ({ brevier }, use) => { await use(brevier.app) },
  page: async ({ brevier }, use) => { await use(brevier.page) }
})

export { expect }

/** Selects words of the article as a reader would, in one paragraph. */
export async function select(page: Page, words: string): Promise<void> {
  await page.evaluate(wanted => {
    const blocks = [...document.querySelectorAll('#article-text [id^="block-"]')]
    const node = blocks.map(block => block.firstChild!).find(text => text.nodeValue!.includes(wanted))!
    const start = node.nodeValue!.indexOf(wanted)
    const range = document.createRange()
    range.setStart(node, start)
    range.setEnd(node, start + wanted.length)
    node.parentElement!.scrollIntoView({ block: 'center' })
    const selection = document.getSelection()!
    selection.removeAllRanges()
    selection.addRange(range)
  }, words)
  await expect(page.getByRole('toolbar', { name: 'Selection' })).toBeVisible()
}

/** The words a highlight of that name is painted over. */
export const marked = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(wanted => [...(CSS.highlights.get(wanted) ?? [])].map(painted => {
    const range = document.createRange()
    range.setStart(painted.startContainer, painted.startOffset)
    range.setEnd(painted.endContainer, painted.endOffset)
    return range.toString()
  }), name)

/** Writes a private note on words of the article, and waits until it is safe. */
export async function writeNote(page: Page, words: string, text: string): Promise<void> {
  await select(page, words)
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Private note' }).fill(text)
  await page.keyboard.press('Escape')
  await expect(page.locator('.notes-slip[data-current="true"]').getByText(/^Saved \d/)).toBeVisible()
}

/** Answers the next question for files with these. */
export const chooseNext = (app: ElectronApplication, ...filePaths: string[]): Promise<void> =>
  app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: paths })
  }, filePaths)

/** Answers the next question where to save with this path. */
export const saveNextAs = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)

/** Drops a file on the window. */
export async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(([called, content]) => {
    const dropped = new DataTransfer()
    dropped.items.add(new File([content!], called!))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
  }, [name, text])
}

/** Takes the folder of the notes away, so that no disk could write there, and answers how to put it back. */
export async function breakDisk(dataFolder: string, part = 'library/notes'): Promise<() => Promise<void>> {
  const folder = join(dataFolder, part)
  await rename(folder, `${folder}-away`)
  return () => rename(`${folder}-away`, folder)
}

/** The notes of the one article that has some, as they are on the disk, in the order in which they were made. */
export async function notesOnDisk(dataFolder: string): Promise<readonly Note[]> {
  const folder = join(dataFolder, 'library/notes')
  const [file] = (await readdir(folder).catch(() => [])).filter(name => name.endsWith('.json'))
  if (file === undefined) return []
  return (JSON.parse(await readFile(join(folder, file), 'utf8')) as { data: { notes: Note[] } }).data.notes
}

/** What was said to screen readers last. */
export const spoken = async (page: Page): Promise<string> =>
  (await page.locator('.visually-hidden[role="status"]').textContent())!.replace(/\u00a0$/, '')
