import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { driveProbe, type Probe } from './host'

let probe: Probe
beforeAll(async () => { probe = await driveProbe() })
afterAll(() => probe.end())

const addressOf = () => probe.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL())

describe('a page of the app\'s own scheme', () => {
  it('is served by the app\'s protocol handler, with its own address in main', async () => {
    expect(await addressOf()).toBe('app://bundle/index.html')
    expect(await probe.page.evaluate(() => isSecureContext)).toBe(true)
    expect((await probe.seen()).requests).toEqual(expect.arrayContaining(['app://bundle/style.css', 'app://bundle/page.js']))
  })

  it('obeys the content security policy that main sends with it', async () => {
    const refused = await probe.page.evaluate(async () => {
      const image = document.createElement('img')
      const failed = new Promise(resolve => { image.addEventListener('error', resolve) })
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='
      document.body.append(image)
      await failed
      let sink = ''
      try { document.body.innerHTML = '<p>' } catch (error) { sink = String(error) }
      return { violations: window.violations, sink }
    })
    expect(refused.violations).toContain('img-src')
    expect(refused.sink).toMatch(/TrustedHTML/)
  })

  it('runs a module worker, whose requests the app sees too', async () => {
    const { word, data, away } = await probe.page.evaluate(() => window.fromWorker)
    expect({ word, data, away }).toEqual({ word: 'imported', data: { told: true }, away: 'refused' })
    expect((await probe.seen()).requests).toEqual(expect.arrayContaining(['app://bundle/worker.js', 'app://bundle/word.js', 'app://bundle/data.json']))
  })

  it('goes nowhere that main refuses', async () => {
    await probe.page.evaluate(() => { location.href = 'https://away.invalid/page' })
    await expect.poll(async () => (await probe.seen()).navigations).toContain('https://away.invalid/page')
    expect(await addressOf()).toBe('app://bundle/index.html')
  })

  it('opens no window that main refuses: by script, link or form', async () => {
    expect(await probe.page.evaluate(() => window.open('https://away.invalid/script') === null)).toBe(true)
    await probe.page.getByRole('link', { name: 'away' }).click()
    await probe.page.evaluate(() => {
      const form = document.body.appendChild(document.createElement('form'))
      form.action = 'https://away.invalid/form'
      form.target = '_blank'
      form.submit()
    })
    await expect.poll(async () => (await probe.seen()).opened).toHaveLength(3)
    expect((await probe.seen()).opened.slice(0, 2)).toEqual(['https://away.invalid/script', 'https://away.invalid/'])
    await expect.poll(() => probe.app.windows().length).toBe(1)
  })

  it('is granted only what the app\'s handlers grant, which are asked', async () => {
    expect((await probe.seen()).permissions).toEqual(expect.arrayContaining(['notifications', 'geolocation', 'clipboard-read']))
    const states = await probe.page.evaluate(async () => {
      const names = ['geolocation', 'camera', 'microphone', 'clipboard-read', 'clipboard-write'] as PermissionName[]
      return Promise.all(names.map(name => navigator.permissions.query({ name }).then(({ state }) => state)))
    })
    expect(new Set(states)).toEqual(new Set(['denied']))
  })
})

describe('a request to elsewhere', () => {
  it('is put to main, and goes to the network where main lets it', async () => {
    const asked = await probe.app.evaluate(async ({ session, BrowserWindow }) => {
      const seen: string[] = []
      session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
        seen.push(url)
        answer({})
      })
      const win = new BrowserWindow({ show: false })
      const failure = await win.loadURL('http://nowhere.invalid/').then(() => 'loaded', (error: Error) => error.message)
      win.destroy()
      return { seen, failure }
    })
    expect(asked.seen).toContain('http://nowhere.invalid/')
    expect(asked.failure).toMatch(/ERR_NAME_NOT_RESOLVED|ERR_INTERNET_DISCONNECTED|ERR_PROXY|ERR_TUNNEL/)
  })
})
