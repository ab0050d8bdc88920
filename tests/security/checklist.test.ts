import { rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { argumentsOf } from '../../domain/contract/schemas'
import { checklist } from './checklist'
import { askingEvents, devices, handlersOfSession, permissionsOf, type AskingEvent } from './declared'
import { gatherFacts, ownEvent, served, startMain, type Facts } from './facts'
import { calledWith, calls, electron, emit, newSession, preventable, userData, windows } from './fake-electron'
import { chanceFrom, validArguments } from './generate'

vi.mock('electron', async () => (await import('./fake-electron')).electron)

let facts: Facts

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await startMain()
  // The second window is opened for the first page; what it would print is no matter here.
  await served('makePage')(ownEvent(), ...validArguments(argumentsOf.makePage, chanceFrom(1)))
  facts = await gatherFacts()
}, 30_000)
afterEach(() => { vi.spyOn(process, 'platform', 'get').mockRestore() })
afterAll(() => rmSync(userData, { recursive: true, force: true }))

describe('Electron’s checklist', () => {
  it('has its twenty recommendations', () => {
    expect(checklist).toHaveLength(20)
  })

  it.each(checklist)('holds: $title', ({ breaches }) => {
    expect(breaches(facts)).toEqual([])
  })

  it.each(checklist)('would be seen broken: $title', ({ breaches, spoiled }) => {
    expect(breaches(spoiled(facts))).not.toEqual([])
  })
})

const { app, session: { defaultSession } } = electron
const place = (name: string) => calls.findIndex(call => call.name === name)

/** Asks as Electron does, and tells whether it was refused: the default prevented, and nothing given in answer. */
function isRefused(on: object, { name, answerAt }: AskingEvent): boolean {
  const event = preventable()
  const given: unknown[][] = []
  const args: unknown[] = Array.from({ length: 7 }, (_, at) => (at === answerAt ? (...answer: unknown[]) => given.push(answer) : {}))
  emit(on, name, event, ...args.slice(1))
  return event.defaultPrevented && given.length === 1 && given[0]!.every(answer => !answer || answer === 'deny')
}

/** How each handler of a session says no. */
const noes: Readonly<Record<string, (handler: never) => unknown>> = {
  setPermissionRequestHandler: (ask: (contents: null, name: string, answer: (isGranted: boolean) => void) => void) => answerOf(answer => ask(null, 'media', answer)),
  setPermissionCheckHandler: (ask: () => boolean) => ask(),
  setDevicePermissionHandler: (ask: () => boolean) => ask(),
  setDisplayMediaRequestHandler: (ask: (request: null, answer: (streams: unknown) => void) => void) => answerOf(answer => ask(null, answer)) !== null,
  setBluetoothPairingHandler: (ask: (details: null, answer: (response: { confirmed: boolean }) => void) => void) =>
    answerOf<{ confirmed: boolean }>(answer => ask(null, answer))?.confirmed,
  setUSBProtectedClassesHandler: (ask: (details: object) => string[]) => ask({ protectedClasses: ['hid', 'video'] }).join() !== 'hid,video'
}

/** What Electron refuses by itself as long as nobody speaks for it: a certificate that Chromium does not trust. */
const leftToChromium = ['setCertificateVerifyProc', 'certificate-error']
const handlers = handlersOfSession().filter(name => !leftToChromium.includes(name))
const askedOfApp = askingEvents('App').filter(({ name }) => !leftToChromium.includes(name))

function answerOf<T>(ask: (answer: (given: T) => void) => void): T | undefined {
  let answered: T | undefined
  ask(given => { answered = given })
  return answered
}

/** The handlers of a session that are missing, or say anything but no. */
const yeses = (session: typeof defaultSession): string[] => handlers.filter(name => {
  const [[handler] = []] = calledWith(session, name as 'setPermissionCheckHandler')
  return !handler || noes[name]?.(handler as never) !== false
})

