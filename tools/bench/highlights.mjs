// What 3,000 highlights cost in an article of 50,000 words, beside the same article without any in the same library: in the
// built app, opened, scrolled and marked as a reader would. The two are opened in turn, so that a busy machine is to both.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron } from '@playwright/test'
import { installedElectron } from '../start/electron.mjs'
import { loadStore, valueOf } from './saving.mjs'
import { median, ms } from './statistics.mjs'

const count = 3_000
const times = 3
const titles = { bare: 'A long briefing', marked: 'A long briefing with marks' }

/** An article that ends with its title: one with the words of another would be the same article to the library. */
function longArticle(parseArticle, title) {
  const sentence = at => `In case ${at} the committee of ward ${at % 97} asked for ${at * 7} copies of the ${at % 13}th report before noon.`
  const paragraphs = Array.from({ length: 556 }, (_, at) => Array.from({ length: 5 }, (_, index) => sentence(at * 5 + index)).join(' '))
  return parseArticle('long.md', `# ${title}\n\n${paragraphs.join('\n\n')}\n\n${title}.\n`)
}

function highlightsIn({ text }, { describe, markKinds }) {
  const time = '2026-01-01T00:00:00.000Z'
  return Array.from({ length: count }, (_, at) => {
    const start = text.indexOf(' ', Math.floor((at * (text.length - 100)) / count)) + 1
    const anchor = describe(text, { start, end: text.indexOf(' ', start + 18) })
    return { id: `many-${at}`, anchor, kind: markKinds[at % 4], text: at % 10 ? '' : `Ask about case ${at}.`, tags: [], createdAt: time, changedAt: time }
  })
}

/** Writes both articles and the notes of one into a data folder, as the app itself would. @returns the articles' ids */
async function fill(root, folder, domain) {
  const { openStore } = await loadStore(root, folder)
  const store = await openStore({
    folder: join(folder, 'data/library'), briefings: join(root, 'resources/briefings'), now: () => new Date().toISOString(), newId: randomUUID
  })
  const { id: bare } = valueOf(await store.addArticle(longArticle(domain.parseArticle, titles.bare)))
  const article = longArticle(domain.parseArticle, titles.marked)
  const { id: marked } = valueOf(await store.addArticle(article))
  valueOf(await store.saveNotes(marked, highlightsIn(article, domain)))
  await store.close()
  return { bare, marked }
}

/** Runs in the window: what the measurements there use. */
function prepare(titles) {
  const patience = 60_000
  const frame = () => new Promise(resolve => { requestAnimationFrame(resolve) })
  const painted = () => ['key', 'question', 'doubt', 'action'].reduce((sum, kind) => sum + (CSS.highlights.get(`note-${kind}`)?.size ?? 0), 0)
  const untilDrawn = async (what, isDrawn) => {
    const start = performance.now()
    while (!isDrawn()) {
      if (performance.now() - start > patience) throw new Error(`Not within ${patience / 1000} s: ${what}`)
      await frame()
    }
    await frame()
    return performance.now() - start
  }
  const shown = () => document.querySelector('.reader-head h1').textContent
  const entry = isWanted => [...document.querySelectorAll('.library-open')].find(one => isWanted(one.querySelector('.library-title').textContent))
  const open = async which => {
    entry(title => !Object.values(titles).includes(title)).click()
    await untilDrawn('opening another article', () => !Object.values(titles).includes(shown()))
    entry(title => title === titles[which]).click()
    return untilDrawn(`opening the article (${which})`, () => shown() === titles[which] && (which === 'bare' || painted() > 0))
  }
  window.measuring = { frame, painted, untilDrawn, open }
}

/** Runs in the window: how long an article takes to open, and of that the call for it, in ms. */
async function opening([which, id]) {
  const opened = await window.measuring.open(which)
  const start = performance.now()
  await window.brevier.readArticle(id)
  return { opened, called: performance.now() - start }
}

