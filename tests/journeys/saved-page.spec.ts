// A brief saved as a web page is opened by who knows what browser: with the policy that it brings, and without.
import { createRequire } from 'node:module'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, expect, test, type Browser, type LaunchOptions } from '@playwright/test'
import { touch } from '../security/canary'
import { importers, outputs } from '../security/outlets'
import { payloadLine, payloads, payloadsIn, type Payload } from '../security/payloads'

interface Found { readonly executable: string; readonly environment: NonNullable<LaunchOptions['env']> }
const { findChromium } = createRequire(import.meta.url)('../../tools/chromium-host/chromium/find.cjs') as
  { readonly findChromium: (how: { readonly headless: boolean }) => Promise<Found | null> }

const { made, form } = outputs['brief as html']
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/
const isWhole = process.env['BREVIER_PAYLOADS'] === 'all'
/** What is put in raw: `npm test` takes some of each class. */
const raw = payloads.filter(({ id }) => isWhole || id % 5 === 0)
/** Few on a page, as one that navigates away takes the others along. */
const fewPerPage = 12

let browser: Browser
let folder: string
test.beforeAll(async () => {
  const found = await findChromium({ headless: true }).catch(() => null)
  test.skip(found === null, 'There is no Chromium here besides Electron to open a saved page in: this was not tried.')
  browser = await chromium.launch({ executablePath: found!.executable, env: { ...process.env as Record<string, string>, ...found!.environment } })
  folder = await mkdtemp(join(tmpdir(), 'brevier-saved-'))
})
test.afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

interface Taken {
  readonly hit: ReadonlySet<number>
  readonly shown: ReadonlySet<number>
}

/** Opens a page from the disk, touches everything in it, and tells which payloads ran or asked for something. */
async function openedFromDisk(html: string): Promise<Taken> {
  const hit = new Set<number>()
  const page = await browser.newPage()
  try {
    await page.exposeFunction('ran', (id: number) => { hit.add(id) })
    await page.route('**/*', route => {
      const url = route.request().url()
      if (url.startsWith('http://canary.invalid/')) hit.add(Number(new URL(url).pathname.slice(1)))
      return url.startsWith('file:') ? route.continue() : route.abort()
    })
    await writeFile(join(folder, 'brief.html'), html)
    // What runs may lead the page away at any moment.
    await page.goto(pathToFileURL(join(folder, 'brief.html')).href).catch(() => undefined)
    const shown = payloadsIn(await page.evaluate(() => document.body.textContent).catch(() => ''))
    await page.evaluate(touch).catch(() => undefined)
    return { hit, shown }
  } finally {
    await page.close()
  }
}

async function opened(given: readonly Payload[], perPage: number, change: (html: string) => string): Promise<Taken> {
  const hit = new Set<number>()
  const shown = new Set<number>()
  for (let at = 0; at < given.length; at += perPage) {
    const [html] = made(importers.text(given.slice(at, at + perPage).map(payloadLine)))
    const taken = await openedFromDisk(change(html!))
    for (const id of taken.hit) hit.add(id)
    for (const id of taken.shown) shown.add(id)
  }
  return { hit, shown }
}

const withoutPolicy = (html: string): string => {
  expect(html).toMatch(policy)
  return html.replace(policy, '')
}
const hits = ({ hit }: Taken): readonly Payload[] => payloads.filter(({ id }) => hit.has(id))

test('a brief saved as a web page shows them all and runs none, with the policy it brings and without', async () => {
  test.setTimeout(240_000)
  for (const change of [(html: string) => html, withoutPolicy]) {
    const taken = await opened(payloads, payloads.length, change)
    expect(hits(taken)).toEqual([])
    expect(taken.shown.size).toBe(payloads.length)
  }
})

test('with nothing escaped they run (the control), and its policy alone stops them', async () => {
  test.setTimeout(240_000)
  const control = await opened(raw, fewPerPage, html => form.unescaped(withoutPolicy(html)))
  console.log(`saved page with nothing escaped and without its policy: ${control.hit.size} of ${raw.length} take effect`)
  expect(control.hit.size).toBeGreaterThan(raw.length / 3)
  const classes = new Set(hits(control).map(payload => payload.class))
  // No engine of templates reads a web page.
  expect(raw.filter(payload => !classes.has(payload.class) && payload.class !== 'template')).toEqual([])
  expect(hits(await opened(raw, fewPerPage, form.unescaped))).toEqual([])
})
