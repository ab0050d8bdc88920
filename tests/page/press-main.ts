// The app's own print path in a process of its own, warm over many pages: orders come in as lines of JSON, pages go out.
import { createInterface } from 'node:readline'
import { app, type BrowserWindow } from 'electron'
import type { PageOrder } from '../../domain/page/sheet'
import { declareAppProtocol, serveApp } from '../../electron/shell/app-protocol'
import { lockDown, quietChromium } from '../../electron/shell/lockdown'
import { createPrinter, type Printer } from '../../electron/shell/printing'
import { openHiddenWindow } from '../../electron/shell/window'

interface Job {
  readonly id: number
  readonly order?: PageOrder
  /** A function, as text, of every sheet that is drawn from now on: for pages that must be refused. */
  readonly spoil?: string
}

/** A window in which each sheet is spoilt once it is drawn. */
const opening = (spoil: string) => async (document: string): Promise<BrowserWindow> => {
  const window = await openHiddenWindow(document)
  await window.webContents.executeJavaScript(`{
    const [draw, spoil] = [window.drawSheet, ${spoil}]
    window.drawSheet = content => draw(content).then(measures => (spoil(document.querySelector('#sheet')), measures))
  }`)
  return window
}

let printer: Printer = createPrinter(openHiddenWindow)

async function answerTo({ order, spoil }: Job): Promise<object> {
  if (order === undefined) {
    printer = createPrinter(spoil === undefined ? openHiddenWindow : opening(spoil))
    return {}
  }
  const page = await printer.makePage(order)
  return page.ok ? { page: { ...page.value, pdf: Buffer.from(page.value.pdf).toString('base64') } } : { failure: page.failure }
}

quietChromium()
declareAppProtocol()
app.whenReady().then(async () => {
  lockDown()
  serveApp()
  for await (const line of createInterface(process.stdin)) {
    const job = JSON.parse(line) as Job
    const started = performance.now()
    const answer = await answerTo(job)
    process.stdout.write(`${JSON.stringify({ id: job.id, took: performance.now() - started, ...answer })}\n`)
  }
  app.exit(0)
}).catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})
