// What a durable save costs beyond what the disk asks of any: the store's note against a bare write, sync, rename and
// sync of the folder.
import { randomUUID } from 'node:crypto'
import { mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { compare, median, ms, timed } from './statistics.mjs'

/** The store, bundled as the app bundles it. */
export async function loadStore(root, folder) {
  await build({
    configFile: false, root, logLevel: 'error',
    build: {
      outDir: join(folder, 'store'), ssr: join(root, 'electron/store/store.ts'), minify: false,
      rolldownOptions: { output: { entryFileNames: 'store.mjs' } }
    },
    ssr: { noExternal: true }
  })
  return import(pathToFileURL(join(folder, 'store/store.mjs')).href)
}

async function writeBarely(folder, text) {
  const file = join(folder, 'bare.json')
  const handle = await open(`${file}.tmp`, 'w', 0o600)
  await handle.writeFile(text)
  await handle.sync()
  await handle.close()
  await rename(`${file}.tmp`, file)
  if (process.platform === 'win32') return
  const parent = await open(folder, 'r')
  await parent.sync()
  await parent.close()
}

export const valueOf = result => {
  if (!result.ok) throw new Error(`The store said ${JSON.stringify(result.failure)}`)
  return result.value
}

const noteOf = (text, now = new Date().toISOString()) =>
  ({ id: randomUUID(), anchor: null, kind: 'key', text, tags: [], createdAt: now, changedAt: now })

/** Gives a closed library so many articles with notes, by copies of one that the store itself wrote. */
async function fill(folder, id, articles) {
  for (const part of ['articles', 'notes']) {
    const bytes = await readFile(join(folder, part, `${id}.json`))
    for (let n = 1; n < articles; n++) {
      for (const name of [`${id}-${n}.json`, `${id}-${n}.json.previous`]) await writeFile(join(folder, part, name), bytes, { mode: 0o600 })
    }
  }
}

/** A library of so many articles, and what saves the next state of one note in it. */
export async function libraryOf(openStore, { folder, briefings, articles, notes = 1 }) {
  const now = () => new Date().toISOString()
  const open = () => openStore({ folder, briefings, now, newId: randomUUID })
  const text = 'Words of an article.'
  const draft = {
    title: 'One', titleOrigin: 'file', byline: null, source: null, published: null, language: 'en',
    text, blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }]
  }
  const first = await open()
  const { id } = valueOf(await first.addArticle(draft))
  const own = Array.from({ length: notes }, (_, n) => noteOf(`Ask for figure ${n} behind this. ${'x'.repeat(n === 0 ? 0 : 400)}`))
  valueOf(await first.saveNotes(id, own))
  await first.close()
  await fill(folder, id, articles)
  const store = await open()
  const save = async () => valueOf(await store.saveNote(id, { ...own[0], changedAt: now() }))
  await save()
  return { store, save, close: () => store.close() }
}

/** The longest time, in ms, for which nothing else could run while `action` was under way. */
async function longestBlock(action) {
  let [longest, last, isDone] = [0, performance.now(), false]
  const tick = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isDone) setImmediate(tick)
  }
  setImmediate(tick)
  await action()
  isDone = true
  return longest
}

const pairs = 101

/** A save beside a bare write of as many bytes. */
async function measureCost(openStore, folder, briefings) {
  const { save, close } = await libraryOf(openStore, { folder: join(folder, 'one'), briefings, articles: 1 })
  const bare = await readFile(join(folder, 'one/notes', (await readdir(join(folder, 'one/notes'))).find(name => name.endsWith('.json'))))
  const { ours, ratio } = await compare(save, () => writeBarely(folder, bare), pairs)
  await close()
  return { what: 'Saving a note, as a multiple of a bare durable write', found: `${ratio.toFixed(2)} (${ms(ours)})`, floor: 'at most 1.50', holds: ratio <= 1.5 }
}

async function measureGrowth(openStore, folder, briefings) {
  const [many, few] = [10_000, 100]
  const large = await libraryOf(openStore, { folder: join(folder, 'large'), briefings, articles: many })
  const small = await libraryOf(openStore, { folder: join(folder, 'small'), briefings, articles: few })
  const { ours, ratio } = await compare(large.save, small.save, pairs)
  for (const { close } of [large, small]) await close()
  return { what: `The same among ${many.toLocaleString('en')} articles, as a multiple of among ${few}`, found: `${ratio.toFixed(2)} (${ms(ours)})`, floor: 'at most 1.30', holds: ratio <= 1.3 }
}

/** @param lock sets the lock on a store, where saving is to be measured under one */
export async function measureBlocking(openStore, folder, briefings, notes, lock = null) {
  const { store, save, close } = await libraryOf(openStore, { folder: join(folder, `noted-${notes}`), briefings, articles: 1, notes })
  await lock?.(store)
  const [blocks, idle] = [[], []]
  for (let turn = 0; turn < 31; turn++) {
    const took = await timed(async () => blocks.push(await longestBlock(save)))
    idle.push(await longestBlock(() => after(took)))
  }
  await close()
  const [middle, noise] = [median(blocks), median(idle)]
  return {
    what: `Longest stretch a save blocks the process, among ${notes.toLocaleString('en')} notes on an article${lock === null ? '' : ', with the lock on'}`,
    found: `${ms(middle)} (median of 31; ${ms(noise)} with nothing to save)`, floor: 'at most 5 ms',
    // Where the machine itself takes the process off its core for longer, nothing can be said.
    ...noise < 5 && { holds: middle <= 5 }
  }
}

/** Saving a note: what it takes, how many times a bare durable write that is, and what it keeps from running. */
export async function measureSaving(root) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bench-'))
  const { openStore } = await loadStore(root, folder)
  const briefings = join(root, 'resources/briefings')
  try {
    return [
      await measureCost(openStore, folder, briefings),
      await measureGrowth(openStore, folder, briefings),
      await measureBlocking(openStore, folder, briefings, 10),
      await measureBlocking(openStore, folder, briefings, 3_000)
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}
