// The second way into the privileged process: makes the one page of an article without showing a window, behind the same
// walls and through the same print document. tools/brief starts it; its words on standard error are for that tool.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { app } from 'electron'
import type { Article } from '../domain/article/article'
import { briefOf } from '../domain/brief/brief-of'
import type { Failure } from '../domain/contract/failures'
import { composePage } from '../domain/page/compose'
import type { Paper } from '../domain/page/sheet'
import { declareAppProtocol, serveApp } from './shell/app-protocol'
import { exportFile } from './shell/export-file'
import { lockDown, quietChromium } from './shell/lockdown'
import { createPrinter } from './shell/printing'
import { openHiddenWindow } from './shell/window'
import { failureOf } from './store/failure'
import { fingerprintOf } from './store/heads'

/** Exit codes, as tools/brief explains them. */
const codes = { made: 0, failed: 1, notWritten: 8, noPage: 9 } as const

class Stop extends Error {
  constructor(readonly code: number, sentence: string) {
    super(sentence)
  }
}

async function articleAt(file: string): Promise<Article> {
  // Read here only: the app's own start shares this code's chunks, and Markdown's grammar is not light.
  const { readFile: parse } = await import('../domain/article/intake')
  const draft = parse(basename(file), await readFile(file))
  // The tool has read the same file just before and said what is wrong with it.
  if ('kind' in draft) throw new Stop(codes.failed, `${file} changed while it was read. Nothing was written; try again.`)
  return { ...draft, id: 'file', fingerprint: fingerprintOf(draft.text), addedAt: null }
}

/** The local day. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-')
}

async function makePdf(paper: Paper, out: string, file: string): Promise<void> {
  const article = await articleAt(file)
  const printer = createPrinter(openHiddenWindow)
  const page = await printer.makePage(composePage(article, briefOf(article), { paper, printedOn: today() }))
  if (!page.ok) throw new Stop(codes.noPage, `No page was made: ${noPageBecause(page.failure)}.`)
  await exportFile(out, page.value.pdf).catch((error: unknown) => {
    throw new Stop(codes.notWritten, `${out} was not written: ${because(failureOf(error))}.`)
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
  // What begins with a hyphen is for Chromium; the tool gives absolute paths.
  const [paper, out, file] = process.argv.filter(word => !word.startsWith('-')).slice(2)
  if (out === undefined || file === undefined || (paper !== 'a4' && paper !== 'letter')) throw new Stop(codes.failed, 'Use: npm run --silent brief -- --help')
  await makePdf(paper, out, file)
  app.exit(codes.made)
}).catch((error: unknown) => {
  console.error(`brief: ${error instanceof Error ? error.message : String(error)}`)
  app.exit(error instanceof Stop ? error.code : codes.failed)
})
