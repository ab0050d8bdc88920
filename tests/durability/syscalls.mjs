// The system's own calls failed one by one in the real process, by `strace -e inject`: what Node makes of each is part of it.
import { execFile, spawn } from 'node:child_process'
import { cp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { perform, stateOf } from './acts.mjs'
import { copyFixture, readBack } from './fixtures.mjs'
import { wrongOnDisk } from './kill.mjs'

const run = promisify(execFile)
const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))

/** The calls by which what lies on the disk comes to change, as Node makes them on Linux. */
const calls = ['openat', 'write', 'pwrite64', 'fsync', 'rename', 'link', 'unlink', 'mkdir', 'rmdir', 'chmod', 'utimensat']
const faults = ['EIO', 'ENOSPC', 'EACCES', 'kill']
/** Of an act with more calls of one name than this, so many spread evenly are failed. */
const mostOfOne = 8

const acting = n => (store, { home }) => perform(store, n, join(home, 'library.brevier'))
/** What is done, and how the library comes to be in which it is; `how` and `n` tell the traced process what to do. */
const acts = {
  'a save': { before: [1, 2], how: 'store', n: 3 },
  'a deletion': { before: [1, 2, 3], how: 'store', n: 6 },
  'an import': { before: [1, 2, 3], how: 'store', n: 4 },
  'a restore': { before: [1, 2, 7, 8], how: 'store', n: 10 },
  'a migration': { before: [], schema: 1, how: 'earlier', n: 1 }
}

/** Does the act in a process of its own that strace is attached to. @returns what it acknowledged, and strace's log */
async function traced({ file, home }, folder, { how, n }, inject) {
  const child = spawn(process.execPath, [writer, how, file, home, folder, '1', String(n)], {
    stdio: ['pipe', 'pipe', 'ignore'], env: { ...process.env, UV_THREADPOOL_SIZE: '1' }
  })
  const gone = new Promise(resolve => child.once('close', resolve))
  const said = []
  const lines = createInterface(child.stdout)
  const ready = new Promise(resolve => lines.once('line', resolve))
  lines.on('line', line => said.push(line))
  await ready
  // With one thread for its files, its calls come in the same order each time, and strace counts them for that thread.
  const tracer = spawn('strace', ['-f', '-p', String(child.pid), '-e', `trace=${calls.join(',')}`, ...inject], { stdio: ['ignore', 'ignore', 'pipe'] })
  let log = ''
  await new Promise(resolve => tracer.stderr.on('data', data => { if (/attached/.test(log += data)) resolve() }))
  child.stdin.end('go\n')
  await gone
  await new Promise(resolve => { if (tracer.exitCode === null) tracer.once('close', resolve); else resolve() })
  return { isDone: said.includes(String(n)), log }
}

/** How many calls of that name one thread made at most. */
function countOf(log, call) {
  const counts = new Map()
  for (const [, thread] of log.matchAll(new RegExp(`^\\[pid +(\\d+)\\] ${call}\\(`, 'gm'))) counts.set(thread, (counts.get(thread) ?? 0) + 1)
  return Math.max(0, ...counts.values())
}

const spread = count => (count <= mostOfOne ? Array.from({ length: count }, (_, at) => at + 1)
  : Array.from({ length: mostOfOne }, (_, at) => 1 + Math.round((at * (count - 1)) / (mostOfOne - 1))))

async function stateIn({ open }, folder, { schema }) {
  await rm(join(folder, 'lock'), { force: true })
  const store = await open(folder)
  try {
    return { state: schema === undefined ? await stateOf(store) : await readBack(store), left: await wrongOnDisk(folder) }
  } finally {
    await store.close()
  }
}

async function template(store, folder, { before, schema }) {
  if (schema !== undefined) return await copyFixture(schema, folder)
  let at = 1
  const opened = await store.open(folder, () => `a${at}`)
  for (at of before) await acting(at)(opened, store)
  await opened.close()
}

/** Every call of an act, failed in turn. @returns what was wrong, and how many were */
async function every(store, [what, act]) {
  const [made, folder] = [join(store.home, 'template'), join(store.home, 'traced')]
  await template(store, made, act)
  const trial = async inject => {
    await cp(made, folder, { recursive: true, preserveTimestamps: true })
    const { isDone, log } = await traced(store, folder, act, inject)
    const there = await stateIn(store, folder, act).catch(error => ({ state: error.message, left: null }))
    await rm(folder, { recursive: true })
    return { isDone, log, ...there }
  }
  await cp(made, folder, { recursive: true })
  const { state: old } = await stateIn(store, folder, act)
  await rm(folder, { recursive: true })
  const { state: next, log } = await trial([])
  const failures = []
  let trials = 0
  for (const call of calls) {
    for (const at of spread(countOf(log, call))) {
      for (const how of faults) {
        trials++
        const found = await trial(['-e', `inject=${call}:${how === 'kill' ? 'signal=KILL' : `error=${how}`}:when=${at}`])
        const isNew = isDeepStrictEqual(found.state, next)
        if (!isNew && (found.isDone || !isDeepStrictEqual(found.state, old))) failures.push(`${what}, ${how} at ${call} ${at}: neither old nor new, or acknowledged and not there`)
        if (found.left !== null) failures.push(`${what}, ${how} at ${call} ${at}: ${found.left}`)
      }
    }
  }
  await rm(made, { recursive: true })
  return { what: `${what}: ${trials} calls failed in turn: neither old nor new, acknowledged but not there, or left behind`, found: failures.length, wanted: '0', ok: failures.length === 0 && trials > 0, failures }
}

export async function prove(store, { isBroken = false } = {}) {
  const title = 'System calls failed in the real process (strace -e inject): EIO, ENOSPC, EACCES, SIGKILL'
  const isThere = await run('strace', ['-V']).then(() => true, () => false)
  if (!isThere) return { title, skipped: 'strace is not installed' }
  const rows = []
  if (!isBroken) for (const act of Object.entries(acts)) rows.push(await every(store, act))
  rows.push(await control(store))
  if (isBroken) rows[0] = { ...rows[0], wanted: '0', ok: rows[0].found === 0 }
  return { title, rows }
}

/** The same on fs.writeFile: its write failed or cut off leaves half of it, or nothing. */
async function control(store) {
  const [folder, act] = [join(store.home, 'plain.json'), { how: 'over', n: 2 }]
  let lost = 0
  // Between its writes to the file the thread wakes another by writes of its own.
  for (const at of [1, 2, 3, 4]) {
    for (const how of faults) {
      await traced(store, folder, act, ['-e', `inject=write:${how === 'kill' ? 'signal=KILL' : `error=${how}`}:when=${at}`])
      if (!await isWhole(folder)) lost++
    }
  }
  return { what: 'control, fs.writeFile over a file with its write failed: lost or torn', found: lost, wanted: 'more than 0', ok: lost > 0 }
}

async function isWhole(file) {
  return await readFile(file, 'utf8').then(text => /^(old|new){20000}$/.test(text), () => false)
}
