// What 3,000 highlights cost in an article of 50,000 words, beside the same article without any: in the built app, opened,
// scrolled and marked as a reader would.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { _electron } from '@playwright/test'
import { installedElectron } from '../start/electron.mjs'
import { median, ms } from './statistics.mjs'

const count = 3_000
const times = 5

function longArticle(parseArticle) {
  const sentence = at => `In case ${at} the committee of ward ${at % 97} asked for ${at * 7} copies of the ${at % 13}th report before noon.`
  const paragraphs = Array.from({ length: 556 }, (_, at) => Array.from({ length: 5 }, (_, index) => sentence(at * 5 + index)).join(' '))
  return parseArticle('long.md', `# A long briefing\n\n${paragraphs.join('\n\n')}\n`)
}

function highlightsIn({ text }, { describe, markKinds }) {
  const time = '2026-01-01T00:00:00.000Z'
  return Array.from({ length: count }, (_, at) => {
    const start = text.indexOf(' ', Math.floor((at * (text.length - 100)) / count)) + 1
    const anchor = describe(text, { start, end: text.indexOf(' ', start + 18) })
    return { id: `many-${at}`, anchor, kind: markKinds[at % 4], text: at % 10 ? '' : `Ask about case ${at}.`, tags: [], createdAt: time, changedAt: time }
  })
}

/** Runs in the window: keeps the article and its notes. */
async function keep([article, notes]) {
  const added = await window.brevier.addArticle(article)
  for (let from = 0; from < notes.length; from += 50) {
    const saved = await Promise.all(notes.slice(from, from + 50).map(note => window.brevier.saveNote(added.value.id, note)))
    if (!saved.every(({ ok }) => ok)) throw new Error('A note was not saved')
  }
}

/** Runs in the window: how long opening, scrolling and one more highlight take, in ms. */
async function timings([marks, rounds]) {
  const frame = () => new Promise(resolve => { requestAnimationFrame(resolve) })
  const painted = () => ['key', 'question', 'doubt', 'action'].reduce((sum, kind) => sum + (CSS.highlights.get(`note-${kind}`)?.size ?? 0), 0)
  const untilDrawn = async isDrawn => {
    const start = performance.now()
    while (!isDrawn()) await frame()
    await frame()
    return performance.now() - start
  }
  const entry = title => [...document.querySelectorAll('.library-open')].find(one => one.textContent.includes(title))
  const opened = []
  for (let round = 0; round < rounds; round++) {
    document.querySelector('.library-open').click()
    await untilDrawn(() => document.querySelectorAll('#article-text [data-number]').length === 14)
    entry('A long briefing').click()
    opened.push(await untilDrawn(() => document.querySelectorAll('#article-text [data-number]').length > 500 && (marks === 0 || painted() > 0)))
  }
  const scroller = document.querySelector('.reader-scroller')
  const frames = []
  for (let step = 0; step < 240; step++) {
    const start = performance.now()
    scroller.scrollTop += 160
    await frame()
    frames.push(performance.now() - start)
  }
  const added = []
  for (let round = 0; round < rounds; round++) {
    const words = document.querySelector(`#block-${300 + round}`).firstChild
    getSelection().setBaseAndExtent(words, 10, words, 40)
    await frame()
    await frame()
    const before = painted()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', cancelable: true }))
    added.push(await untilDrawn(() => painted() === before + 1))
  }
  return { opened, frames, added }
}

async function inApp(root, folder, use) {
  const app = await _electron.launch({ args: [root, `--user-data-dir=${folder}`] })
  try {
    const page = await app.firstWindow()
    await page.locator('html[data-ready="true"]').waitFor()
    return await use(page)
  } finally {
    await app.close()
  }
}

async function measure(root, article, notes) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bench-'))
  try {
    await inApp(root, folder, page => page.evaluate(keep, [article, notes]))
    return await inApp(root, folder, page => page.evaluate(timings, [notes.length, times]))
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const row = (what, marked, bare) => ({ what, found: `${ms(marked)}, ${(marked / bare).toFixed(1)} times the ${ms(bare)} without any`, floor: '' })

/** Opening, scrolling and marking with 3,000 highlights and with none. */
export async function measureHighlights(root) {
  if (!installedElectron(root)) process.env.ELECTRON_OVERRIDE_DIST_PATH = join(root, 'tools/chromium-host')
  const domain = await import(pathToFileURL(join(root, 'out/domain/index.js')).href)
  const article = longArticle(domain.parseArticle)
  const bare = await measure(root, article, [])
  const marked = await measure(root, article, highlightsIn(article, domain))
  return [
    row('Opening 50,000 words with 3,000 highlights, those near the view painted', median(marked.opened), median(bare.opened)),
    row('One more highlight beside 3,000', median(marked.added), median(bare.added)),
    row('The middle frame while scrolling past 3,000 highlights', median(marked.frames), median(bare.frames)),
    row('The longest frame while scrolling past 3,000 highlights', Math.max(...marked.frames), Math.max(...bare.frames))
  ]
}
