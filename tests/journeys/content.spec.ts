import { resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge } from '../../domain/contract/calls'
import { breakTextRule, touch, watch, whatIsShown, whatRan } from '../security/canary'
import { payloadLines as lines, payloads } from '../security/payloads'
import { rooms } from '../walls/imports'
import { drop, expect, test } from './brevier'

type Room = (typeof rooms)[number]
type WithBridge = { readonly brevier: Bridge }

/** The payloads in pieces of at most so many characters. */
const pieces = (most: number): string[] => lines.reduce<string[]>((made, line) => {
  const last = made.at(-1)
  return last !== undefined && last.length + line.length < most ? [...made.slice(0, -1), `${last} ${line}`] : [...made, line]
}, [])

const opened = (name: string) => async (page: Page): Promise<void> => {
  await page.locator('.library-open', { hasText: name }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** How each room is brought to show the payloads: a new room needs a line here. */
const views: Readonly<Record<Room | 'reader of Markdown', (page: Page) => Promise<void>>> = {
  library: async page => { await page.locator('.library-open').first().waitFor() },
  intake: async page => {
    for (const line of lines.slice(0, 40)) await drop(page, `${line}.pdf`, 'x')
    await page.getByText('was not added').first().waitFor()
  },
  'reader of Markdown': opened('payloads-md'),
  reader: opened('payloads-txt'),
  notes: async page => { await page.locator('.notes-slip').first().waitFor() },
  search: async page => {
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
const order: readonly (keyof typeof views)[] = ['library', 'reader of Markdown', 'reader', 'notes', 'search', 'settings', 'brief', 'print', 'notebook', 'trash', 'silence', 'lock', 'taking', 'intake']

/** Enough to see that they do run. */
const controlRooms: typeof order = ['library', 'reader of Markdown', 'reader', 'notes', 'print']

interface Walls {
  readonly policy: 'whole' | 'untrusted' | 'none'
  readonly textRule: boolean
}

interface Seen {
  readonly ran: Set<number>
  readonly asked: Set<number>
  readonly dialogs: string[]
  /** How many payloads each room showed. */
  readonly shown: Map<keyof typeof views | 'print document', number>
}

async function launch(folder: string, { policy }: Walls): Promise<ElectronApplication> {
  const hook = policy === 'whole' ? [] : ['-r', resolve('tests/security/policy-hook.cjs')]
  return _electron.launch({ args: [...hook, resolve('.'), `--user-data-dir=${folder}`], env: { ...process.env as Record<string, string>, BREVIER_POLICY: policy } })
}

/** Fills the library: both kinds of file by the front door, and by the contract everything that is typed. */
async function fill(page: Page): Promise<void> {
  await drop(page, 'payloads-txt.txt', lines.join('\n\n'))
  await drop(page, 'payloads-md.md', lines.join('\n\n'))
  await page.locator('.library-open', { hasText: 'payloads-md' }).waitFor()
  await page.locator('.library-open', { hasText: 'payloads-txt' }).waitFor()
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
      await brevier.deleteNote(id, 'gone')
      await brevier.saveEdits(id, { pinned: [], dropped: [], order: [], own: own.map((text, line) => ({ id: `own-${line}`, text })) })
    }
  }, { titles: pieces(900), own: pieces(1900), note: lines.join('\n\n') })
}

async function reopen(app: ElectronApplication, page: Page): Promise<void> {
  const loaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.reload())
  await loaded
  await page.locator('html[data-ready="true"]').waitFor()
}

/** Runs a function in the hidden window that draws the page. */
const inPrintWindow = <T>(app: ElectronApplication, act: () => T): Promise<Awaited<T>> =>
  app.evaluate(({ BrowserWindow }, source) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith('/print.html'))
    return window!.webContents.executeJavaScript(`(${source})()`) as Promise<Awaited<T>>
  }, act.toString())

/** Shows the payloads in every room of the app behind these walls, touches everything, and tells what ran or was asked for. */
async function attack(folder: string, walls: Walls): Promise<Seen> {
  const seen: Seen = { ran: new Set(), asked: new Set(), dialogs: [], shown: new Map() }
  const app = await launch(folder, walls)
  const page = await app.firstWindow()
  app.on('window', other => { other.on('request', request => note(request.url())) })
  const note = (url: string) => { if (url.includes('canary.invalid/')) seen.asked.add(Number(new URL(url).pathname.slice(1))) }
  page.on('request', request => note(request.url()))
  page.on('dialog', dialog => {
    seen.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await page.locator('html[data-ready="true"]').waitFor()
  await fill(page)
  await reopen(app, page)
  const isControl = walls.policy === 'none' && !walls.textRule
  for (const room of isControl ? controlRooms : order) {
    await page.evaluate(watch)
    await views[room](page)
    seen.shown.set(room, await page.evaluate(whatIsShown))
    if (!walls.textRule) await page.evaluate(breakTextRule)
    await page.evaluate(touch)
    for (const id of await page.evaluate(whatRan)) seen.ran.add(id)
    // What has run may have left anything behind.
    if (isControl) await reopen(app, page)
  }
  seen.shown.set('print document', await inPrintWindow(app, whatIsShown))
  await inPrintWindow(app, watch)
  if (!walls.textRule) await inPrintWindow(app, breakTextRule)
  await inPrintWindow(app, touch)
  for (const id of await inPrintWindow(app, whatRan)) seen.ran.add(id)
  await app.close().catch(() => undefined)
  return seen
}

test('every room of the app is among the views', () => {
  expect(rooms.filter(room => !order.includes(room))).toEqual([])
})

for (const [name, walls] of Object.entries<Walls>({
  'with every wall standing': { policy: 'whole', textRule: true },
  'with the content security policy taken away': { policy: 'none', textRule: true },
  'with every text taken for markup': { policy: 'whole', textRule: false }
})) test(`nothing of ${payloads.length} payloads runs or is asked for ${name}`, async ({ dataFolder }) => {
  test.setTimeout(240_000)
  const { ran, asked, dialogs, shown } = await attack(dataFolder, walls)
  expect({ ran: [...ran], asked: [...asked], dialogs }).toEqual({ ran: [], asked: [], dialogs: [] })
  for (const room of ['library', 'intake', 'reader', 'notes', 'search', 'brief', 'print document'] as const) expect([room, shown.get(room)! > 10]).toEqual([room, true])
})

test('they do run, and do ask, where both walls are gone (the control)', async ({ dataFolder }) => {
  test.setTimeout(240_000)
  const { ran, asked } = await attack(dataFolder, { policy: 'none', textRule: false })
  const hit = payloads.filter(({ id }) => ran.has(id) || asked.has(id))
  const classes = [...new Set(payloads.map(payload => payload.class))]
  const perClass = classes.map(name => `${name} ${hit.filter(payload => payload.class === name).length}`)
  console.log(`${ran.size} ran, ${asked.size} were asked for, ${hit.length} of ${payloads.length}: ${perClass.join(', ')}`)
  expect(classes.filter(name => !hit.some(payload => payload.class === name))).toEqual([])
  expect(hit.length).toBeGreaterThan(payloads.length / 2)
})
