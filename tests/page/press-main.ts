// The app's own print path in a process of its own, warm over many pages: orders come in as lines of JSON, pages go out.
import { createInterface } from 'node:readline'
import { app } from 'electron'
import type { PageOrder } from '../../domain/page/sheet'
import { declareAppProtocol, serveApp } from '../../electron/shell/app-protocol'
import { lockDown, quietChromium } from '../../electron/shell/lockdown'
import { createPrinter } from '../../electron/shell/printing'
import { openHiddenWindow } from '../../electron/shell/window'

interface Job {
  readonly id: number
  readonly order: PageOrder
}

quietChromium()
declareAppProtocol()
app.whenReady().then(async () => {
  lockDown()
  serveApp()
  const printer = createPrinter(openHiddenWindow)
  for await (const line of createInterface(process.stdin)) {
    const { id, order } = JSON.parse(line) as Job
    const started = performance.now()
    const page = await printer.makePage(order)
    const answer = page.ok ? { page: { ...page.value, pdf: Buffer.from(page.value.pdf).toString('base64') } } : { failure: page.failure }
    process.stdout.write(`${JSON.stringify({ id, took: performance.now() - started, ...answer })}\n`)
  }
  app.exit(0)
}).catch((error: unknown) => {
  console.error(error)
  app.exit(1)
})
