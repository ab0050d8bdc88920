import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import bundled from './bundled.cjs'
import find from './find.cjs'

const { findChromium, usualPlaces } = find
const named = process.env.BREVIER_CHROMIUM
afterEach(() => {
  if (named === undefined) delete process.env.BREVIER_CHROMIUM
  else process.env.BREVIER_CHROMIUM = named
})

describe('finding a Chromium', () => {
  it('takes the one that is named before any other', async () => {
    process.env.BREVIER_CHROMIUM = process.execPath
    expect(await findChromium({ headless: true })).toEqual({ executable: process.execPath, environment: {} })
    expect(await findChromium({ headless: false })).toEqual({ executable: process.execPath, environment: {} })
  })

  it('says so when the one that is named is no program', async () => {
    process.env.BREVIER_CHROMIUM = import.meta.filename
    await expect(findChromium({ headless: true })).rejects.toThrow(/BREVIER_CHROMIUM names .*find\.test\.mjs, which is no program/)
  })

  it.runIf(bundled.bundledPackage())('takes the one from npm for headless runs, so that tests see the same one everywhere', async () => {
    delete process.env.BREVIER_CHROMIUM
    expect((await findChromium({ headless: true })).executable).toMatch(/brevier-chromium-[\d.]+\/chromium$/)
  })

  it('looks where each system installs Chrome, Chromium and Edge', () => {
    const linux = usualPlaces('linux', { PATH: '/opt/own/bin:relative' })
    expect(linux).toEqual(expect.arrayContaining(['/opt/own/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']))
    expect(linux.every(place => place.startsWith('/'))).toBe(true)
    expect(usualPlaces('darwin', { HOME: '/Users/me' })).toContain('/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium')
    expect(usualPlaces('win32', { PROGRAMFILES: 'C:\\Programs' })).toContain('C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe')
  })
})

describe.runIf(bundled.bundledPackage())('unpacking the one from npm', () => {
  it('gives starts at the same time the same whole program, and leaves nothing half done', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'unpack-'))
    const target = join(folder, 'chromium-x')
    await Promise.all([1, 2].map(() => bundled.unpackOnce(target, bundled.bundledPackage())))
    const { size, mode } = await stat(join(target, 'chromium'))
    const used = await stat((await findChromium({ headless: true })).executable)
    expect(size).toBe(used.size)
    expect(mode & 0o777).toBe(0o700)
    expect(await readdir(folder)).toEqual(['chromium-x'])
    await rm(folder, { recursive: true })
  }, 30_000)
})
