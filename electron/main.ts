import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app } from 'electron'
import { declareAppProtocol, serveApp } from './shell/app-protocol'
import { lockOnAbsence } from './shell/auto-lock'
import { closeWithCare } from './shell/closing'
import { onFilesOpened } from './shell/files'
import { createDoorstep, handlersFor } from './shell/handlers'
import { lockDown, quietChromium } from './shell/lockdown'
import { setMenu } from './shell/menu'
import { createPrinter } from './shell/printing'
import { serveCalls } from './shell/serve-calls'
import { tell } from './shell/tell'
import { openHiddenWindow, openMainWindow } from './shell/window'
import { keepWindowState } from './shell/window-state'
import { openStore } from './store/store'

const doorstep = createDoorstep()

async function start(): Promise<void> {
  lockDown()
  serveApp()
  const store = await openStore({
    folder: join(app.getPath('userData'), 'library'),
    briefings: join(import.meta.dirname, '../../resources/briefings'),
    now: () => new Date().toISOString(),
    newId: randomUUID
  })
  const window = openMainWindow(await store.readWindowState())
  const printer = createPrinter(openHiddenWindow)
  keepWindowState(window, store)
  lockOnAbsence(window, store)
  serveCalls(window.webContents, handlersFor(window, store, printer, doorstep, closeWithCare(window)))
  setMenu(id => tell(window.webContents, 'command', id))
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.on('closed', printer.close)
  app.on('window-all-closed', () => void store.close().finally(() => app.quit()))
}

quietChromium()
declareAppProtocol()
if (app.requestSingleInstanceLock()) {
  onFilesOpened(doorstep.take)
  // Not a top-level await: Electron's `ready` waits for this module, so that would never end.
  app.whenReady().then(start).catch((error: unknown) => {
    console.error(error)
    app.exit(1)
  })
} else {
  app.quit()
}