describe('whatever electron.d.ts lets a page ask', () => {
  it('is read from there', () => {
    expect(permissionsOf('setPermissionRequestHandler').length).toBeGreaterThan(30)
    expect(permissionsOf('setPermissionCheckHandler').length).toBeGreaterThan(30)
    expect(devices()).toEqual(['hid', 'serial', 'usb'])
    expect(handlersOfSession()).toContain('setDisplayMediaRequestHandler')
    expect(askingEvents('Session').map(({ name }) => name)).toContain('select-usb-device')
    expect(askingEvents('App')).toContainEqual({ name: 'certificate-error', answerAt: 5 })
  })

  it('is answered with no by every handler of the session, and of any that would be made', () => {
    expect(yeses(defaultSession)).toEqual([])
    const another = newSession()
    expect(yeses(another)).toEqual(handlers)
    emit(app, 'session-created', another)
    expect(yeses(another)).toEqual([])
  })

  it.each(askingEvents('Session'))('is refused in the session’s event $name', event => {
    expect(isRefused(defaultSession, event)).toBe(true)
    expect(isRefused(newSession(), event)).toBe(false)
  })

  it.each(askedOfApp)('is refused in the app’s event $name', event => {
    expect(isRefused(app, event)).toBe(true)
  })

  it.each(askingEvents('WebContents').filter(({ name }) => !askingEvents('App').some(event => event.name === name)))(
    'is refused in the page’s event $name', event => {
      expect(isRefused(windows[0]!.window.webContents, event)).toBe(true)
      expect(isRefused(newSession(), event)).toBe(false)
    })

  it('is left to Chromium where it is trust in a certificate', () => {
    expect(calls.filter(({ name, args }) => leftToChromium.includes(name) || leftToChromium.includes(String(args[0])))).toEqual([])
  })

  it('is not kept when it is a download', () => {
    const download = preventable()
    emit(defaultSession, 'will-download', download, { getURL: () => 'https://example.com/x' })
    expect(download.defaultPrevented).toBe(true)
  })
})

describe('the order of starting', () => {
  it('is: sandbox, switches and scheme before Chromium starts; every door locked before the first page', () => {
    for (const early of ['enableSandbox', 'appendSwitch', 'registerSchemesAsPrivileged']) expect(place(early)).toBeLessThan(place('whenReady'))
    const lastLock = Math.max(...[...handlers, 'setWindowOpenHandler', 'onBeforeRequest'].map(place))
    expect(place('setPermissionRequestHandler')).toBeGreaterThan(-1)
    expect(lastLock).toBeLessThan(place('loadURL'))
  })
})

describe('what a started app never does', () => {
  it.each(['plugins', 'webgl', 'navigateOnDragDrop', 'spellcheck'] as const)('is to give a window what it has no use for: %s', name => {
    expect(facts.preferences.map(each => each[name])).toEqual(windows.map(() => false))
  })

  it('is to report crashes, look for updates, or remember documents for the system', () => {
    expect(calls.filter(({ on }) => on === electron.crashReporter || on === electron.autoUpdater)).toEqual([])
    expect(calls.filter(({ name }) => /recentDocument/i.test(name))).toEqual([])
    expect(calls.length).toBeGreaterThan(50)
  })

  it('is to offer developer tools, a reload or recent documents in its menu', () => {
    expect(facts.menu.length).toBeGreaterThan(20)
    expect(facts.menu.filter(({ role }) => /devtools|reload|recent|viewMenu/i.test(role ?? ''))).toEqual([])
  })

  it('is to let a page’s title be seen as its window’s', () => {
    for (const { options, window } of windows) {
      const renamed = preventable()
      emit(window, 'page-title-updated', renamed, 'Words of an article')
      expect([options.title, renamed.defaultPrevented]).toEqual(['Brevier', true])
    }
  })
})

describe('what the reader hides from other programs', () => {
  const settings = (hideFromScreens: boolean) => [{ ...validArguments(argumentsOf.saveSettings, chanceFrom(2))[0] as object, hideFromScreens }]
  const asked = () => calledWith(windows[0]!.window, 'setContentProtection').map(([isOn]) => isOn)

  it('is the window, asked for when the setting is made and when the app is opened again, and not before', async () => {
    expect(asked()).toEqual([])
    await served('saveSettings')(ownEvent(), ...settings(true))
    await served('open')(ownEvent())
    await served('saveSettings')(ownEvent(), ...settings(false))
    await served('open')(ownEvent())
    expect(asked()).toEqual([true, true, false, false])
  })
})

describe('what is copied', () => {
  const written = () => calledWith(electron.clipboard, 'write').map(([[item]]) => (item as unknown as { items: Record<string, string> }).items)

  it.each([
    ['win32', 'ExcludeClipboardContentFromMonitorProcessing'], ['darwin', 'org.nspasteboard.ConcealedType'], ['linux', 'x-kde-passwordManagerHint']
  ])('is marked on %s, so that no history keeps it', async (platform, mark) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue(platform as NodeJS.Platform)
    await served('copyText')(ownEvent(), 'words')
    expect(written().at(-1)).toEqual({ 'text/plain': 'words', [`electron application/osclipboard;format="${mark}"`]: 'secret' })
  })

  it('is the words alone where nothing can be asked', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('freebsd')
    await served('copyText')(ownEvent(), 'other words')
    expect(calledWith(electron.clipboard, 'writeText')).toEqual([['other words']])
  })
})
