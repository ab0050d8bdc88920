// Files of a library damaged in every way a disk, a cable, an editor or a prankster would: nothing may be believed.
import { copyFile, cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { act, articleAt, valueOf } from './acts.mjs'

const article = articleAt(1)
const seedOf = n => () => {
  // mulberry32, by Tommy Ettinger: small, seeded, good enough to choose places.
  n = (n + 0x6d2b79f5) | 0
  let t = Math.imul(n ^ (n >>> 15), 1 | n)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const spliced = (bytes, at, removed, put = '') =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + removed)])

/** Each way to damage bytes; `pick(n)` is a whole number below n. */
export const damages = {
  'a flipped bit': (bytes, pick) => {
    const changed = Buffer.from(bytes)
    changed[pick(bytes.length)] ^= 1 << pick(8)
    return changed
  },
  'a run of random bytes': (bytes, pick) => {
    const at = pick(bytes.length)
    const changed = Buffer.from(bytes)
    for (let i = at; i < Math.min(bytes.length, at + 1 + pick(64)); i++) changed[i] = pick(256)
    return changed
  },
  'a lost tail': (bytes, pick) => bytes.subarray(0, pick(bytes.length)),
  'a lost middle': (bytes, pick) => spliced(bytes, pick(bytes.length), 1 + pick(100)),
  'an added byte': (bytes, pick) => spliced(bytes, pick(bytes.length + 1), 0, ' '),
  'a zeroed block': (bytes, pick) => {
    const at = pick(bytes.length)
    return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + 512))
  },
  'two swapped blocks': (bytes, pick) => {
    const size = 1 + pick(Math.floor(bytes.length / 2))
    const [a, b] = [pick(bytes.length - 2 * size + 1), bytes.length - size]
    return Buffer.concat([bytes.subarray(0, a), bytes.subarray(b), bytes.subarray(a + size, b), bytes.subarray(a, a + size)])
  },
  'null in its place': () => Buffer.from('null'),
  'an empty list in its place': () => Buffer.from('[]'),
  'nothing in its place': () => Buffer.alloc(0),
  'a byte order mark': bytes => spliced(bytes, 0, 0, '\ufeff'),
  'deep nesting': () => Buffer.from('['.repeat(200_000)),
  'deep nesting in its data': bytes => spliced(bytes, bytes.indexOf('\n') + 1, 0, '['.repeat(100_000)),
  'a prototype in its header': bytes => spliced(bytes, 1, 0, '"__proto__":{"kind":"notes"},'),
  'a prototype in its data': bytes => spliced(bytes, bytes.indexOf('\n') + 2, 0, '"__proto__":{"notes":[]},'),
  'line ends of another system': bytes => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
  'itself twice': bytes => Buffer.concat([bytes, bytes]),
  'a file of another kind': (bytes, pick, { other }) => other
}

/** What is looked at: how each document is read through the store, and what is said to have been mended. */
const documents = {
  notes: { name: `notes/${article}.json`, read: async store => readOf(await store.readArticle(article), ({ notes }) => notes, 'the notes') },
  edits: { name: `edits/${article}.json`, read: async store => readOf(await store.readArticle(article), ({ edits }) => edits, 'your changes') },
  articles: { name: `articles/${article}.json`, read: async store => readOf(await store.readArticle(article), opened => opened.article.text, 'Article') },
  settings: { name: 'settings.json', read: async store => readOf(await store.open(), ({ settings }) => settings.measure, 'the settings') }
}

function readOf(result, choose, named) {
  const opened = valueOf(result)
  return { value: choose(opened), restored: opened.restored.filter(({ what }) => what.startsWith(named)) }
}

/** Makes a library whose documents each have several generations, and tells what each held at which time. */
async function library(open, folder) {
  const times = { notes: new Map(), edits: new Map(), articles: new Map(), settings: new Map() }
  let time = Date.UTC(2026, 0, 1)
  const now = () => new Date(time).toISOString()
  const store = await open(folder, () => article, now)
  valueOf(await store.open())
  const did = { addArticle: 'articles', replaceArticle: 'articles', saveNote: 'notes', saveEdits: 'edits', saveSettings: 'settings' }
  for (const n of [1, 2, 5, 8, 12, 14, 15, 2, 5, 8, 14, 15, 2, 8, 14, 15, 5]) {
    time += 2 * 3_600_000
    const { call, args } = act(n)
    const given = call === 'saveNote' ? [args[0], { ...args[1], text: `${now()} ${'x'.repeat(300)}` }] : args
    valueOf(await Reflect.apply(store[call], store, given))
    const { value } = await documents[did[call]].read(store)
    times[did[call]].set(now(), value)
  }
  await store.close()
  return times
}

