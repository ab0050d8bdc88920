// What the built main asks of Electron, gathered by starting it on the stand-in and trying every door.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { MenuItemConstructorOptions, WebContents, WebPreferences } from 'electron'
import { vi } from 'vitest'
import { callNames } from '../../domain/contract/calls'
import { root } from '../walls/tree'
import { devices, permissionsOf } from './declared'
import { calledWith, calls, electron, emit, menuItems, newContents, preventable, windows } from './fake-electron'

/** What was seen of the app, as plain data. */
export interface Facts {
  /** The addresses that windows were sent to. */
  readonly addresses: readonly string[]
  readonly preferences: readonly WebPreferences[]
  /** The permissions and devices that were granted to a page that asked. */
  readonly granted: readonly string[]
  /** The content security policy of each document. */
  readonly policies: readonly string[]
  /** The ways of leaving the page that were not prevented. */
  readonly ways: readonly string[]
  /** What became of `window.open`. */
  readonly opened: readonly string[]
  /** What the shell's code says of opening things outside. */
  readonly opensOutside: boolean
  /** Whose calls were answered, of those that nobody may make. */
  readonly answered: readonly string[]
  readonly schemes: readonly string[]
  readonly electronVersion: string
  /** The fuses as they are set when the app is packed. */
  readonly fuses: Readonly<Record<string, boolean>>
  /** What the page is given. */
  readonly exposed: readonly string[]
  readonly menu: readonly MenuItemConstructorOptions[]
  readonly isSandboxed: boolean
}

const page = 'app://brevier/index.html'

/** Starts the built main and waits until its window is served. */
export async function startMain(): Promise<void> {
  await import(join(root, 'out/main/main.js'))
  await vi.waitUntil(() => calls.some(({ name }) => name === 'setApplicationMenu'), { timeout: 20_000 })
}

/** The listener that was last put behind a call's name. */
export function served(name: string): (event: unknown, ...args: unknown[]) => Promise<unknown> {
  const found = calledWith(electron.ipcMain, 'handle').findLast(([channel]) => channel === name)
  if (found === undefined) throw new Error(`No one answers the call ${name}`)
  return found[1] as (event: unknown, ...args: unknown[]) => Promise<unknown>
}

export const ownContents = (): WebContents => windows[0]!.window.webContents
/** The one sender that is answered. */
export const ownEvent = () => ({ sender: ownContents(), senderFrame: { parent: null, url: page } })

/** Senders that nobody may be. */
export const strangers = (): Readonly<Record<string, unknown>> => ({
  'another window': { sender: newContents(), senderFrame: { parent: null, url: page } },
  'a frame in the page': { sender: ownContents(), senderFrame: { parent: {}, url: page } },
  'a frame that is gone': { sender: ownContents(), senderFrame: null },
  'another origin': { sender: ownContents(), senderFrame: { parent: null, url: 'https://example.org/index.html' } },
  'another host of the scheme': { sender: ownContents(), senderFrame: { parent: null, url: 'app://brevier.example/index.html' } },
  'a file': { sender: ownContents(), senderFrame: { parent: null, url: 'file:///index.html' } },
  'another document of ours': { sender: ownContents(), senderFrame: { parent: null, url: 'app://brevier/print.html' } },
  'a document named like ours': { sender: ownContents(), senderFrame: { parent: null, url: `${page}.evil` } },
  'an empty page': { sender: ownContents(), senderFrame: { parent: null, url: 'about:blank' } }
})

async function answeredStrangers(): Promise<string[]> {
  const asked = Object.entries(strangers()).flatMap(([who, event]) => callNames.map(async name => {
    try {
      await served(name)(event)
      return [`${who}: ${name}`]
    } catch (error) {
      return /own window/.test(String(error)) ? [] : [`${who}: ${name}, refused for ${String(error)}`]
    }
  }))
  return (await Promise.all(asked)).flat()
}

function grantedPermissions(): string[] {
  const { defaultSession } = electron.session
  const [[request], [check], [device]] = [
    calledWith(defaultSession, 'setPermissionRequestHandler')[0] ?? [],
    calledWith(defaultSession, 'setPermissionCheckHandler')[0] ?? [],
    calledWith(defaultSession, 'setDevicePermissionHandler')[0] ?? []
  ]
  const granted: string[] = []
  for (const name of permissionsOf('setPermissionRequestHandler')) {
    const answer = (isGranted: boolean) => { if (isGranted) granted.push(name) }
    if (request) request(ownContents(), name as never, answer, { isMainFrame: true, requestingUrl: page })
    else granted.push(name)
  }
  granted.push(...permissionsOf('setPermissionCheckHandler').filter(name => check?.(ownContents(), name as never, page, {} as never) ?? true))
  granted.push(...devices().filter(deviceType => device?.({ deviceType, origin: page, device: {} } as never) ?? true))
  return granted
}

async function servedPolicies(): Promise<string[]> {
  const [, serve] = calledWith(electron.protocol, 'handle')[0]!
  const answers = await Promise.all(['index.html', 'print.html'].map(async name => await serve(new Request(`app://brevier/${name}`) as never)))
  return answers.map(({ headers }) => headers.get('content-security-policy') ?? '')
}

const leaving = ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']

/** What the built preload gives to the page. */
function exposedNames(): string[] {
  const exposed: string[] = []
  const contextBridge = { exposeInMainWorld: (name: string, api: object) => exposed.push(...Object.keys(api).map(key => `${name}.${key}`)) }
  const require = () => ({ contextBridge, ipcRenderer: { invoke() {}, on() {}, off() {} } })
  runInContext(readFileSync(join(root, 'out/preload/preload.cjs'), 'utf8'), createContext({ require, exports: {}, module: {} }))
  return exposed
}

/** The fuses of electron-builder.yml, by the names that @electron/fuses gives them. */
function setFuses(): Record<string, boolean> {
  const packing = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
  const set = packing.matchAll(/^ {2}(\w)(\w+): (true|false)$/gm)
  return Object.fromEntries([...set].map(([, first, rest, state]) => [first!.toUpperCase() + rest!, state === 'true']))
}

const builtMain = () => readFileSync(join(root, 'out/main/main.js'), 'utf8')

/** Tries every door of the started main. */
export async function gatherFacts(): Promise<Facts> {
  const contents = windows.map(({ window }) => window.webContents)
  const ways = contents.flatMap(each => leaving.filter(event => {
    const leave = preventable({ url: 'https://example.org/' })
    emit(each, event, leave, 'https://example.org/')
    return !leave.defaultPrevented
  }))
  return {
    addresses: windows.flatMap(({ window }) => [...calledWith(window, 'loadURL'), ...calledWith(window, 'loadFile')].map(([address]) => address)),
    preferences: windows.map(({ options }) => options.webPreferences ?? {}),
    granted: grantedPermissions(),
    policies: await servedPolicies(),
    ways,
    opened: contents.map(each => calledWith(each, 'setWindowOpenHandler')[0]?.[0]({ url: 'https://example.org/' } as never).action ?? 'allow'),
    opensOutside: /openExternal|openPath|showItemInFolder/.test(builtMain()),
    answered: await answeredStrangers(),
    schemes: calledWith(electron.protocol, 'handle').map(([scheme]) => scheme),
    electronVersion: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> }).devDependencies['electron']!,
    fuses: setFuses(),
    exposed: exposedNames(),
    menu: menuItems(),
    isSandboxed: calledWith(electron.app, 'enableSandbox').length > 0
  }
}
