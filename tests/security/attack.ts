// The built app with walls of it taken down, filled with payloads, every room of it and both print documents shown and touched.
import { resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import type { Bridge } from '../../domain/contract/calls'
import { receivedNote } from '../../domain/notes/sent'
import { articleOrder } from '../../domain/page/whole/article-sheet'
import { breakTextRule, touch, watch, whatIsShown, whatRan } from './canary'
import { payloadLine, type Payload } from './payloads'
import { fill, openedArticle, order, views, type View } from './views'

export interface Walls {
  /** What is left of the page's policy: all, Trusted Types alone, all but those, nothing. */
  readonly policy: 'whole' | 'types' | 'untyped' | 'none'
  /** Whether a text is words only, as our own code has it. */
  readonly textRule: boolean
}

type Place = View | 'print document' | 'print document of an article'

export interface Seen {
  readonly ran: Set<number>
  readonly asked: Set<number>
  readonly dialogs: string[]
  /** How many payloads each place showed. */
  readonly shown: Map<Place, number>
}

/** Enough to see that they do run. */
const controlRooms: typeof order = ['library', 'reader of Markdown', 'reader', 'notes', 'print']

async function launch(folder: string, { policy }: Walls): Promise<ElectronApplication> {
  const hook = policy === 'whole' ? [] : ['-r', resolve('tests/security/policy-hook.cjs')]
  return _electron.launch({ args: [...hook, resolve('.'), `--user-data-dir=${folder}`], env: { ...process.env as Record<string, string>, BREVIER_POLICY: policy } })
}

async function reopen(app: ElectronApplication, page: Page): Promise<void> {
  const loaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.reload())
  await loaded
  await page.locator('html[data-ready="true"]').waitFor()
}

/** Where functions are run: the window, or a hidden one. */
type Inside = <T>(act: () => T | Promise<T>) => Promise<T>

const inHidden = (app: ElectronApplication, name: string): Inside => <T>(act: () => T | Promise<T>) =>
  app.evaluate(({ BrowserWindow }, [source, document]) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().endsWith(document!))
    return window!.webContents.executeJavaScript(`(${source})()`) as Promise<T>
  }, [act.toString(), name])

async function provoke(inside: Inside, place: Place, { textRule }: Walls, seen: Seen): Promise<void> {
  await inside(watch)
  seen.shown.set(place, await inside(whatIsShown))
  if (!textRule) await inside(breakTextRule)
  await inside(touch)
  for (const id of await inside(whatRan)) seen.ran.add(id)
}

interface Held {
  /** Settles once an article's print is drawn, which then waits. */
  isDrawn: Promise<boolean>
  letGo: () => void
}

/** Has the window of an article's print stay until it was looked at. */
const holdPrinting = (app: ElectronApplication): Promise<void> => app.evaluate(({ app: electronApp }) => {
  const held = globalThis as unknown as Held
  const gone = new Promise<void>(resolve => { held.letGo = resolve })
  held.isDrawn = new Promise(drawn => {
    electronApp.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = async options => {
        if (contents.getURL().endsWith('/print-article.html')) {
          drawn(true)
          await gone
        }
        return print(options)
      }
    })
  })
})

/** Prints the article of the payloads whole, with all notes; answers whether it was made. */
async function attackArticlePrint(app: ElectronApplication, page: Page, walls: Walls, seen: Seen): Promise<boolean> {
  await holdPrinting(app)
  const { article, notes } = await openedArticle(page, 'payloads-txt')
  const placed = notes.map((note, at) => ({ note: receivedNote(article.text, note), span: article.blocks[at % 3 === 0 ? at : -1]?.span ?? null }))
  const wanted = articleOrder(article, { paper: 'a4', extra: 'notes', printedOn: '2026-01-01', notes: placed })
  await app.evaluate(({ dialog }) => { dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' }) })
  const made = page.evaluate(sheet => (globalThis as unknown as { brevier: Bridge }).brevier.saveArticlePdf(sheet, 'x.pdf'), wanted)
  // Whatever fails before it is drawn gives the answer first.
  const isHeld = await Promise.race([made.then(() => false), app.evaluate(() => (globalThis as unknown as Held).isDrawn)])
  if (isHeld) {
    await provoke(inHidden(app, '/print-article.html'), 'print document of an article', walls, seen)
    await app.evaluate(() => { (globalThis as unknown as Held).letGo() })
  }
  return (await made).ok
}

/** Notes what a page asks the network for; what the page's own policy or origin holds back is told as well, and forgotten again. */
function watchRequests(page: Page, asked: Set<number>): void {
  const idOf = (url: string): number | null => (url.includes('canary.invalid/') ? Number(new URL(url).pathname.slice(1)) : null)
  page.on('request', request => {
    const id = idOf(request.url())
    if (id !== null) asked.add(id)
  })
  page.on('requestfailed', request => {
    const id = idOf(request.url())
    if (id !== null && /^(?:csp|origin)$/.test(request.failure()?.errorText ?? '')) asked.delete(id)
  })
}

/** Shows the payloads in every place of the app behind these walls, touches everything, and tells what ran or was asked for. */
export async function attack(folder: string, walls: Walls, given: readonly Payload[]): Promise<Seen & { readonly isArticlePrinted: boolean }> {
  const seen: Seen = { ran: new Set(), asked: new Set(), dialogs: [], shown: new Map() }
  const lines = given.map(payloadLine)
  const app = await launch(folder, walls)
  try {
    const page = await app.firstWindow()
    watchRequests(page, seen.asked)
    app.on('window', other => { watchRequests(other, seen.asked) })
    page.on('dialog', dialog => {
      seen.dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    await page.locator('html[data-ready="true"]').waitFor()
    await fill(app, page, lines, folder)
    await reopen(app, page)
    const isControl = walls.policy === 'none' && !walls.textRule
    const isMarkup = !walls.textRule && (walls.policy === 'none' || walls.policy === 'untyped')
    for (const room of isControl ? controlRooms : order) {
      await views[room](page, lines)
      await provoke(act => page.evaluate(act), room, walls, seen)
      // What stood there as markup may have left anything behind.
      if (isMarkup) await reopen(app, page)
    }
    await provoke(inHidden(app, '/print.html'), 'print document', walls, seen)
    return { ...seen, isArticlePrinted: await attackArticlePrint(app, page, walls, seen) }
  } finally {
    await app.close().catch(() => undefined)
  }
}
