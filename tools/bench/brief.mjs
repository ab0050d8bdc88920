// The brief of the bundled article, and how its cost grows with the article.
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { median, ms } from './statistics.mjs'

const bundled = 'peacekeepers.md'

function startWorker(root) {
  const domain = pathToFileURL(join(root, 'out/domain/index.js')).href
  return new Worker(new URL('./brief-worker.mjs', import.meta.url), { workerData: { domain } })
}

/** Milliseconds of each of `times` briefs of one article in one worker, the first one cold. */
async function briefTimes(worker, name, content, times) {
  const found = []
  for (let time = 0; time < times; time++) {
    worker.postMessage({ name, content })
    const [took] = await once(worker, 'message')
    found.push(took)
  }
  return found
}

/** Plain text of about `words` words: the paragraphs in turn, numbered so that no two are the same. */
function textOf(paragraphs, words) {
  const text = []
  for (let count = 0, turn = 0; count < words; turn++) {
    const paragraph = `${paragraphs[turn % paragraphs.length]} This was report number ${turn + 1}.`
    text.push(paragraph)
    count += paragraph.split(' ').length
  }
  return text.join('\n\n')
}

/** Words a second that a brief must at least keep, and how much dearer a word may be in the longest text than in the next. */
const floors = { wordsPerSecond: 150_000, growth: 1.3 }

async function measureGrowth(worker, paragraphs) {
  const rows = []
  for (const words of [1_000, 10_000, 100_000, 200_000]) {
    const took = median(await briefTimes(worker, 'long.txt', textOf(paragraphs, words), words > 50_000 ? 3 : 7))
    const perSecond = (1000 * words) / took
    const last = rows.at(-1)
    const growth = last === undefined ? '' : `, ${(took / last.took).toFixed(1)} times for ${words / last.words} times the words`
    const isLong = words > 10_000
    rows.push({
      what: `Brief of ${words.toLocaleString('en')} words`,
      found: `${ms(took)}, ${Math.round(perSecond / 1000)},000 words a second${growth}`,
      floor: isLong ? `at least ${floors.wordsPerSecond.toLocaleString('en')} words a second, growing with the words` : '',
      holds: !isLong || (perSecond >= floors.wordsPerSecond && took / last.took <= (floors.growth * words) / last.words),
      took, words
    })
  }
  return rows
}

/** The bundled article's brief, cold and warm, and the briefs of longer articles. */
export async function measureBrief(root) {
  const content = await readFile(join(root, 'resources/briefings', bundled), 'utf8')
  const paragraphs = content.replace(/^---\n.*?\n---\n/s, '').split(/\n{2,}/).map(part => part.trim()).filter(Boolean)
  const worker = startWorker(root)
  try {
    const [cold, ...warm] = await briefTimes(worker, bundled, content, 31)
    const first = {
      what: 'Brief of the bundled article in a worker',
      found: `${ms(cold)} the first time, ${ms(median(warm))} after`, floor: 'under 150 ms the first time, 20 ms after', holds: cold < 150 && median(warm) < 20
    }
    return [first, ...await measureGrowth(worker, paragraphs)]
  } finally {
    await worker.terminate()
  }
}
