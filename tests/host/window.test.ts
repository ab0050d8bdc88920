import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driveProbe, type Probe } from './host'

let probe: Probe
beforeAll(async () => { probe = await driveProbe() })
afterAll(() => probe.end())

const page = () => probe.page.evaluate(() => ({
  size: [innerWidth, innerHeight],
  ratio: devicePixelRatio,
  colour: getComputedStyle(document.querySelector('h1') ?? document.body).color
}))

describe('a window', () => {
  it('is shown once it is drawn, and its page has the size asked for', async () => {
    await expect.poll(async () => (await probe.seen()).events[0]).toBe('ready-to-show')
    expect(await probe.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true)
    expect((await page()).size).toEqual([800, 600])
  })

  it('takes new bounds, but not below its minimum', async () => {
    await probe.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 10, height: 700 }))
    await expect.poll(async () => (await page()).size).toEqual([400, 700])
    await probe.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ width: 800, height: 600 }))
    await expect.poll(async () => (await page()).size).toEqual([800, 600])
  })

  it('zooms the page itself: its room shrinks, and its layout follows', async () => {
    const before = await page()
    await probe.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2))
    await expect.poll(async () => (await page()).size).toEqual([400, 300])
    const zoomed = await page()
    expect(zoomed.ratio).toBe(before.ratio * 2)
    expect(zoomed.colour).not.toBe(before.colour)
    await probe.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1))
    await expect.poll(async () => await page()).toEqual(before)
  })

  it('follows the theme that main sets', async () => {
    const isDark = () => probe.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await probe.app.evaluate(({ nativeTheme }) => { nativeTheme.themeSource = 'dark' })
    await expect.poll(isDark).toBe(true)
    await probe.app.evaluate(({ nativeTheme }) => { nativeTheme.themeSource = 'light' })
    await expect.poll(isDark).toBe(false)
  })

  it('hears of the computer only what a test says: that it sleeps, or that nobody is there', async () => {
    const found = await probe.app.evaluate(({ powerMonitor }) => {
      const heard: string[] = []
      for (const event of ['suspend', 'lock-screen'] as const) powerMonitor.on(event as 'suspend', () => heard.push(event))
      powerMonitor.emit('lock-screen')
      return { heard, idle: powerMonitor.getSystemIdleTime() }
    })
    expect(found).toEqual({ heard: ['lock-screen'], idle: 0 })
  })

  it('has a menu whose items can be chosen', async () => {
    await probe.app.evaluate(({ Menu }) => { Menu.getApplicationMenu()?.getMenuItemById('mark')?.click() })
    expect((await probe.seen()).events).toContain('menu')
  })
})

describe('printing', () => {
  it('makes a PDF of the paper asked for', async () => {
    const sizes = await probe.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const sizeOf = async (pageSize: 'A4' | 'Letter' | { width: number; height: number }) =>
        /\/MediaBox \[(.*?)\]/.exec((await contents?.printToPDF({ pageSize }))?.toString('latin1') ?? '')?.[1]
      return [await sizeOf('A4'), await sizeOf('Letter'), await sizeOf({ width: 4, height: 6 })]
    })
    const points = sizes.map(size => size?.trim().split(/\s+/).slice(2).map(Number))
    const about = (n: number): unknown => expect.closeTo(n, -1)
    expect(points).toEqual([[about(595), about(842)], [about(612), about(792)], [about(288), about(432)]])
  })

  it('tells that a headless window has no printer', async () => {
    const [printed, reason] = await probe.app.evaluate(({ BrowserWindow }) => new Promise<[boolean, string]>(resolve => {
      BrowserWindow.getAllWindows()[0]?.webContents.print({}, (success, failureReason) => resolve([success, failureReason]))
    }))
    expect(printed).toBe(false)
    expect(reason).toMatch(/no printer/)
  })
})

describe('a dialog', () => {
  it('that nobody answers is an error, and no cancelled one', async () => {
    const answers = await probe.app.evaluate(({ dialog }) => Promise.all([
      dialog.showOpenDialog({}).then(() => 'answered', String),
      dialog.showSaveDialog({}).then(() => 'answered', String),
      dialog.showMessageBox({ message: 'Well?' }).then(() => 'answered', String)
    ]))
    expect(answers).toEqual([
      expect.stringContaining('Nobody answered dialog.showOpenDialog'),
      expect.stringContaining('Nobody answered dialog.showSaveDialog'),
      expect.stringContaining('Nobody answered dialog.showMessageBox(Well?)')
    ])
  })

  it('is answered by the function a test puts in its place', async () => {
    const answer = await probe.app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/chosen' })
      return dialog.showSaveDialog({})
    })
    expect(answer).toEqual({ canceled: false, filePath: '/chosen' })
  })
})
