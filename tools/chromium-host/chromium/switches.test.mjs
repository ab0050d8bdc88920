import { describe, expect, it } from 'vitest'
import switches from './switches.cjs'

const { chromiumArguments } = switches
const start = { asked: new Map(), profile: '/profile', headless: true, superuser: false }
const names = args => args.map(arg => arg.split('=')[0])

describe('what Chromium is started with', () => {
  it('is the little that it cannot run without', () => {
    const needed = ['--user-data-dir', '--remote-debugging-pipe', '--no-startup-window', '--no-first-run', '--no-default-browser-check', '--disable-dev-shm-usage', '--headless', '--blink-settings']
    expect(names(chromiumArguments(start)).sort()).toEqual(needed.sort())
  })

  it('gives up the sandbox only for root, or where that is asked for', () => {
    expect(chromiumArguments(start)).not.toContain('--no-sandbox')
    expect(chromiumArguments({ ...start, superuser: true })).toContain('--no-sandbox')
    expect(chromiumArguments({ ...start, asked: new Map([['no-sandbox', '']]) })).toContain('--no-sandbox')
  })

  it('opens a debugging port only when asked', () => {
    expect(names(chromiumArguments(start))).not.toContain('--remote-debugging-port')
    expect(chromiumArguments({ ...start, asked: new Map([['remote-debugging-port', '0']]) })).toContain('--remote-debugging-port=0')
  })

  it('passes on the app\'s own switches, but not its data folder', () => {
    const asked = new Map([['proxy-server', 'http://127.0.0.1:9'], ['no-pings', ''], ['user-data-dir', '/library'], ['inspect', '0']])
    const added = chromiumArguments({ ...start, asked }).filter(arg => !chromiumArguments(start).includes(arg))
    expect(added).toEqual(['--proxy-server=http://127.0.0.1:9', '--no-pings'])
  })
})
