// Zero packets: the built app goes its whole journey in a network where every attempt would be seen, after three
// controls that must be seen there.
import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { whenQuiet, watched } from './network.mjs'
import { canTrace, readTrace, tracing } from './trace.mjs'

const { findChromium, installedChromium } = createRequire(import.meta.url)('../../tools/chromium-host/chromium/find.cjs')
const root = resolve(import.meta.dirname, '../..')
const boot = join(root, 'tools/chromium-host/boot.cjs')
const hook = name => ['-r', join(import.meta.dirname, name)]

/** The browsers to prove it on: the one that is named, or else the one from npm and one that is installed. */
export async function browsers() {
  const found = [await findChromium({ headless: true })]
  const installed = installedChromium()
  if (!process.env.BREVIER_CHROMIUM && installed && installed !== found[0].executable) found.push({ executable: installed, environment: {} })
  return found
}

async function ended(child) {
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', data => { words += data })
  const code = await new Promise(done => { child.once('close', done) })
  return { code, words }
}

/** The longest a browser takes to start and reach out on a busy machine, in seconds. */
const patience = 60

/** What shows that each way out is seen where nothing stands in it. */
const signs = { 'one request': /203\.0\.113\.7\.80/, 'one look-up': /canary\.example/, 'one WebRTC offer': /203\.0\.113\.8\.3478/ }

/** The browser by itself, without the app and without a switch that quiets it, on a page that reaches out. */
async function bareBrowser({ executable, environment }, folder) {
  const trace = join(folder, 'trace')
  const args = ['--headless', '--no-sandbox', '--no-first-run', '--disable-dev-shm-usage', `--user-data-dir=${join(folder, 'bare')}`]
  const command = [...(canTrace() ? tracing(trace) : []), executable, ...args, join(import.meta.dirname, 'control.html')]
  const { packets } = await watched(async sofar => {
    const child = spawn('timeout', [String(patience), ...command], { stdio: 'ignore', env: { ...process.env, ...environment } })
    const over = ended(child)
    const isSeen = () => Object.values(signs).every(sign => sofar().some(packet => sign.test(packet)))
    while (child.exitCode === null && !isSeen()) await wait(500)
    child.kill()
    await over
  })
  const seen = Object.entries(signs).map(([what, sign]) => ({ what: `Control, the browser alone: ${what}`, list: packets.filter(packet => sign.test(packet)), of: 'packets' }))
  const { connects, sends } = canTrace() ? readTrace(trace) : { connects: [], sends: [] }
  if (canTrace()) seen.push({ what: 'Control, the browser alone, in the trace', list: [...connects, ...sends], of: 'calls' })
  return seen.map(({ what, list, of }) => ({ what, found: `${list.length} ${of}`, wanted: 'seen', ok: list.length > 0, told: list }))
}

/** The app on its way. @returns what it took of it, its last words, and its trace where there can be one */
async function journey({ executable }, { folder, part, idle, hooks, steps }) {
  const trace = join(folder, `trace-${part}`)
  const traced = canTrace()
  const command = [...(traced ? tracing(trace) : []), process.execPath, boot, ...hooks, ...hook('journey.cjs'), `--user-data-dir=${join(folder, 'data')}`, root]
  const env = { ...process.env, BREVIER_CHROMIUM: executable, BREVIER_JOURNEY: folder, BREVIER_JOURNEY_PART: part, BREVIER_JOURNEY_IDLE: String(idle), ...(steps && { BREVIER_JOURNEY_STEPS: String(steps) }) }
  const { code, words } = await ended(spawn(command[0], command.slice(1), { env }))
  return { code, words, trace: traced ? readTrace(trace) : null }
}

/** The journey and, after a restart, its end; with `steps` no more than so many of it and no restart. */
async function wholeWay(browser, { idle, hooks, steps }) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-silence-'))
  try {
    await mkdir(join(folder, 'data'))
    await cp(join(import.meta.dirname, 'hostile'), join(folder, 'files'), { recursive: true })
    const started = Date.now()
    const { result: parts, packets } = await watched(async () => {
      const first = await journey(browser, { folder, part: 'first', idle, hooks, steps })
      return steps ? [first] : [first, await journey(browser, { folder, part: 'second', idle, hooks })]
    })
    const taken = (await readFile(join(folder, 'steps'), 'utf8')).trim().split('\n')
    return { parts, packets, taken, seconds: Math.round((Date.now() - started) / 1000) }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

const sum = (parts, kind) => parts.flatMap(({ trace }) => trace[kind])
const tally = list => [...new Set(list)].map(item => `${item} (${list.filter(other => other === item).length})`).join(', ')

function traceRows(parts) {
  if (parts.some(({ trace }) => trace === null)) return [{ what: 'System calls', found: 'not traced: strace is not installed or may not trace', wanted: '', ok: true }]
  const row = (what, kind) => {
    const list = sum(parts, kind)
    return { what, found: list.length === 0 ? '0' : tally(list), wanted: '0', ok: list.length === 0 }
  }
  const aims = sum(parts, 'aims')
  return [
    { what: 'Network calls traced', found: String(parts.reduce((all, { trace }) => all + trace.total, 0)), wanted: 'some', ok: true },
    row('TCP connections asked for, loopback included', 'connects'),
    row('Datagrams handed to the kernel', 'sends'),
    row('Ports listened on', 'listens'),
    { what: 'UDP sockets aimed and never written to (asks for a route, sends nothing)', found: aims.length === 0 ? '0' : tally(aims), wanted: 'told', ok: true }
  ]
}

const isLookUp = packet => /\.53: /.test(packet)

/** The rows of the proof on one browser. */
async function silent(browser, way) {
  const { parts, packets, taken, seconds } = await wholeWay(browser, way)
  const broken = parts.filter(({ code }) => code !== 0).map(({ words }) => words.trim())
  return [
    { what: 'Steps of the journey', found: `${taken.length} in ${seconds} s`, wanted: 'to its end', ok: broken.length === 0, told: broken },
    { what: 'Packets, on every interface', found: String(packets.length), wanted: '0', ok: packets.length === 0, told: packets },
    { what: 'Look-ups of names', found: String(packets.filter(isLookUp).length), wanted: '0', ok: !packets.some(isLookUp) },
    ...traceRows(parts)
  ]
}

/** The control: without our switches the same journey must be seen to speak. */
async function loud(browser, idle) {
  const { packets, taken } = await wholeWay(browser, { idle, hooks: hook('loud.cjs') })
  const names = [...new Set(packets.flatMap(packet => /\? (\S+)\. \(/.exec(packet)?.[1] ?? []))]
  const found = `${packets.length} packets${names.length > 0 ? `, looking for ${names.join(', ')}` : ''} (${taken.length} steps)`
  return [{ what: 'Control, the app without its switches', found, wanted: 'seen to speak', ok: packets.length > 0, told: packets }]
}

/**
 * Proves it on one browser. With `isBroken` the proof itself runs without the app's switches; with `isShare` it goes only
 * the first steps, for which no control but the browser alone can be had.
 */
export async function provePackets(browser, version, { idle, isBroken, isShare }) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-bare-'))
  const hooks = isBroken ? hook('loud.cjs') : []
  try {
    await whenQuiet()
    const rows = [
      ...await bareBrowser(browser, folder),
      ...(isShare ? [] : await loud(browser, idle)),
      ...await silent(browser, { idle, hooks, steps: isShare ? 3 : undefined })
    ]
    return { title: `Packets, on ${version}`, rows }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
