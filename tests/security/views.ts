// How the payloads come into the built app, and how each room of it is brought to show them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Bridge } from '../../domain/contract/calls'
import type { rooms } from '../walls/imports'
import { chooseNext, drop } from '../journeys/brevier'
import type { Importer } from './outlets'

export type Room = (typeof rooms)[number]
export type View = Room | 'reader of Markdown'
type WithBridge = { readonly brevier: Bridge }

/** Lines joined to pieces of at most so many characters. */
const pieces = (lines: readonly string[], most: number): string[] => lines.reduce<string[]>((made, line) => {
  const last = made.at(-1)
  return last !== undefined && last.length + line.length < most ? [...made.slice(0, -1), `${last} ${line}`] : [...made, line]
}, [])

const opened = (name: string) => async (page: Page): Promise<void> => {
  await page.locator('.library-open', { hasText: name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** Each room: a new one needs a line here. */
export const views: Readonly<Record<View, (page: Page, lines: readonly string[]) => Promise<void>>> = {
  library: async page => { await page.locator('.library-open').first().waitFor() },
  intake: async (page, lines) => {
    for (const line of lines.slice(0, 40)) await drop(page, `${line}.pdf`, 'x')
    await page.getByText('was not added').first().waitFor()
  },
  'reader of Markdown': opened('payloads-md'),
  reader: opened('payloads-txt'),
  notes: async page => { await page.locator('.notes-slip').first().waitFor() },
  search: async (page, lines) => {
    await page.keyboard.press('Control+f')
    await page.getByRole('searchbox').fill(lines.slice(0, 30).join(' '))
  },
  settings: async page => {
    await page.keyboard.press('Control+,')
    await page.getByRole('dialog').or(page.getByRole('group')).first().waitFor()
    await page.keyboard.press('Escape')
  },
  notebook: async page => {
    await page.keyboard.press('Control+4')
    await page.getByRole('heading', { level: 1, name: 'All notes' }).waitFor()
    await page.getByRole('grid').or(page.locator('.notebook')).first().waitFor()
  },
  trash: async page => {
    await page.keyboard.press('Control+5')
    await page.getByRole('heading', { level: 1, name: 'Trash' }).waitFor()
  },
  // These show nothing of any text.
  silence: () => Promise.resolve(),
  lock: () => Promise.resolve(),
  taking: () => Promise.resolve(),
  brief: async page => {
    await page.keyboard.press('Control+2')
    await page.getByRole('heading', { name: 'Bottom line' }).waitFor()
  },
  print: async page => {
    await page.keyboard.press('Control+3')
    await page.locator('canvas').first().waitFor({ timeout: 20_000 })
  }
}

/** In the order in which a reader would come by. */
export const order: readonly View[] = [
  'library', 'reader of Markdown', 'reader', 'notes', 'search', 'settings', 'brief', 'print', 'notebook', 'trash', 'silence', 'lock', 'taking', 'intake'
]

/** How the payloads come in by each kind of file there is: a new one needs a line here. */
const importers: Readonly<Record<Importer, (app: ElectronApplication, page: Page, lines: readonly string[], folder: string) => Promise<void>>> = {
  text: (_app, page, lines) => dropped(page, 'payloads-txt', '.txt', lines),
  markdown: (_app, page, lines) => dropped(page, 'payloads-md', '.md', lines),
  annotations: async (app, page, lines, folder) => {
    await opened('payloads-txt')(page)
    const file = join(folder, 'annotations.json')
    await writeFile(file, JSON.stringify({ rows: lines.map((line, at) => annotation(line, at)) }))
    await chooseNext(app, file)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('import annotations')
    await page.keyboard.press('Enter')
    await page.getByText('annotations imported').first().waitFor({ timeout: 30_000 })
  }
}

async function dropped(page: Page, name: string, kind: string, lines: readonly string[]): Promise<void> {
  await drop(page, `${name}${kind}`, lines.join('\n\n'))
  await page.locator('.library-open', { hasText: name }).waitFor()
}

/** Few stand on a passage, as to look for each takes its time. */
const annotation = (line: string, at: number): object => ({
  id: `${line} ${at}`, user: `acct:${line}@x`, text: line, tags: [line], created: '2026-01-01T00:00:00Z',
  target: [at % 20 === 0 ? { selector: [{ type: 'TextQuoteSelector', exact: line }] } : {}]
})

/** Fills the library: every kind of file by the front door, and by the contract all that is typed. */
export async function fill(app: ElectronApplication, page: Page, lines: readonly string[], folder: string): Promise<void> {
  for (const bring of Object.values(importers)) await bring(app, page, lines, folder)
  await page.evaluate(async ({ titles, own, note }) => {
    const { brevier } = globalThis as unknown as WithBridge
    for (const [at, title] of titles.entries()) await brevier.addArticle({
      title, titleOrigin: 'file', byline: title, source: title, published: null, language: 'en', text: `Words ${at}.`, blocks: [{ kind: 'paragraph', span: { start: 0, end: `Words ${at}.`.length } }]
    })
    const opening = await brevier.open()
    if (!opening.ok) throw new Error('not opened')
    for (const { id } of opening.value.articles) {
      await brevier.saveNote(id, { id: 'all', anchor: null, kind: 'key', text: note, tags: [], createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' })
      await brevier.saveNote(id, { id: 'gone', anchor: null, kind: 'key', text: note, tags: [], createdAt: '2026-01-01T00:00:00.000Z', changedAt: '2026-01-01T00:00:00.000Z' })
      await brevier.deleteNotes(id, ['gone'])
      await brevier.saveEdits(id, { pinned: [], dropped: [], order: [], own: own.map((text, line) => ({ id: `own-${line}`, text })) })
    }
  }, { titles: pieces(lines, 900), own: pieces(lines, 1900), note: lines.join('\n\n') })
}

/** The order of the whole article's print with everything that can stand on it, as the window makes it. */
export async function openedArticle(page: Page, title: string) {
  const opened = await page.evaluate(async wanted => {
    const { brevier } = globalThis as unknown as WithBridge
    const opening = await brevier.open()
    const head = opening.ok && opening.value.articles.find(article => article.title.includes(wanted))
    return head ? await brevier.readArticle(head.id) : null
  }, title)
  if (opened === null || !opened.ok) throw new Error(`${title} is not in the library`)
  return opened.value
}
