// A stand-in for the module `electron` that writes down what the built main asks of it. It is drawn by the types of the
// real electron.d.ts: a name that Electron drops, or a shape that it changes, does not compile here.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App, BrowserWindowConstructorOptions, MenuItemConstructorOptions, WebContents } from 'electron'
import type * as Electron from 'electron'

type Listener = (...args: unknown[]) => unknown

/** One call of Electron's, in the order of all calls. */
export interface Call {
  readonly on: object
  readonly name: string
  readonly args: readonly unknown[]
}

export const calls: Call[] = []

/** An object of Electron's: what must answer is in `known`; everything else is written down and answers nothing. */
function standIn<T extends object>(known: Partial<T>): T {
  const self: T = new Proxy(known as T, {
    get(target, name) {
      if (typeof name === 'symbol' || name === 'then') return undefined
      const own: unknown = Reflect.get(target, name)
      if (own !== undefined && typeof own !== 'function') return own
      return (...args: unknown[]) => {
        calls.push({ on: self, name, args })
        return typeof own === 'function' ? (own as Listener)(...args) : undefined
      }
    }
  })
  return self
}

/** What a method was called with, once for each call. */
export function calledWith<T extends object, K extends keyof T & string>(on: T, name: K): T[K] extends (...args: infer A) => unknown ? A[] : never {
  return calls.filter(call => call.on === on && call.name === name).map(({ args }) => args) as never
}

/** Emits an event of Electron's to those who listen. */
export function emit(on: object, event: string, ...args: unknown[]): unknown[] {
  return calls.filter(call => call.on === on && (call.name === 'on' || call.name === 'once') && call.args[0] === event)
    .map(call => (call.args[1] as Listener)(...args))
}

/** An event whose default can be prevented. */
export const preventable = <T extends object>(more: T = {} as T) => {
  const event = { defaultPrevented: false, preventDefault: () => { event.defaultPrevented = true }, ...more }
  return event
}

/** Everything the app keeps, in a folder of its own. */
export const userData = mkdtempSync(join(tmpdir(), 'brevier-main-'))

const ready = Promise.resolve()
const app = standIn<App>({
  name: 'Brevier',
  isPackaged: true,
  commandLine: standIn<Electron.CommandLine>({}),
  whenReady: () => ready,
  requestSingleInstanceLock: () => true,
  getPath: () => userData
})
const newSession = () => standIn<Electron.Session>({ webRequest: standIn<Electron.WebRequest>({}) })
const session = { defaultSession: newSession() } satisfies Partial<typeof Electron.session>

interface Window {
  readonly options: BrowserWindowConstructorOptions
  readonly window: Electron.BrowserWindow
}

/** Every window that was made, with its options. */
export const windows: Window[] = []

/** Web contents of some kind, announced to the app as Electron does. */
export function newContents(known: Partial<WebContents> = {}): WebContents {
  const contents = standIn<WebContents>({ isDestroyed: () => false, session: session.defaultSession, ...known })
  emit(app, 'web-contents-created', preventable(), contents)
  return contents
}

/** Electron's class, as far as it is asked for: a call with `new` answers a stand-in. */
function BrowserWindow(options: BrowserWindowConstructorOptions): Electron.BrowserWindow {
  const window = standIn<Electron.BrowserWindow>({
    webContents: newContents(), loadURL: () => Promise.resolve(), isMinimized: () => false, isMaximized: () => false,
    getNormalBounds: () => ({ x: 0, y: 0, width: 1280, height: 860 })
  })
  windows.push({ options, window })
  return window
}

export const electron = {
  app,
  session,
  BrowserWindow,
  protocol: standIn<Electron.Protocol>({}),
  ipcMain: standIn<Electron.IpcMain>({}),
  clipboard: standIn<Electron.Clipboard>({}),
  ClipboardItem: class { constructor(readonly items: Record<string, unknown>) {} },
  dialog: standIn<Electron.Dialog>({
    showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
    showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' })
  }),
  shell: standIn<Electron.Shell>({}),
  screen: standIn<Electron.Screen>({ getAllDisplays: () => [] }),
  Menu: standIn<typeof Electron.Menu>({
    buildFromTemplate: template => template as unknown as Electron.Menu
  }),
  nativeTheme: standIn<Electron.NativeTheme>({}),
  powerMonitor: standIn<Electron.PowerMonitor>({}),
  safeStorage: standIn<Electron.SafeStorage>({}),
  crashReporter: standIn<Electron.CrashReporter>({}),
  autoUpdater: standIn<Electron.AutoUpdater>({}),
  net: standIn<Electron.Net>({}),
  webContents: standIn<typeof Electron.webContents>({})
} satisfies Partial<Record<keyof typeof Electron, unknown>>

/** Every item of the application's menu, whatever it lies in. */
export function menuItems(): MenuItemConstructorOptions[] {
  const within = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? within(item.submenu) : [])])
  return within(calledWith(electron.Menu, 'buildFromTemplate').flatMap(([template]) => template as MenuItemConstructorOptions[]))
}

export { newSession }
