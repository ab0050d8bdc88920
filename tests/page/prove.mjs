// `npm run prove:page`: the one page, printed of 500 articles in every pair of ways, each judged by its PDF's own bytes.
// Options: --articles=N, --pages=N of each, --seed=N, --fresh (else a run that was cut short goes on), --write keeps the
// figures in docs/page.md, --break shows that each fault is seen: pages that have it must be refused.
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readFile, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { drawArticle, longArticle, randomFrom, sorts } from './articles.mjs'
import { factors, filesOf, optionsOf, pairwise } from './cases.mjs'
import { faultsOf, fillOf, readPage } from './judge.mjs'
import { wouldFit } from './left-out.mjs'
import { startPress } from './press.mjs'

const root = path.resolve(import.meta.dirname, '../..')

/** The articles that are there: the golden ones and those supplied with the app. */
export async function realFiles() {
  const golden = path.join(root, 'tests/golden')
  const folders = (await readdir(golden, { recursive: true })).filter(name => path.basename(name) === 'article.md').map(name => path.join(golden, name))
  const briefings = path.join(root, 'resources/briefings')
  const supplied = (await readdir(briefings)).filter(name => name.endsWith('.md')).map(name => path.join(briefings, name))
  return await Promise.all([...folders, ...supplied].map(async file => ({ name: path.basename(file), text: await readFile(file, 'utf8') })))
}

/** The cases of a run, one page each. */
export async function casesOf({ articles, pages, seed }) {
  const files = filesOf(await realFiles(), articles, seed)
  const rows = pairwise({ ...factors, sort: [...Object.keys(sorts), 'real'] }, randomFrom(seed))
  const random = randomFrom(seed + 1)
  const bySort = groupBy(rows, ({ sort }) => sort)
  const turns = new Map()
  return files.flatMap((file, at) => Array.from({ length: pages }, (_, page) => {
    const own = bySort.get(file.sort) ?? []
    const turn = turns.get(file.sort) ?? 0
    turns.set(file.sort, turn + 1)
    const drawn = Object.fromEntries(Object.entries(factors).map(([name, values]) => [name, values[Math.floor(random() * values.length)]]))
    return { id: `${at}.${page}`, file, row: own[turn] ?? drawn, seed: seed + at, isTried: (at + page) % 3 === 0 }
  }))
}

function groupBy(items, keyOf) {
  const groups = new Map()
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item])
  return groups
}

/** The domain as it is built, and the briefs it made: an article's is made once. */
export async function openDomain() {
  const domain = await import(pathToFileURL(path.join(root, 'out/domain/index.js')).href)
  let last = null
  return ({ name, text }) => {
    if (last?.text === text) return last
    const draft = domain.readFile(name, new TextEncoder().encode(text))
    const article = { ...draft, id: 'file', fingerprint: createHash('sha256').update(draft.text).digest('hex'), addedAt: null }
    last = { text, article, brief: domain.briefOf(article), compose: domain.composePage, printable: domain.printable }
    return last
  }
}

/** Makes one page and judges it. */
export async function printCase(press, open, { id, file, row, seed, isTried }) {
  const started = performance.now()
  const { article, brief, compose, printable } = open(file)
  const options = optionsOf(row, article, seed)
  const order = compose(article, brief, options)
  const composed = performance.now() - started
  const answer = await press.make(order)
  const case_ = { id, sort: file.sort, words: Math.round(article.text.length / 6), row, took: Math.round(composed + answer.took) }
  if (answer.page === undefined) return { ...case_, faults: [`no page: ${JSON.stringify(answer.failure)}`] }
  const page = await readPage(answer.page.pdf)
  const taken = row.kind === 'redacted' ? options.redactions.words.slice(0, 2) : []
  const isOwn = row.kind === 'notes' || row.carry === 'own'
  const privateWords = isOwn ? [] : [...options.notes.map(({ note }) => note.text), ...options.ownLines.map(({ text }) => text)]
  const faults = faultsOf(page, { order, made: answer.page, article, isLarge: row.large, paper: row.paper, taken, privateWords })
  const tried = isTried ? await wouldFit(press, printable(order, '').order, answer.page) : { faults: [], count: 0 }
  return {
    ...case_, faults: [...faults, ...tried.faults], tried: tried.count, fill: fillOf(page, row), leftOut: answer.page.leftOut.length, unprintable: answer.page.unprintable,
    next: answer.page.leftOut[0], fonts: page.fonts.names
  }
}

/** Runs cases on warm presses, each article's on one of them; `told` hears of each. */
export async function printAll(cases, told, presses = 1) {
  const waiting = [...groupBy(cases, ({ file }) => file).values()]
  await Promise.all(Array.from({ length: presses }, async () => {
    const press = await startPress()
    const open = await openDomain()
    try {
      for (let group = waiting.shift(); group !== undefined; group = waiting.shift()) {
        for (const one of group) await told(await printCase(press, open, one))
      }
    } finally {
      await press.close()
    }
  }))
}

/** Times in milliseconds, briefing and composing included, of pages made one after the other: of about 1,000 words, and of 200,000. */
export async function timesOf(seed) {
  const press = await startPress()
  const open = await openDomain()
  const time = async file => {
    const started = performance.now()
    const { article, brief, compose } = open(file)
    const { page } = await press.make(compose(article, brief, optionsOf(usual, article, seed)))
    return page === undefined ? Infinity : performance.now() - started
  }
  const times = async files => {
    const found = []
    for (const file of files) found.push(await time(file))
    return found
  }
  try {
    // The first page of a run opens the window; readers wait for that once.
    const first = await time(drawArticle('news', seed))
    const thousand = await times(Array.from({ length: 20 }, (_, index) => drawArticle('thousand words', seed + index)))
    return { first, thousand, longest: await times(Array.from({ length: 3 }, (_, index) => longArticle(200_000, seed + index))) }
  } finally {
    await press.close()
  }
}

const usual = { paper: 'a4', kind: 'clean', large: false, carry: 'none', marks: 'none', own: 'few' }

/** What was printed in an earlier run of the same seed. */
export async function journal(file, isFresh) {
  await mkdir(path.dirname(file), { recursive: true })
  if (isFresh) await rm(file, { force: true })
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean)
  return { done: lines.map(line => JSON.parse(line)), add: result => appendFile(file, `${JSON.stringify(result)}\n`) }
}
