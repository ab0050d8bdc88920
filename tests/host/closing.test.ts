import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { driveProbe, type Probe } from './host'

let probe: Probe
beforeEach(async () => { probe = await driveProbe() })
afterEach(() => probe.end())

const exitCode = () => new Promise<number | null>(resolve => probe.app.process().once('exit', resolve))

describe('closing', () => {
  it('waits while main prevents it, and ends the app with its last window', async () => {
    const ended = exitCode()
    const state = await probe.app.evaluate(async ({ BrowserWindow }) => {
      const win = BrowserWindow.getAllWindows()[0]
      if (!win) return 'no window'
      const asked = new Promise<void>(resolve => win.once('close', event => {
        event.preventDefault()
        resolve()
      }))
      win.close()
      await asked
      return win.isDestroyed() ? 'gone' : 'kept'
    })
    expect(state).toBe('kept')
    expect(await probe.page.evaluate(() => window.probe.add(1, 1))).toBe(2)
    await probe.app.evaluate(({ BrowserWindow }) => { setImmediate(() => BrowserWindow.getAllWindows()[0]?.close()) })
    expect(await ended).toBe(0)
  })

  it('keeps a window whose page wants to stay, unless main overrules it', async () => {
    // Playwright answers a page's question by itself unless somebody else listens for it.
    probe.page.on('dialog', () => {})
    await probe.page.getByRole('heading').click()
    await probe.page.evaluate(() => addEventListener('beforeunload', event => event.preventDefault()))
    const kept = await probe.app.evaluate(({ BrowserWindow }) => new Promise<boolean>(resolve => {
      const win = BrowserWindow.getAllWindows()[0]
      win?.webContents.once('will-prevent-unload', () => setImmediate(() => resolve(!win.isDestroyed())))
      win?.close()
    }))
    expect(kept).toBe(true)
    const ended = exitCode()
    await probe.app.evaluate(({ BrowserWindow }) => {
      const win = BrowserWindow.getAllWindows()[0]
      win?.webContents.once('will-prevent-unload', event => event.preventDefault())
      setImmediate(() => win?.close())
    })
    expect(await ended).toBe(0)
  })
})
