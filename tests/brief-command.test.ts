// The command line, run as a user runs it: real files, the real print path, the PDF read by pdf.js.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '../electron/store/store'

const command = join(import.meta.dirname, '../tools/brief/brief.mjs')
/** The first run may have to build the app. */
const patience = 180_000
const millimetre = 72 / 25.4

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brief-test-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Runs the command as npm does: from elsewhere, with the user's place in INIT_CWD. */
function brief(...args: string[]): Promise<{ code: number; out: string; said: string }> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [command, ...args], { env: { ...process.env, INIT_CWD: folder } }, (_error, out, said) =>
      resolve({ code: child.exitCode ?? -1, out, said }))
  })
}

interface Quoted { readonly text: string; readonly span: { readonly start: number; readonly end: number } }
interface Record {
  readonly bottomLine: readonly Quoted[]
  readonly keyPoints: readonly Quoted[]
  readonly voices: readonly { readonly quote: readonly Quoted[] }[]
  readonly article: { readonly text: string }
}
const linesOf = ({ bottomLine, keyPoints, voices }: Record) => [...bottomLine, ...keyPoints, ...voices.flatMap(({ quote }) => quote)]

async function readPage(file: string) {
  const bytes = new Uint8Array(await readFile(join(folder, file)))
  const plain = Buffer.from(bytes).toString('latin1')
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise
  const page = await pdf.getPage(1)
  const { width, height } = page.getViewport({ scale: 1 })
  const items = (await page.getTextContent()).items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item] : []))
  return { plain, pages: pdf.numPages, width, height, items, text: items.map(item => item.str).join(' ') }
}

/** What stands in every file of a folder, by its name. */
async function everyFile(root: string): Promise<Readonly<{ [name: string]: string }>> {
  const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return Object.fromEntries(await Promise.all(names.map(async name => [name, await readFile(name, 'latin1')] as const)))
}

/** Text without what a PDF breaks or draws with another sign. */
const bare = (text: string) => text.replace(/[\s’ʼ‘ʻ,]/g, '')

