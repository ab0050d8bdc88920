// What the built main lets out to the network and in from its own files: each setting of the shell that no item of Electron's
// checklist names has its test here.
import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { argumentsOf } from '../../domain/contract/schemas'
import { ownEvent, served, startMain } from './facts'
import { calledWith, electron, emit, newSession, userData, windows } from './fake-electron'
import { chanceFrom, validArguments } from './generate'

vi.mock('electron', async () => (await import('./fake-electron')).electron)

const { app, session: { defaultSession } } = electron

beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await startMain()
  await served('makePage')(ownEvent(), ...validArguments(argumentsOf.makePage, chanceFrom(1)))
}, 30_000)
afterAll(() => rmSync(userData, { recursive: true, force: true }))

/** The switches that Chromium is started with, and what each is for: one that is missing is a way onto the network. */
const wantedSwitches: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND', 'proxy-server': 'http://127.0.0.1:9', 'proxy-bypass-list': '<-loopback>',
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp', 'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-features': 'WebRtcHideLocalIpsWithMdns', 'dns-prefetch-disable': '', 'no-pings': '', 'disable-background-networking': '',
  'disable-component-update': '', 'disable-domain-reliability': '', 'disable-sync': '', 'disable-breakpad': ''
}

describe('the network', () => {
  type Refuse = (asked: { readonly url: string }, answer: (given: { readonly cancel: boolean }) => void) => void
  /** Undefined where nobody is asked. */
  const isCancelled = (session: typeof defaultSession, url: string): boolean | undefined => {
    const [asked] = calledWith(session.webRequest, 'onBeforeRequest') as unknown as (readonly [Refuse])[]
    let isRefused: boolean | undefined
    asked?.[0]({ url }, ({ cancel }) => { isRefused = cancel })
    return isRefused
  }
  const opened = (): (typeof defaultSession)[] => {
    const another = newSession()
    emit(app, 'session-created', another)
    return [defaultSession, another]
  }

  it('is closed by each of Chromium’s switches', () => {
    expect(Object.fromEntries(calledWith(app.commandLine, 'appendSwitch'))).toEqual(wantedSwitches)
  })

  it.each([
    'https://example.org/', 'http://127.0.0.1/', 'ws://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'blob:app://brevier/x',
    'app://brevier.example.org/', 'app://other/index.html'
  ])('is not asked for %s', url => {
    for (const session of opened()) expect(isCancelled(session, url)).toBe(true)
  })

  it('is not what the app’s own files come from (the control)', () => {
    for (const session of opened()) expect(isCancelled(session, 'app://brevier/index.html')).toBe(false)
    expect(isCancelled(newSession(), 'https://example.org/')).toBeUndefined()
  })

  it('is not asked for dictionaries, nor by WebRTC', () => {
    for (const session of opened()) {
      expect(calledWith(session, 'setSpellCheckerEnabled')).toEqual([[false]])
      expect(calledWith(session, 'setSpellCheckerLanguages')).toEqual([[[]]])
      expect(calledWith(session, 'setSpellCheckerDictionaryDownloadURL')).toEqual([['app://brevier/no-dictionaries/']])
    }
    for (const { window } of windows) expect(calledWith(window.webContents, 'setWebRTCIPHandlingPolicy')).toEqual([['disable_non_proxied_udp']])
  })
})

describe('a file’s name', () => {
  it.each([
    ['the quay\u202Efdp.exe', 'the quayfdp.exe'], ['\u2067fdp\u2069', 'fdp'], ['../../.ssh/keys', '.. .. .ssh keys'], ['C:\\x\u0000y', 'C x y']
  ])('is suggested without what names a folder or turns its signs around: %j', async (title, plain) => {
    await served('saveText')(ownEvent(), `${title}.md`, 'md', 'words', true)
    expect(calledWith(electron.dialog, 'showSaveDialog').at(-1)?.at(-1)).toMatchObject({ defaultPath: `${plain}.md` })
  })
})

describe('the one scheme', () => {
  const ask = async (address: string, method = 'GET'): Promise<Response> => {
    const [, serve] = calledWith(electron.protocol, 'handle')[0]!
    return await serve(new Request(address, { method }))
  }

  it('has the rights of a site’s own secure pages, and none that passes by a policy', () => {
    expect(calledWith(electron.protocol, 'registerSchemesAsPrivileged'))
      .toEqual([[[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]]])
  })

  it('serves the window’s files as what they are (the control)', async () => {
    const { status, headers } = await ask('app://brevier/index.html')
    expect([status, headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([200, 'text/html; charset=utf-8', 'nosniff'])
  })

  // Each of the files is there, and of a kind that is served.
  it.each([
    'app://brevier/..%2Fmain%2Fmain.js', 'app://brevier/assets%2F..%2F..%2Fmain%2Fmain.js', 'app://brevier/%2e%2e%2fmain/main.js', 'app://brevier//../../main/main.js',
    'app://other/index.html', 'app://brevier.example.org/index.html', 'app://brevier:1/index.html', 'app://brevier/..%2f..%2fpackage.json', 'app://brevier/',
    'app://brevier/%', 'app://brevier/index%E0%A4%A.html', 'app://brevier/index%00.html'
  ])('serves nothing for %s', async address => {
    expect((await ask(address)).status).toBe(404)
  })

  it.each(['POST', 'HEAD', 'PUT', 'DELETE'])('is only read from, and answers no %s', async method => {
    expect((await ask('app://brevier/index.html', method)).status).toBe(404)
  })
})