/** Runs in the window: how long frames take while the open article is scrolled, in ms. */
async function scrolling(steps) {
  const { frame } = window.measuring
  const scroller = document.querySelector('.reader-scroller')
  const frames = []
  for (let step = 0; step < steps; step++) {
    const start = performance.now()
    scroller.scrollTop += 160
    await frame()
    frames.push(performance.now() - start)
  }
  return frames
}

/** Runs in the window: how long one more highlight in the open article takes, in ms. */
async function marking(rounds) {
  const { frame, painted, untilDrawn } = window.measuring
  const added = []
  for (let round = 0; round < rounds; round++) {
    const block = document.querySelector(`#block-${300 + round}`)
    block.scrollIntoView({ block: 'center' })
    await frame()
    getSelection().setBaseAndExtent(block.firstChild, 10, block.firstChild, 40)
    await untilDrawn('the bar of the selection', () => document.querySelector('[role="toolbar"][aria-label="Selection"]') !== null)
    const before = painted()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', cancelable: true }))
    added.push(await untilDrawn('one more highlight', () => painted() === before + 1))
  }
  return added
}

/** How long the window's main thread has been at work, in ms of processor time: what else the machine does is not in it. */
async function busyTime(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value
}

async function moving(page, session) {
  const steps = 120
  const before = await busyTime(session)
  const frames = await page.evaluate(scrolling, steps)
  const busy = (await busyTime(session) - before) / steps
  return { frames, busy, added: await page.evaluate(marking, times) }
}

async function inWindow(page, ids) {
  const found = { bare: { opened: [], called: [] }, marked: { opened: [], called: [] } }
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.evaluate(prepare, titles)
  for (let round = 0; round < times; round++) {
    for (const which of ['bare', 'marked']) {
      const { opened, called } = await page.evaluate(opening, [which, ids[which]])
      found[which].opened.push(opened)
      found[which].called.push(called)
    }
  }
  for (const which of ['marked', 'bare']) {
    if (which === 'bare') await page.evaluate(opening, [which, ids[which]])
    Object.assign(found[which], await moving(page, session))
  }
  return found
}

async function measure(root, domain) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bench-'))
  try {
    const ids = await fill(root, folder, domain)
    const app = await _electron.launch({ args: [root, `--user-data-dir=${join(folder, 'data')}`] })
    try {
      const page = await app.firstWindow()
      await page.locator('html[data-ready="true"]').waitFor()
      return await inWindow(page, ids)
    } finally {
      await app.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const beside = (marked, bare) => `${ms(marked)}, ${(marked / bare).toFixed(1)} times the ${ms(bare)} without any`

/** Opening, scrolling and marking with 3,000 highlights and with none. */
export async function measureHighlights(root) {
  if (!installedElectron(root)) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'tools/chromium-host')
  const { bare, marked } = await measure(root, await import(pathToFileURL(join(root, 'out/domain/index.js')).href))
  const row = (what, of, floor, isGood) => {
    const [with3000, without] = [of(marked), of(bare)]
    return { what, found: beside(with3000, without), floor, ...isGood && { holds: isGood(with3000, without) } }
  }
  return [
    row('Opening 50,000 words with 3,000 highlights', ({ opened }) => median(opened), 'at most 1.5 times, and 2 s', (many, none) => many <= 1.5 * none && many <= 2_000),
    row('A call for the article and its notes alone', ({ called }) => median(called), ''),
    row('One more highlight beside 3,000', ({ added }) => median(added), 'at most 100 ms', many => many <= 100),
    row('The middle frame while scrolling past 3,000 highlights', ({ frames }) => median(frames), 'at most 1.5 times, and 20 ms', (many, none) => many <= 1.5 * none && many <= 20),
    row('The window\'s own processor time for such a frame', ({ busy }) => busy, ''),
    row('The longest frame while scrolling past 3,000 highlights', ({ frames }) => Math.max(...frames), '')
  ]
}