describe('the brief command', () => {
  it('prints the bundled brief as Markdown, and nothing else', { timeout: patience }, async () => {
    const { code, out, said } = await brief()
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(out).toMatch(/^# .+\n\nHeadline supplied with the app/)
    expect([...out.matchAll(/^## (.+)$/gm)].map(match => match[1])).toEqual(expect.arrayContaining(['Bottom line', 'Key points', 'Who said what', 'If and until', 'Dates']))
    for (const line of out.split('\n').filter(words => words.startsWith('- '))) expect(line).toMatch(/\(¶ \d+(?:, \d+)*\)$/)
  })

  it('gives the same brief, byte for byte, every time', { timeout: patience }, async () => {
    const [once, again] = [await brief('--json'), await brief('--json')]
    expect(again).toEqual(once)
  })

  it('prints JSON in which every line stands in the text at its span', { timeout: patience }, async () => {
    await writeFile(join(folder, 'quay.txt'), 'The quay is sinking.\n\n“We have no choice,” harbour master Ilka Dimova said.\n')
    const { code, out } = await brief('quay.txt', '--json')
    const record = JSON.parse(out) as Record
    expect(code).toBe(0)
    expect(linesOf(record).length).toBeGreaterThan(1)
    for (const { text, span } of linesOf(record)) expect(record.article.text.slice(span.start, span.end)).toBe(text)
  })

  it.each([['a4', 210, 297], ['letter', 215.9, 279.4]] as const)('writes one page of %s', { timeout: patience }, async (paper, wide, high) => {
    const { code, out, said } = await brief('--pdf', `${paper}.pdf`, '--paper', paper, '--json')
    expect({ code, said }).toEqual({ code: 0, said: '' })
    const page = await readPage(`${paper}.pdf`)
    expect(page.pages).toBe(1)
    expect(Math.abs(page.width - wide * millimetre)).toBeLessThan(1)
    expect(Math.abs(page.height - high * millimetre)).toBeLessThan(1)

    // What always stays is there word for word; what is left out is counted.
    const { bottomLine } = JSON.parse(out) as Record
    expect(bottomLine.length).toBeGreaterThan(0)
    for (const { text } of bottomLine) expect(bare(page.text)).toContain(bare(text))
    expect(page.text).toMatch(/sentences(?: · \d+ shortened)? · (?:nothing|\d+ points?) left out/)
    expect(page.text).toContain('page 1 of 1')

    // Nothing small, nothing in the margins, no nameless fonts, and a structure for those who do not see it.
    expect(Math.min(...page.items.map(item => item.height))).toBeGreaterThanOrEqual(9.49)
    for (const { transform, width } of page.items) {
      const [x, y] = [Number(transform[4]), Number(transform[5])]
      expect(Math.min(x, y, page.width - x - width)).toBeGreaterThan(14.9 * millimetre)
    }
    expect(page.plain).not.toContain('/Type3')
    expect(page.plain).toContain('/StructTreeRoot')
  })

  it('writes nothing on standard output when it writes a page, and leaves nothing else beside it', { timeout: patience }, async () => {
    await mkdir(join(folder, 'out'))
    expect(await brief('--pdf', 'out/page.pdf')).toEqual({ code: 0, out: '', said: '' })
    expect(await readdir(join(folder, 'out'))).toEqual(['page.pdf'])
  })

  it('writes large print, in which no letter is below twelve points', { timeout: patience }, async () => {
    expect((await brief('--pdf', 'large.pdf', '--large')).code).toBe(0)
    const page = await readPage('large.pdf')
    expect(page.pages).toBe(1)
    expect(Math.min(...page.items.map(item => item.height))).toBeGreaterThanOrEqual(11.99)
  })

  it('puts the notes of a library on the page, and leaves the library as it is', { timeout: patience }, async () => {
    const library = join(folder, 'library')
    const now = () => '2026-01-02T03:04:05.678Z'
    const store = await openStore({ folder: library, briefings: join(import.meta.dirname, '../resources/briefings'), now, newId: () => 'a' })
    const opening = await store.open()
    const article = opening.ok ? opening.value.articles[0]!.id : ''
    await store.saveNote(article, { id: 'n', anchor: null, kind: 'key', text: 'Ask who pays for the quay.', tags: [], createdAt: now(), changedAt: now() })
    await store.close()
    const before = await everyFile(library)
    expect(await brief('--pdf', 'noted.pdf', '--notes', '--library', 'library')).toEqual({ code: 0, out: '', said: '' })
    expect((await readPage('noted.pdf')).text).toContain('Ask who pays for the quay.')
    if (process.platform !== 'win32') expect((await stat(join(folder, 'noted.pdf'))).mode & 0o077).toBe(0)
    expect(await everyFile(library)).toEqual(before)
  })

  it('says so where there are no notes on the file', { timeout: patience }, async () => {
    const { code, said } = await brief('--pdf', 'none.pdf', '--notes', '--library', 'no-such-library')
    expect(code).toBe(11)
    expect(said).toContain('there are no notes on this briefing')
    expect(await readdir(folder)).not.toContain('no-such-library')
    expect(await readdir(folder)).not.toContain('none.pdf')
  })

  it.skipIf(process.platform !== 'linux')('says so when the disk is full', { timeout: patience }, async () => {
    expect(await brief('--pdf', '/dev/full')).toEqual({ code: 8, out: '', said: '/dev/full was not written: the disk is full.\n' })
  })

  it.each([
    ['an unknown option', ['--colour'], 2, '--colour'],
    ['large print without a page', ['--large'], 2, '--pdf OUT'],
    ['a library without notes', ['--pdf', 'x.pdf', '--library', 'x'], 2, '--notes'],
    ['two files', ['a.txt', 'b.txt'], 2, 'One FILE'],
    ['a paper that is none', ['--paper', 'a5'], 2, 'a4 or letter'],
    ['a missing file', ['none.txt'], 3, 'no file'],
    ['a folder', ['folder.md'], 4, 'is a folder'],
    ['another kind of file', ['page.docx'], 5, 'neither .txt nor .md'],
    ['an empty file', ['empty.txt'], 6, 'is empty'],
    ['a binary file', ['binary.txt'], 7, 'not text'],
    ['a huge file', ['huge.txt'], 10, 'larger than'],
    ['a folder that is not there for the page', ['--pdf', 'none/page.pdf'], 8, 'no folder'],
    ['a folder in place of the page', ['--pdf', 'folder.md'], 8, 'is a folder']
  ])('refuses %s with a sentence and a code of its own', { timeout: patience }, async (_what, args, code, words) => {
    await mkdir(join(folder, 'folder.md'), { recursive: true })
    await writeFile(join(folder, 'page.docx'), 'PK')
    await writeFile(join(folder, 'empty.txt'), ' \n')
    await writeFile(join(folder, 'binary.txt'), new Uint8Array([0, 1, 2, 0, 255, 0]))
    await writeFile(join(folder, 'huge.txt'), 'All work and no play. '.repeat(300_000))
    const result = await brief(...args)
    expect({ code: result.code, out: result.out }).toEqual({ code, out: '' })
    expect(result.said).toContain(words)
    expect(result.said).not.toMatch(/\n {4}at /)
  })
})
