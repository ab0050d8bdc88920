import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, relative, resolve, sep } from 'node:path'
import { _electron } from '@playwright/test'
import { chooseNext, expect, saveNextAs, test, writeNote } from './brevier'

/** Words that stand nowhere else: one in the article's title and text, one in a note. */
const inArticle = 'Quittenbaumkern'
const inNote = 'Zwetschgenmus'
const secrets = [inArticle, inNote]

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** The files in which one of the words can be read, in either of the usual encodings. */
async function tellers(files: readonly string[]): Promise<string[]> {
  const telling = await Promise.all(files.map(async file => {
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    return secrets.some(word => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le')))
  }))
  return files.filter((_file, at) => telling[at])
}

/** The files and folders that others than their owner may read. */
async function openToOthers(folder: string): Promise<string[]> {
  const paths = (await readdir(folder, { recursive: true })).map(name => join(folder, name))
  const modes = await Promise.all(paths.map(async path => (await stat(path)).mode & 0o077))
  return paths.filter((_path, at) => modes[at] !== 0)
}

test('what is read and written stands in the library and nowhere else on the machine', async ({ dataFolder }) => {
  test.setTimeout(120_000)
  const elsewhere = await mkdtemp(join(tmpdir(), 'brevier-elsewhere-'))
  const temporary = join(elsewhere, 'temporary')
  await mkdir(temporary)
  // A printing command of our own: it keeps what the queue would learn.
  const lp = join(elsewhere, 'lp')
  await writeFile(lp, `#!/bin/sh\nprintf '%s\\n' "$@" > '${elsewhere}/queue'\n`)
  await chmod(lp, 0o755)
  const given = join(elsewhere, 'given.txt')
  await writeFile(given, `${inArticle} is to be pressed\n\nThe board said on 3 May 2025 that the ${inArticle} will be pressed. "We will wait," said Ana Ruiz, the chair.`)

  const app = await _electron.launch({
    args: [resolve('.'), `--user-data-dir=${dataFolder}`],
    env: { ...process.env as Record<string, string>, TMPDIR: temporary, PATH: `${elsewhere}${delimiter}${process.env['PATH']}` }
  })
  const said: string[] = []
  for (const stream of [app.process().stdout, app.process().stderr]) stream?.on('data', data => said.push(String(data)))
  const page = await app.firstWindow()
  await page.locator('html[data-ready="true"]').waitFor()
  await chooseNext(app, given)
  await page.keyboard.press('Control+o')
  await page.getByRole('heading', { level: 1, name: inArticle }).waitFor()
  await writeNote(page, 'will be pressed', `${inNote}: ask when.`)
  await page.keyboard.press('Control+3')
  await page.getByText('every line found in the PDF').waitFor({ timeout: 20_000 })
  await saveNextAs(app, join(elsewhere, 'page.pdf'))
  await page.keyboard.press('Control+s')
  await page.keyboard.press('Control+p')
  if (process.platform !== 'win32') await expect.poll(() => readFile(join(elsewhere, 'queue'), 'utf8').catch(() => '')).toContain('Brevier')
  // A refused call is logged: what it holds must not be.
  await page.evaluate(word => (globalThis as unknown as { brevier: Record<string, (...args: unknown[]) => Promise<unknown>> })
    .brevier['saveNote']!(word, { text: word, [word]: word }).catch(() => undefined), inNote)
  const titles = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(window => window.getTitle()))
  await app.close()

  expect(said.join('').length).toBeGreaterThan(0)
  expect(secrets.filter(word => said.join('').includes(word))).toEqual([])
  expect(titles.filter(title => title !== 'Brevier')).toEqual([])
  expect(await tellers(await filesUnder(temporary))).toEqual([])
  const library = join(dataFolder, 'library')
  const files = await filesUnder(dataFolder)
  const inLibrary = (file: string) => file.startsWith(library + sep)
  expect((await tellers(files.filter(file => !inLibrary(file)))).map(file => relative(dataFolder, file))).toEqual([])
  if (process.platform !== 'win32') {
    expect(await openToOthers(library)).toEqual([])
    expect(await tellers([join(elsewhere, 'queue')])).toEqual([])
  }

  // The controls: the words are found where they belong, and a file that is open to others is seen.
  expect((await tellers(files.filter(inLibrary))).length).toBeGreaterThan(1)
  expect(await tellers([given])).toEqual([given])
  const [some] = files.filter(inLibrary)
  await chmod(some!, 0o644)
  if (process.platform !== 'win32') expect(await openToOthers(library)).toEqual([some])
  await rm(elsewhere, { recursive: true, force: true })
})
