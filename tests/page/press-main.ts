// The app's own print path in a process of its own, warm over many pages: jobs come in as lines of JSON, answers go out.
import { createInterface } from 'node:readline'
import { app, type BrowserWindow } from 'electron'
import { contentOf } from '../../domain/page/content'
import type { Chosen, PageOrder } from '../../domain/page/sheet'
import { wantedPage } from '../../domain/page/wanted'
import { declareAppProtocol, serveApp } from '../../electron/shell/app-protocol'
import { finished } from '../../electron/shell/finish'
import { lockDown, quietChromium } from '../../electron/shell/lockdown'
import { createPrintWindow, type PrintWindow } from '../../electron/shell/print-window'
import { createPrinter, type Printer } from '../../electron/shell/printing'
import { openHiddenWindow } from '../../electron/shell/window'

interface Job {
  readonly id: number
  readonly order: PageOrder
  /** What is to be printed of it whether it fits or not; the app's own choice where none is given. */
  readonly chosen?: Chosen
  /** A function, as text, of the sheet once it is drawn: for pages that must be refused. */
  readonly spoil?: string
}

/** A window in which each sheet is spoilt once it is drawn. */
const spoiling = (spoil: string) => async (): Promise<BrowserWindow> => {
  const window = await openHiddenWindow('print.html')
  await window.webContents.executeJavaScript(`{
    const [draw, spoil] = [window.drawSheet, ${spoil}]
    window.drawSheet = content => draw(content).then(measures => (spoil(document.querySelector('#sheet')), measures))
  }`)
  return window
}

let printer: Printer
let plain: PrintWindow

/** Makes the page as the app does. */
async function made(order: PageOrder): Promise<object> {
  const page = await printer.makePage(order)
  return page.ok ? { page: { ...page.value, pdf: encoded(page.value.pdf) } } : { failure: page.failure }
}

/** Prints what it is told to, and says whether the app would have let it pass. */
async function printed({ order, spoil }: Job, chosen: Chosen): Promise<object> {
  const window = spoil === undefined ? plain : createPrintWindow(spoiling(spoil))
  const { pdf, pageCount } = await window.print(contentOf(order, chosen))
  const checked = spoil === undefined ? null : await finished(pdf, wantedPage(order, chosen))
  if (window !== plain) window.close()
  return { pageCount, pdf: encoded(pdf), failure: checked?.ok === false ? checked.failure : undefined }
}

const encoded = (pdf: Uint8Array): string => Buffer.from(pdf).toString('base64')

quietChromium()
declareAppProtocol()
app.whenReady().then(async () => {
  lockDown()
  serveApp()
  printer = createPrinter(openHiddenWindow)
  plain = createPrintWindow(() => openHiddenWindow('print.html'))
  for await (const line of createInterface(process.stdin)) {
    const job = JSON.parse(line) as Job
    const started = performance.now()
    const answer = job.chosen === undefined ? await made(job.order) : await printed(job, job.chosen)
    process.stdout.write(`${JSON.stringify({ id: job.id, took: performance.now() - started, ...answer })}\n`)
  }
  app.exit(0)
}).catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})
