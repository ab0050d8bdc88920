// Every channel against a canary on this machine: with all walls down it must arrive, with all walls up nothing may, and
// with each layer alone it is seen what that layer stops.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from '@playwright/test'
import { channels, openCanary } from './canary.mjs'

const root = resolve(import.meta.dirname, '../..')
const hook = name => ['-r', join(import.meta.dirname, name)]

/** The layers as a test can take them down, and what they are called in the table. */
export const layers = { policy: 'Policy', session: 'Main: requests', windows: 'Main: windows', switches: 'Switches' }
const all = Object.keys(layers)

/** The canary is on this machine, which browsers guard as they guard no address elsewhere: that would flatter us. */
const asIfElsewhere = '--disable-features=LocalNetworkAccessChecks,LocalNetworkAccessChecksWebSockets,LocalNetworkAccessChecksWebTransport,LocalNetworkAccessChecksWebRTC'

const patience = 300_000

async function ended(program, args, env) {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env, timeout: patience })
  let words = ''
  child.stderr.on('data', data => { words += data })
  const code = await new Promise(done => { child.once('close', done) })
  return { code, words }
}

/**
 * Lets the built app's page try the channels with some layers taken down.
 * @param {{ executable: string }} browser
 * @param {string[]} down names of layers
 * @param {{ only?: string[], watch?: (act: () => Promise<unknown>) => Promise<{ packets: string[] }> }} options `watch`
 * sees packets: without it look-ups of names stay unseen
 * @returns {Promise<Set<string>>} the channels that arrived
 */
export async function arrivals({ executable }, down, { only = [], watch } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-canary-'))
  const canary = await openCanary()
  const env = {
    ...process.env, BREVIER_CHROMIUM: executable, BREVIER_TARGETS: JSON.stringify(canary.targets), BREVIER_CHANNELS: only.join(),
    BREVIER_WALLS_DOWN: down.join(' '), BREVIER_REPORTS_TO: canary.targets['report-uri'].url
  }
  const args = [join(root, 'tools/chromium-host/boot.cjs'), ...hook('walls.cjs'), ...hook('try-channels.cjs'), asIfElsewhere, `--user-data-dir=${folder}`, root]
  const act = async () => {
    const { code, words } = await ended(process.execPath, args, env)
    if (code !== 0) throw new Error(`The app did not try every channel: ${words}`)
  }
  try {
    const { packets } = watch ? await watch(act) : { packets: [], told: await act() }
    const arrived = canary.arrived()
    if (packets.some(packet => packet.includes(canary.targets['dns-prefetch'].name))) arrived.add('dns-prefetch')
    return arrived
  } finally {
    await canary.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * What arrives from ordinary pages of the canary's own, in the browser alone, on its own feet: for channels that only a site's own
 * pages may use, or that are used only when somebody asks for it.
 */
async function arrivalsAtHome({ executable, environment }, wanted) {
  const folder = await mkdtemp(join(tmpdir(), 'brevier-home-'))
  const canary = await openCanary()
  const home = await chromium.launchPersistentContext(folder, {
    executablePath: executable, env: { ...process.env, ...environment }, headless: true,
    args: ['--no-sandbox', asIfElsewhere], ignoreDefaultArgs: ['--disable-background-networking']
  })
  try {
    for (const channel of wanted) await visit(home, `http://${canary.targets[channel].host}/ordinary.html`, () => canary.arrivedAtHome().has(channel))
    return canary.arrivedAtHome()
  } finally {
    await home.close()
    await canary.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Opens a page and asks for its manifest, as whoever wants to install it does; waits until that has arrived, or six seconds. */
async function visit(home, address, hasArrived) {
  const page = await home.newPage()
  await page.goto(address)
  const asker = await home.newCDPSession(page)
  for (const end = Date.now() + 6000; !hasArrived() && Date.now() < end;) {
    await asker.send('Page.getAppManifest').catch(() => undefined)
    await new Promise(done => { setTimeout(done, 100) })
  }
  await page.close()
}

const listed = set => (set.size === 0 ? '0' : `${set.size}: ${[...set].join(', ')}`)

/** The rows of the proof on one browser, and a table of what each layer alone lets through. */
export async function proveLayers(browser, version, { watch, isBroken }) {
  const opened = await arrivals(browser, all, { watch })
  const home = await arrivalsAtHome(browser, channels.filter(channel => !opened.has(channel)))
  const alone = {}
  for (const layer of all) alone[layer] = await arrivals(browser, all.filter(other => other !== layer), { watch })
  const without = {}
  for (const layer of all) without[layer] = await arrivals(browser, [layer], { watch })
  const shut = await arrivals(browser, isBroken ? ['switches'] : [], { watch })
  const unreached = channels.filter(channel => !opened.has(channel) && !home.has(channel))
  const rows = [
    { what: 'Control, all walls down: channels that arrive', found: `${opened.size} of ${channels.length}`, wanted: 'nearly all', ok: opened.size > channels.length * 0.7 },
    { what: 'Control, of the others from an ordinary page of the canary\'s own', found: listed(new Set(channels.filter(channel => !opened.has(channel) && home.has(channel)))), wanted: 'the rest', ok: true },
    { what: 'No control reached the canary on this browser', found: listed(new Set(unreached)), wanted: 'told', ok: true },
    ...all.map(layer => ({ what: `${layers[layer]} alone lets through`, found: listed(alone[layer]), wanted: 'told', ok: true })),
    ...all.map(layer => ({ what: `${layers[layer]} missing, the others up, let through`, found: listed(without[layer]), wanted: 'told', ok: true })),
    { what: 'All walls up: channels that arrive', found: listed(shut), wanted: '0', ok: shut.size === 0 }
  ]
  const mark = (set, channel) => (set.has(channel) ? 'arrives' : '·')
  const table = {
    head: ['Channel', 'All down', ...Object.values(layers), 'All up'],
    lines: channels.map(channel => [
      channel, opened.has(channel) ? 'arrives' : home.has(channel) ? 'arrives †' : 'no control', ...all.map(layer => mark(alone[layer], channel)), mark(shut, channel)
    ])
  }
  return { title: `Channels, on ${version}`, rows, table }
}
