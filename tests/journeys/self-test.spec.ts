import { resolve } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { violations } from './axe'
import { expect, test } from './brevier'

test.slow()

const hook = resolve('tests/silence/walls.cjs')

/** Opens the panel, waits until all was tried, and reads it. */
async function proven(page: Page): Promise<{ readonly result: string; readonly outcomes: Readonly<Record<string, string>> }> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type('prove that nothing')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('dialog', { name: 'Prove that nothing leaves' })
  await panel.getByRole('table').waitFor({ timeout: 25_000 })
  const rows = await panel.getByRole('row').evaluateAll(all => all.slice(1).map(row => [...row.children].map(cell => cell.textContent)))
  return { result: await panel.getByRole('status').textContent() ?? '', outcomes: Object.fromEntries(rows) as Record<string, string> }
}

test('the self-test tries every way out of the window, and each is refused by a wall that says so', async ({ page, watch }) => {
  const { result, outcomes } = await proven(page)
  const count = Object.keys(outcomes).length
  expect(count).toBeGreaterThan(15)
  expect(result).toContain(`All ${count} ways`)
  expect(outcomes['Picture']).toContain('img-src')
  expect(outcomes['Another page in this window']).toContain('main process')
  await expect(page.getByRole('heading', { name: 'What this cannot show' })).toBeVisible()
  // Each try is refused aloud, and of nothing else was there anything to say.
  expect(watch.errors.length).toBeGreaterThan(5)
  const spokenOf = (line: string) => /brevier\.invalid|Trusted ?Type|TrustedScript/.test(line)
  expect(watch.errors.filter(line => !spokenOf(line))).toEqual([])
  expect(watch.requests.filter(url => url.startsWith('http') && !/localhost\/|\.brevier\.invalid\//.test(url))).toEqual([])
  watch.errors.length = 0
  watch.requests.length = 0
})

test('the result is copied as text, tried again, and the panel closed by key', async ({ app, page, watch }) => {
  await proven(page)
  await page.getByRole('button', { name: 'Copy as text' }).click()
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('ways out of this window were refused')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('Trying every way out…')).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible({ timeout: 25_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  watch.errors.length = 0
  watch.requests.length = 0
})

test('axe finds nothing on the result in three themes, and it fits a narrow window', async ({ page, watch }) => {
  await page.setViewportSize({ width: 480, height: 640 })
  await proven(page)
  for (const theme of ['light', 'sepia', 'dark']) {
    await page.evaluate(name => { document.documentElement.dataset['theme'] = name }, theme)
    // What moves is judged where it comes to rest.
    await page.evaluate(() => Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => undefined))))
    expect(await violations(page), theme).toEqual([])
  }
  const room = await page.getByRole('dialog').evaluate(({ clientWidth, scrollWidth }) => scrollWidth - clientWidth)
  expect(room).toBeLessThanOrEqual(0)
  await expect(page.getByRole('button', { name: 'Done' })).toBeInViewport()
  watch.errors.length = 0
  watch.requests.length = 0
})

/** The app with some of its walls taken down before it starts. */
async function withoutWalls(dataFolder: string, down: string): Promise<Awaited<ReturnType<typeof proven>>> {
  const args = ['-r', hook, resolve('.'), `--user-data-dir=${dataFolder}`]
  const app = await _electron.launch({ args, env: { ...process.env as Record<string, string>, BREVIER_WALLS_DOWN: down } })
  try {
    const page = await app.firstWindow()
    await page.locator('html[data-ready="true"]').waitFor()
    return await proven(page)
  } finally {
    await app.close()
  }
}

test('without the page\'s policy it is main that refuses, and what main cannot see is told as let through (the control)', async ({ dataFolder }) => {
  const { result, outcomes } = await withoutWalls(dataFolder, 'policy')
  expect(outcomes['Picture']).toContain('main process (request)')
  expect(outcomes['WebSocket']).toContain('Nobody')
  expect(result).toContain('were not refused')
})

test('without policy and main\'s refusals nearly every way is told as let through (the control)', async ({ dataFolder }) => {
  const { outcomes } = await withoutWalls(dataFolder, 'policy session')
  for (const name of ['Request', 'Beacon', 'Picture', 'Stylesheet', 'Font', 'Script', 'WebSocket']) expect(outcomes[name], name).toContain('Nobody')
})
