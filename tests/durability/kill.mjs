// kill -9 at random moments while the store is written to; the process that is killed acknowledges over a pipe.
import { spawn } from 'node:child_process'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { stateAfter, stateOf } from './acts.mjs'

const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))

/** Runs a writer, kills it at a random moment after a random number of acts, and answers with the last one acknowledged. */
export async function killedAtRandom(args, mostActs = 26) {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise(resolve => child.once('close', resolve))
  const wanted = 1 + Math.floor(Math.random() * mostActs)
  let last = 0
  for await (const line of createInterface(child.stdout)) {
    last = Number(line)
    if (last === wanted) void after(Math.random() * 8).then(() => child.kill('SIGKILL'))
  }
  await gone
  return last
}

/** What is wrong with a state after that many acknowledged acts; null when nothing is. */
export function wrong(state, acknowledged) {
  const [old, next] = [stateAfter(acknowledged), stateAfter(acknowledged + 1)]
  const same = expected => isDeepStrictEqual({ ...state, removed: null }, { ...expected, removed: null }) &&
    Object.entries(state.removed).every(([id, article]) => isDeepStrictEqual(article, expected.removed[id]))
  return same(old) || same(next) ? null : `what is there is neither what ${acknowledged} acts left nor ${acknowledged + 1}`
}

/** Opens the store on a folder that a dead process left, and says what is wrong in it. */
export async function lookInto(open, folder, acknowledged) {
  try {
    const store = await open(folder)
    try {
      const removed = Object.keys(stateAfter(acknowledged).removed)
      const found = wrong(await stateOf(store, removed), acknowledged)
      const left = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.tmp'))
      return found ?? (left.length > 0 ? `left behind: ${left.join(', ')}` : null)
    } finally {
      await store.close()
    }
  } catch (error) {
    return error.message
  }
}

async function killStore({ file, home, open }) {
  const folder = join(home, 'data')
  const acknowledged = await killedAtRandom(['store', file, home, folder])
  const found = await lookInto(open, folder, acknowledged)
  await rm(folder, { recursive: true })
  return { acknowledged, found }
}

async function killPlain({ home }) {
  const file = join(home, 'plain.json')
  const acknowledged = await killedAtRandom(['plain', file])
  const found = await readFile(file, 'utf8').then(text => wrong(JSON.parse(text), acknowledged)).catch(error => error.message)
  return { acknowledged, found }
}

/** @param trials how many kills; the control is killed as often, or until it is seen to fail when `quick` */
export async function prove(store, { trials = 300, isBroken = false, quick = false } = {}) {
  const [lost, torn] = [[], []]
  let acts = 0
  for (let trial = 0; trial < trials; trial++) {
    const { acknowledged, found } = await (isBroken ? killPlain : killStore)(store)
    acts += acknowledged
    if (found !== null) lost.push(`kill ${trial + 1}, ${acknowledged} acts acknowledged: ${found}`)
  }
  let kills = 0
  while (kills < trials && !(quick && torn.length > 0)) {
    const { found } = await killPlain(store)
    kills++
    if (found !== null) torn.push(found)
  }
  return {
    title: 'kill -9 while saving, deleting, editing, adding, replacing, removing',
    rows: [
      { what: `${trials} kills, ${acts} acts acknowledged: lost, torn, unreadable or left behind`, found: lost.length, wanted: '0', ok: lost.length === 0, failures: lost },
      { what: `control, the same by fs.writeFile: lost or torn in ${kills} kills`, found: torn.length, wanted: 'more than 0', ok: torn.length > 0 }
    ]
  }
}
