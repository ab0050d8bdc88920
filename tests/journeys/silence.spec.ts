import type { Bridge } from '../../domain/contract/calls'
import { expect, test } from './brevier'

/** The window's own view of itself, as far as these journeys use it. */
type WithBridge = { readonly brevier: Bridge }

test('nothing is requested beyond the app itself, on every view', async ({ app, page, watch }) => {
  const loaded = page.waitForEvent('load')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.reload())
  await loaded
  await page.locator('html[data-ready="true"]').waitFor()
  await page.keyboard.press('Control+2')
  await page.getByRole('heading', { name: 'Bottom line' }).waitFor()
  await page.keyboard.press('Control+3')
  await page.getByText('every line found in the PDF').waitFor()
  await page.keyboard.press('Control+f')
  await page.getByRole('searchbox').waitFor()
  // The fixture holds every request against the app's own address; here it must have seen some at all.
  expect(watch.requests.length).toBeGreaterThan(3)
})

test('a page that tries to reach out is refused, and the watch sees it try (the control)', async ({ page, watch }) => {
  const outcome = await page.evaluate(() => fetch('https://example.com/').then(() => 'reached', () => 'refused'))
  expect(outcome).toBe('refused')
  await expect.poll(() => watch.errors.join('\n')).toContain('example.com')
  watch.errors.length = 0
  watch.requests.length = 0
})

test('the window cannot be led elsewhere, nor open another', async ({ app, page, watch }) => {
  const address = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getURL())
  const before = await address()
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.com/'
    document.body.append(link)
    link.click()
    link.target = '_blank'
    link.click()
  })
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  expect(await address()).toBe(before)
  expect(app.windows()).toHaveLength(1)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  watch.requests.length = 0
  watch.errors.length = 0
})

test('the window sees the contract and nothing of the machine', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter(name => name in globalThis),
    bridge: Object.keys((globalThis as unknown as WithBridge).brevier).length > 5
  }))
  expect(seen).toEqual({ node: [], bridge: true })
})

test('a call of the wrong shape is refused on both sides', async ({ page, watch }) => {
  const outcomes = await page.evaluate(async () => {
    const refused = (call: Promise<unknown>) => call.then(() => 'answered', (error: unknown) => String(error))
    const bridge = (globalThis as unknown as WithBridge).brevier as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>
    return [
      await refused(bridge['readArticle']!('../../etc/passwd')),
      await refused(bridge['saveNote']!('bundled-peacekeepers', { id: 'x' })),
      await refused(bridge['zoom']!(Infinity)),
      await refused(bridge['open']!('one too many'))
    ]
  })
  for (const outcome of outcomes) expect(outcome).toContain('Refused the call')
  await expect.poll(() => watch.errors.filter(line => line.includes('Refused the call')).length).toBeGreaterThanOrEqual(1)
  watch.errors.length = 0
})

test('a policy that would run strange code stands in the way', async ({ page, watch }) => {
  const outcome = await page.evaluate(async () => {
    // The driver's own code is let through; what runs in a later task is the page's.
    await new Promise(resolve => setTimeout(resolve))
    const outcomes: Record<string, string> = {}
    const attempt = (name: string, act: () => unknown) => {
      try { act(); outcomes[name] = 'ran' } catch { outcomes[name] = 'refused' }
    }
    // oxlint-disable-next-line typescript/no-unsafe-call -- to see it refused
    attempt('code from text', () => new Function('return 1')())
    attempt('markup', () => { document.createElement('div').innerHTML = '<b>x</b>' })
    attempt('worker', () => new Worker('data:text/javascript,1'))
    return outcomes
  })
  expect(outcome).toEqual({ 'code from text': 'refused', markup: 'refused', worker: 'refused' })
  watch.errors.length = 0
})
