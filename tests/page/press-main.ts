// The app's own print path in a process of its own, warm over many pages: orders come in as lines of JSON, pages go out.
import { createInterface } from 'node:readline'
import { app, type BrowserWindow } from 'electron'
import { ok } from '../../domain/contract/failures'
import { fit } from '../../domain/page/fit'
import type { PageOrder } from '../../domain/page/sheet'
import { declareAppProtocol, serveApp } from '../../electron/shell/app-protocol'
import { lockDown, quietChromium } from '../../electron/shell/lockdown'
import { createPrintWindow } from '../../electron/shell/print-window'
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

/** Makes pages as the app does, but does not check them: what is spoilt is for the judge to see. */
function unchecked(spoil: string): Printer['makePage'] {
  const window = createPrintWindow(() => opening(spoil)('print.html'))
  return async order => {
    const fitted = await fit(order, window)
    if (!fitted.ok) return fitted
    const { rendered: { pdf, pageCount }, leftOut, ...rest } = fitted.value
    return ok({ ...rest, pdf, pageCount, leftOut: leftOut.map(({ id }) => id) })
  }
}

let makePage = createPrinter(openHiddenWindow).makePage

async function answerTo({ order, spoil }: Job): Promise<object> {
  if (spoil !== undefined) makePage = unchecked(spoil)
  if (order === undefined) return {}
  const page = await makePage(order)
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
