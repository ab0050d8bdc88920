// kill -9 at random moments while the store is written to; the process that is killed acknowledges over a pipe.
import { spawn } from 'node:child_process'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { act, stateAfter, stateOf } from './acts.mjs'
import { copyFixture, readBack, writtenAnd } from './fixtures.mjs'
import { schemas } from './schemas.mjs'

const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))

/**
 * Runs a writer and kills it at a random moment after a random number of acts.
 * @returns the last act it acknowledged, and whether the next was under way
 */
export async function killedAtRandom(args, mostActs = 41) {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise(resolve => child.once('close', resolve))
  const wanted = Math.floor(Math.random() * mostActs)
  let [begun, last] = [0, 0]
  for await (const line of createInterface(child.stdout)) {
    if (line.startsWith('>')) begun = Number(line.slice(1))
    else last = Number(line)
    if (line === `>${wanted}`) void killSoon(child)
  }
  await gone
  return { acknowledged: last, underWay: begun > last || begun === 0 }
}

/** A timer has whole milliseconds only; a save has many calls in one. */
async function killSoon(child) {
  const until = performance.now() + Math.random() * 12
  await after(until - performance.now() - 1)
  while (performance.now() < until);
  child.kill('SIGKILL')
}

/** What is wrong with a state after that many acknowledged acts; null when nothing is. */
export function wrong(state, acknowledged) {
  const [old, next] = [stateAfter(acknowledged), stateAfter(acknowledged + 1)]
  const same = expected => isDeepStrictEqual({ ...state, removed: null }, { ...expected, removed: null }) &&
    Object.entries(state.removed).every(([id, article]) => isDeepStrictEqual(article, expected.removed[id]))
  return same(old) || same(next) ? null : `what is there is neither what ${acknowledged} acts left nor ${acknowledged + 1}`
}

/** Opens the store on a folder that a dead process left, and says what is wrong in it. `look` says what is in it. */
export async function lookInto(open, folder, acknowledged, look = lookAtActs) {
  try {
    const store = await open(folder)
    try {
      return await look(store, acknowledged) ?? await wrongOnDisk(folder)
    } finally {
      await store.close()
    }
  } catch (error) {
    return error.message
  }
}

async function lookAtActs(store, acknowledged) {
  return wrong(await stateOf(store, Object.keys(stateAfter(acknowledged).removed)), acknowledged)
}

async function lookAtFixture(store, acknowledged) {
  const found = await readBack(store)
  return [acknowledged, acknowledged + 1].some(count => isDeepStrictEqual(found, writtenAnd(count))) ? null
    : `what is there is neither what ${acknowledged} notes left nor ${acknowledged + 1}`
}

/** Temporary files, and what is open to others, anywhere in the folder. */
export async function wrongOnDisk(folder) {
  const names = await readdir(folder, { recursive: true })
  const left = names.filter(name => name.endsWith('.tmp') || name.startsWith('restore-begun'))
  if (left.length > 0) return `left behind: ${left.join(', ')}`
  if (process.platform === 'win32') return null
  const open = []
  for (const name of ['.', ...names]) {
    const there = await stat(join(folder, name))
    if ((there.mode & 0o777) !== (there.isDirectory() ? 0o700 : 0o600)) open.push(name)
  }
  return open.length > 0 ? `open to others: ${open.join(', ')}` : null
}

async function killStore({ file, home, open }) {
  const folder = join(home, 'data')
  const killed = await killedAtRandom(['store', file, home, folder])
  const found = await lookInto(open, folder, killed.acknowledged)
  await rm(folder, { recursive: true, force: true })
  return { ...killed, found }
}

/** The same on a library of an earlier schema: each of its files is migrated by its first save. */
async function killMigration({ file, home, open }, schema) {
  const folder = join(home, 'earlier')
  await copyFixture(schema, folder)
  const killed = await killedAtRandom(['earlier', file, home, folder], 5)
  const found = await lookInto(open, folder, killed.acknowledged, lookAtFixture)
  await rm(folder, { recursive: true, force: true })
  return { ...killed, found }
}

async function killPlain({ home }) {
  const file = join(home, 'plain.json')
  const killed = await killedAtRandom(['plain', file])
  const found = await readFile(file, 'utf8').then(text => wrong(JSON.parse(text), killed.acknowledged)).catch(error => error.message)
  return { ...killed, found }
}

/** So many kills. @returns what was found wrong, what was acknowledged, and what was under way how often */
async function kills(trials, kill) {
  const [lost, calls] = [[], new Map()]
  let acts = 0
  for (let trial = 0; trial < trials; trial++) {
    const { acknowledged, underWay, found } = await kill(trial)
    acts += acknowledged
    const call = underWay ? act(acknowledged + 1).call : 'nothing'
    calls.set(call, (calls.get(call) ?? 0) + 1)
    if (found !== null) lost.push(`kill ${trial + 1}, ${acknowledged} acts acknowledged: ${found}`)
  }
  return { lost, acts, calls }
}

const counted = calls => [...calls].toSorted((a, b) => b[1] - a[1]).map(([call, count]) => `${call} ${count}`).join(', ')

/** @param trials how many kills; the control is killed 60 times, or until it is seen to fail when `quick` */
export async function prove(store, { trials = 300, isBroken = false, quick = false } = {}) {
  const main = await kills(trials, () => (isBroken ? killPlain(store) : killStore(store)))
  const moves = await kills(Math.ceil(trials / 5), trial => killMigration(store, schemas[trial % schemas.length]))
  const underWay = trials - (main.calls.get('nothing') ?? 0)
  const torn = []
  let tries = 0
  while (tries < Math.min(trials, 60) && !(quick && torn.length > 0)) {
    tries++
    const { found } = await killPlain(store)
    if (found !== null) torn.push(found)
  }
  const none = lost => ({ found: lost.length, wanted: '0', ok: lost.length === 0, failures: lost })
  return {
    title: 'kill -9 while saving, importing, deleting, editing, adding, replacing, removing, backing up, restoring and locking',
    rows: [
      { what: `${trials} kills, ${main.acts} acts acknowledged: lost, torn, unreadable, left behind, or open to others under umask 0`, ...none(main.lost) },
      { what: `of these, kills that fell into an act (${counted(main.calls)})`, found: underWay, wanted: `more than ${trials / 2}`, ok: underWay > trials / 2 },
      { what: `${Math.ceil(trials / 5)} kills in libraries of schemas ${schemas.join(', ')}, each file migrated by its first save: lost or torn`, ...none(moves.lost) },
      { what: `control, the same by fs.writeFile: lost or torn in ${tries} kills`, found: torn.length, wanted: 'more than 0', ok: torn.length > 0 }
    ]
  }
}
