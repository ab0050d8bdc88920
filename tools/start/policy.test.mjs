import { describe, expect, it } from 'vitest'
import { chooseHost, describeEnd, describeHost, electronArguments, firstComplaint, hasDisplay } from './policy.mjs'

const browser = '/usr/bin/chromium'

describe('what the app runs on', () => {
  it('is Electron wherever it is and can be seen', () => {
    expect(chooseHost({ display: true, electron: true })).toBe('electron')
    expect(chooseHost({ display: true, electron: true, browser })).toBe('electron')
  })

  it('is an installed browser where Electron is not', () => {
    expect(chooseHost({ display: true, electron: false, browser })).toBe('browser')
  })

  it('is a headless one where nothing can be seen, or nothing is installed', () => {
    expect(chooseHost({ display: false, electron: true, browser })).toBe('preview')
    expect(chooseHost({ display: true, electron: false })).toBe('preview')
  })
})

describe('a display', () => {
  it('is always there on macOS and Windows, and on Linux where one is named', () => {
    expect(hasDisplay('darwin', {})).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  })
})

describe('what is said', () => {
  it('is one line that names what is missing and what is used instead', () => {
    const reason = 'it could not be fetched in 20 seconds'
    const lines = [describeHost({ display: false }), describeHost({ display: true, browser, reason }), describeHost({ display: true, reason })]
    for (const line of lines) expect(line).not.toContain('\n')
    expect(lines[0]).toContain('no display')
    expect(lines[1]).toContain(reason)
    expect(lines[1]).toContain(browser)
    expect(lines[2]).toContain(reason)
  })

  it('is nothing after an ordinary end, and a sentence after another', () => {
    expect(describeEnd('Brevier', { code: 0, signal: null })).toBeUndefined()
    expect(describeEnd('Brevier', { code: null, signal: 'SIGINT' })).toBeUndefined()
    expect(describeEnd('Brevier', { code: 3, signal: null })).toMatch(/3\.$/)
    expect(describeEnd('Brevier', { code: null, signal: 'SIGTRAP' })).toContain('SIGTRAP')
  })

  it('holds of a program\'s complaint its reason, and no stack', () => {
    const complaint = 'Downloading…\nRequestError: getaddrinfo ENOTFOUND example.org\n    at Request (file.js:1:2)\n'
    expect(firstComplaint(complaint)).toBe('RequestError: getaddrinfo ENOTFOUND example.org')
    expect(firstComplaint('')).toBe('')
  })
})

describe('Electron\'s arguments', () => {
  const userArguments = ['a briefing.md']
  it('give up the sandbox for root on Linux alone', () => {
    expect(electronArguments('/app', { platform: 'linux', superuser: true, userArguments })).toEqual(['--no-sandbox', '/app', 'a briefing.md'])
    expect(electronArguments('/app', { platform: 'linux', superuser: false, userArguments })).toEqual(['/app', 'a briefing.md'])
    expect(electronArguments('/app', { platform: 'darwin', superuser: true, userArguments })).toEqual(['/app', 'a briefing.md'])
  })
})