/** What is wrong with how the store reads a document after damage; null when nothing is. */
async function wrongAfter({ open, folder, kind, times, damaged, isCurrent }) {
  const look = async () => {
    const store = await open(folder)
    try {
      return await documents[kind].read(store)
    } finally {
      await store.close()
    }
  }
  const { value, restored } = await look()
  const newest = [...times.keys()].at(-1)
  const from = isCurrent ? restored[0]?.from : newest
  if (isCurrent !== (restored.length === 1)) return `told ${JSON.stringify(restored)}`
  if (!times.has(from) || !isDeepStrictEqual(value, times.get(from))) return `gave what it held at no time, from ${from}`
  const quarantine = await Promise.all((await readdir(join(folder, 'quarantine'))).map(name => readFile(join(folder, 'quarantine', name))))
  if (!damaged.every(bytes => quarantine.some(kept => kept.equals(bytes)))) return 'did not keep the damaged file'
  const again = await look()
  return again.restored.length === 0 && isDeepStrictEqual(again.value, value) ? null : 'did not stay mended'
}

/** lowdb as shipped on the same damage of a plain file: does it believe what was never written, or lose all of it? */
async function believes(folder, data, how, pick) {
  const file = join(folder, 'plain.json')
  const bytes = Buffer.from(JSON.stringify(data))
  await writeFile(file, damages[how](bytes, pick, { other: Buffer.from('{"other":1}') }))
  const low = new Low(new JSONFile(file), { notes: [] })
  return await low.read().then(() => !isDeepStrictEqual(low.data, data)).catch(() => true)
}

/** Puts damage into the data folder. @returns the damaged bytes, one for each copy that the damage changed */
async function damageCopies({ folder, intact }, names, how, pick, other) {
  const damaged = []
  for (const name of names) {
    const bytes = await readFile(join(intact, name))
    const changed = damages[how](bytes, pick, { other })
    await writeFile(join(folder, name), changed)
    if (!changed.equals(bytes)) damaged.push(changed)
  }
  return damaged
}

const [ways, kinds] = [Object.keys(damages), Object.keys(documents)]
const choices = [['current'], ['current'], ['current'], ['current', 'previous'], ['current', 'previous'], ['previous']]

/** One trial: damage, look, and put everything back. @returns what went wrong, and whether lowdb alone believed or lost it */
async function trial({ open, folders, times, isBroken }, number) {
  const random = seedOf(number)
  const pick = n => Math.floor(random() * n)
  const [how, kind] = [ways[number % ways.length], kinds[Math.floor(number / ways.length) % kinds.length]]
  const { name } = documents[kind]
  const copies = choices[pick(choices.length)]
  const names = copies.map(copy => (copy === 'current' ? name : `${name}.previous`))
  const other = await readFile(join(folders.intact, documents[kinds[(kinds.indexOf(kind) + 1) % kinds.length]].name))
  const damaged = await damageCopies(folders, names, how, pick, other)
  const isDamage = damaged.length === names.length
  const believed = isDamage && await believes(folders.home, { notes: [...times.notes.values()] }, how, pick)
  const isCurrent = copies.includes('current')
  const looked = isBroken
    ? believed && 'lowdb as shipped believed or lost it'
    : isDamage && await wrongAfter({ open, folder: folders.folder, kind, times: times[kind], damaged, isCurrent }).catch(error => error.message)
  for (const file of [name, `${name}.previous`]) await copyFile(join(folders.intact, file), join(folders.folder, file))
  await rm(join(folders.folder, 'quarantine'), { recursive: true, force: true })
  return { found: looked ? `${how} in ${names.join(' and ')} (seed ${number}): ${looked}` : null, believed }
}

/** So many libraries are damaged side by side, since a trial waits for the disk most of its time. */
const lanes = 4

/** Does trial after trial on a library of its own, until the numbers, which all lanes take from, are used up. */
async function lane({ open, times, isBroken, intact, home }, numbers) {
  const folders = { home, folder: join(home, 'data'), intact }
  await cp(intact, folders.folder, { recursive: true })
  const results = []
  for (const number of numbers) results.push(await trial({ open, folders, times, isBroken }, number))
  return results
}

/** @param trials how many damages, spread evenly over ways, documents and copies */
export async function prove({ open, home }, { trials = 10_000, isBroken = false } = {}) {
  const intact = join(home, 'intact')
  const times = await library(open, intact)
  const numbers = Array.from({ length: trials }, (_, number) => number).values()
  const results = (await Promise.all(Array.from({ length: lanes }, (_, at) =>
    lane({ open, times, isBroken, intact, home: join(home, `lane-${at}`) }, numbers)))).flat()
  const failures = results.flatMap(({ found }) => found ?? [])
  const believed = results.filter(result => result.believed).length
  return {
    title: 'Damaged files: articles, notes, edits and settings, one copy or both',
    rows: [
      { what: `${trials} damages in ${ways.length} ways: believed, not restored, not told, or not kept`, found: failures.length, wanted: '0', ok: failures.length === 0, failures },
      { what: 'control, lowdb as shipped on the same: believed or lost', found: believed, wanted: 'more than 0', ok: believed > 0 }
    ]
  }
}
