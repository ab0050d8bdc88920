// The second way into the privileged process: makes the one page of an article without showing a window, behind the same
// walls and through the same print document. tools/brief starts it; its words on standard error are for that tool.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app } from 'electron'
import type { Article } from '../domain/article/article'
import { briefOf } from '../domain/brief/brief-of'
import { editedBrief, ownLines } from '../domain/brief/edits'
import type { OpenedArticle } from '../domain/contract/calls'
import type { Failure } from '../domain/contract/failures'
import { placedInOrder } from '../domain/notes/placed'
import { composePage } from '../domain/page/compose'
import { holdsPrivate, type PageOrder, type Paper } from '../domain/page/sheet'
import { declareAppProtocol, serveApp } from './shell/app-protocol'
import { exportFile } from './shell/export-file'
import { lockDown, quietChromium } from './shell/lockdown'
import { createPrinter } from './shell/printing'
import { openHiddenWindow } from './shell/window'
import { failureOf } from './store/failure'
import { fingerprintOf } from './store/heads'
import { openStore } from './store/store'

/** Exit codes, as tools/brief explains them. */
const codes = { made: 0, failed: 1, notWritten: 8, noPage: 9, noNotes: 11 } as const

class Stop extends Error {
  constructor(readonly code: number, sentence: string) {
    super(sentence)
  }
}

/** What tools/brief asks for, with absolute paths, as JSON on the command line. */
interface Asked {
  readonly file: string
  readonly out: string
  readonly paper: Paper
  readonly large: boolean
  /** The data folder whose notes and changes to the brief go on the page: `''` for the reader's own; `null` for none. */
  readonly library: string | null
}

async function articleAt(file: string): Promise<Article> {
  // Read here only: the app's own start shares this code's chunks, and Markdown's grammar is not light.
  const { readFile: parse } = await import('../domain/article/intake')
  const draft = parse(basename(file), await readFile(file))
  // The tool has read the same file just before and said what is wrong with it.
  if ('kind' in draft) throw new Stop(codes.failed, `${file} changed while it was read. Nothing was written; try again.`)
  return { ...draft, id: 'file', fingerprint: fingerprintOf(draft.text), addedAt: null }
}

const usualLibrary = (): string => join(app.getPath('appData'), 'Brevier', 'library')

/** What a library holds of the article with that fingerprint, read and left as it is. */
async function openedIn(folder: string, fingerprint: string): Promise<OpenedArticle> {
  const briefings = join(import.meta.dirname, '../../resources/briefings')
  const store = await openStore({ folder, briefings, now: () => new Date().toISOString(), newId: randomUUID, mayWrite: false })
  const opening = await store.open()
  const head = opening.ok ? opening.value.articles.find(article => article.fingerprint === fingerprint) : undefined
  if (opening.ok && opening.value.lock === 'locked') throw new Stop(codes.noNotes, 'No page was made: the notes are locked. Brevier itself can unlock them and print them.')
  const opened = head && await store.readArticle(head.id)
  await store.close()
  const hasWords = opened?.ok && (opened.value.notes.some(({ text }) => text.trim() !== '') || ownLines(opened.value.edits).length > 0)
  if (hasWords) return opened.value
  throw new Stop(codes.noNotes, `No page was made: there are no notes on this briefing in ${folder}.`)
}

/** The page's order, as the window makes it. */
async function orderOf({ file, paper, large, library }: Asked): Promise<PageOrder> {
  const article = await articleAt(file)
  const look = { paper, large, printedOn: today() }
  if (library === null) return composePage(article, briefOf(article), look)
  const { article: kept, notes, edits } = await openedIn(library || usualLibrary(), article.fingerprint)
  const { brief, pinned, isChanged } = editedBrief(kept, briefOf(kept), edits)
  return composePage(kept, brief, { ...look, kind: 'notes', pinned, isChanged, notes: placedInOrder(kept.text, notes), ownLines: ownLines(edits) })
}

/** The local day. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

async function makePdf(asked: Asked): Promise<void> {
  const printer = createPrinter(openHiddenWindow)
  const order = await orderOf(asked)
  const page = await printer.makePage(order)
  if (!page.ok) throw new Stop(codes.noPage, `No page was made: ${noPageBecause(page.failure)}.`)
  await exportFile(asked.out, page.value.pdf, holdsPrivate(order)).catch((error: unknown) => {
    throw new Stop(codes.notWritten, `${asked.out} was not written: ${because(failureOf(error))}.`)
  })
}

const noPageBecause = (failure: Failure): string =>
  failure.kind === 'page-refused' ? `the finished PDF was checked, and there is ${failure.found}` : 'the page could not be drawn'

const because = (failure: Failure): string => {
  if (failure.kind === 'disk-full') return 'the disk is full'
  if (failure.kind === 'not-permitted') return 'it may not be written there'
  if (failure.kind !== 'disk-error') return 'the system refuses'
  return failure.code === 'ENOENT' ? 'there is no such folder' : `the disk reports an error (${failure.code})`
}

quietChromium()
declareAppProtocol()
app.whenReady().then(async () => {
  lockDown()
  serveApp()
  const asked = process.argv.find(word => word.startsWith('{'))
  if (asked === undefined) throw new Stop(codes.failed, 'Use: npm run --silent brief -- --help')
  await makePdf(JSON.parse(asked) as Asked)
  app.exit(codes.made)
}).catch((error: unknown) => {
  console.error(`brief: ${error instanceof Error ? error.message : String(error)}`)
  app.exit(error instanceof Stop ? error.code : codes.failed)
})
