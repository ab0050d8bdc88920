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

async function measureGrowth(worker, paragraphs) {
  const rows = []
  for (const words of [1_000, 10_000, 100_000]) {
    const took = median(await briefTimes(worker, 'long.txt', textOf(paragraphs, words), words > 50_000 ? 3 : 7))
    const last = rows.at(-1)?.took
    const growth = last === undefined ? '' : `, ${(took / last).toFixed(1)} times for 10 times the words`
    rows.push({ what: `Brief of ${words.toLocaleString('en')} words`, found: `${ms(took)}${growth}`, floor: '', took })
  }
  return rows
}

/** The bundled article's brief in under 20 ms, and the briefs of longer articles. */
export async function measureBrief(root) {
  const content = await readFile(join(root, 'resources/briefings', bundled), 'utf8')
  const paragraphs = content.replace(/^---\n.*?\n---\n/s, '').split(/\n{2,}/).map(part => part.trim()).filter(Boolean)
  const worker = startWorker(root)
  try {
    const [cold, ...warm] = await briefTimes(worker, bundled, content, 31)
    const first = {
      what: 'Brief of the bundled article in a worker',
      found: `${ms(cold)} the first time, ${ms(median(warm))} after`, floor: 'under 20 ms', holds: median(warm) < 20
    }
    return [first, ...await measureGrowth(worker, paragraphs)]
  } finally {
    await worker.terminate()
  }
}
