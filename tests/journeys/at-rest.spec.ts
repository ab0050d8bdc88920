// What is read and written stands in the library and nowhere else on the machine: not in logs, temporary files, titles, the printing
// queue or Chromium's profile, however that is packed, and not when a window's or the app's own process ends in the middle of it.
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, relative, resolve, sep } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { tells } from '../support/canary'
import { chooseNext, expect, saveNextAs, test as base, writeNote } from './brevier'

/** Words that stand nowhere else: one in the article's title and text, one in a note. */
const inArticle = 'Quittenbaumkernpresserei'
const inNote = 'Zwetschgenmusverkostungen'
const secrets = [inArticle, inNote]
/** Their halves, as LevelDB's own packing (Snappy) may break a word that it has seen begin before. */
const halves = secrets.flatMap(word => [word.slice(0, 12), word.slice(12)])

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** The files that tell one of the words, in any encoding, packed or not. */
async function tellers(files: readonly string[]): Promise<string[]> {
  const telling = await Promise.all(files.map(async file => {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    return halves.some(word => tells(bytes, word))
  }))
  return files.filter((_file, at) => telling[at])
}

/** The files and folders that others than their owner may read. */
async function openToOthers(folder: string): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).map(name => join(folder, name))
  const modes = await Promise.all(paths.map(async path => (await stat(path)).mode & 0o077))
  return paths.filter((_path, at) => modes[at] !== 0)
}

/** An app on a machine of its own: what it says, its temporary files, and a printing queue that keeps what it learns. */
interface Desk {
  readonly elsewhere: string
  readonly temporary: string
  /** All that was written to the app's output so far. */
  readonly said: () => string
  /** Opens a briefing with one of the words, and writes a note with the other. */
  readonly read: () => Promise<{ readonly app: ElectronApplication; readonly page: Page; readonly given: string }>
  /** Makes the printing command do that. */
  readonly printWith: (script: string) => Promise<void>
}

const test = base.extend<{ readonly desk: Desk }>({
  desk: async ({ dataFolder }, use) => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'brevier-elsewhere-'))
    const temporary = join(elsewhere, 'temporary')
    await mkdir(temporary)
    const given = join(elsewhere, 'given.txt')
    await writeFile(given, `${inArticle} is to be pressed\n\nThe board said on 3 May 2025 that the ${inArticle} will be pressed. "We will wait," said Ana Ruiz, the chair.`)
    const said: string[] = []
    const started: ElectronApplication[] = []
    const printWith = async (script: string) => {
      await writeFile(join(elsewhere, 'lp'), `#!/bin/sh\n${script}\n`)
      await chmod(join(elsewhere, 'lp'), 0o755)
    }
    const read = async () => {
      const app = await _electron.launch({
        args: [resolve('.'), `--user-data-dir=${dataFolder}`],
        env: { ...process.env as Record<string, string>, TMPDIR: temporary, PATH: `${elsewhere}${delimiter}${process.env['PATH']}` }
      })
      started.push(app)
      for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', data => said.push(String(data)))
      const page = await app.firstWindow()
      await page.locator('html[data-ready="true"]').waitFor()
      await chooseNext(app, given)
      await page.keyboard.press('Control+o')
      await page.getByRole('heading', { level: 1, name: inArticle }).waitFor()
      await writeNote(page, 'will be pressed', `${inNote}: ask when.`)
      return { app, page, given }
    }
    await use({ elsewhere, temporary, said: () => said.join(''), read, printWith })
    for (const app of started) await app.close().catch(() => undefined)
    await rm(elsewhere, { recursive: true, force: true, maxRetries: 5 })
  }
})

/** Holds everything but the library against the words. */
async function expectNothingTold({ temporary, said }: Desk, dataFolder: string): Promise<void> {
  const library = join(dataFolder, 'library') + sep
  const files = await filesUnder(dataFolder)
  const elsewhere = [...files.filter(file => !file.startsWith(library)), ...await filesUnder(temporary)]
  expect((await tellers(elsewhere)).map(file => relative(dataFolder, file))).toEqual([])
  expect(halves.filter(word => tells(Buffer.from(said()), word))).toEqual([])
  // The control: they are found where they belong.
  expect((await tellers(files.filter(file => file.startsWith(library)))).length).toBeGreaterThan(1)
}

test('what is read and written stands in the library and nowhere else on the machine', async ({ desk, dataFolder }) => {
  test.setTimeout(120_000)
  const queue = join(desk.elsewhere, 'queue')
  await desk.printWith(`printf '%s\\n' "$@" > '${queue}'`)
  const { app, page, given } = await desk.read()
  await page.keyboard.press('Control+3')
  await page.getByText('every line found in the PDF').waitFor({ timeout: 20_000 })
  await saveNextAs(app, join(desk.elsewhere, 'page.pdf'))
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Control+p')
  if (process.platform !== 'win32') await expect.poll(() => readFile(queue, 'utf8').catch(() => '')).toContain('Brevier')
  // A refused call is logged: what it holds must not be.
  await page.evaluate(word => (globalThis as unknown as { brevier: Record<string, (...args: unknown[]) => Promise<unknown>> })
    .brevier['saveNote']!(word, { text: word, [word]: word }).catch(() => undefined), inNote)
  const titles = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.getTitle()))
  await app.close()

  expect(desk.said().length).toBeGreaterThan(0)
  expect(titles.filter(title => title !== 'Brevier')).toEqual([])
  await expectNothingTold(desk, dataFolder)
  expect(await tellers([given])).toEqual([given])
  if (process.platform === 'win32') return
  expect(await tellers([queue])).toEqual([])
  const library = join(dataFolder, 'library')
  expect(await openToOthers(library)).toEqual([])
  // And a file that is open to others is seen.
  const [some] = await filesUnder(library)
  await chmod(some!, 0o644)
  expect(await openToOthers(library)).toEqual([some])
})

test('a window whose process crashes ends the app, and leaves no word outside the library, and no dump', async ({ desk, dataFolder }) => {
  const { app, page } = await desk.read()
  const [crashed, closed] = [page.waitForEvent('crash'), app.waitForEvent('close')]
  // It never answers.
  const devtools = await page.context().newCDPSession(page)
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
  await closed
  await expectNothingTold(desk, dataFolder)
  expect((await filesUnder(dataFolder)).filter(file => file.endsWith('.dmp'))).toEqual([])
})

test('an app that is killed while it prints leaves no word outside the library', async ({ desk, dataFolder }) => {
  test.skip(process.platform === 'win32', 'lp is how Linux and macOS print')
  const asked = join(desk.elsewhere, 'asked')
  await desk.printWith(`: > '${asked}'; exec sleep 20`)
  const { app, page } = await desk.read()
  await page.keyboard.press('Control+3')
  await page.getByText('every line found in the PDF').waitFor({ timeout: 20_000 })
  await page.keyboard.press('Control+p')
  await expect.poll(() => readFile(asked, 'utf8').catch(() => null)).toBe('')
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed
  await expectNothingTold(desk, dataFolder)
})
