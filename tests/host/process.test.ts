import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { probeFolder, startHost, type Ended } from './host'

let data: string
beforeEach(async () => { data = await mkdtemp(join(tmpdir(), 'probe-')) })
afterEach(() => rm(data, { recursive: true, force: true, maxRetries: 5 }))

/** Starts the probe without a driver and waits for its window. */
async function startProbe(...args: string[]) {
  const started = startHost(probeFolder, `--user-data-dir=${data}`, ...args)
  const [line] = await Promise.race([once(started.child.stdout!, 'data'), started.ended.then(({ output }) => [output])]) as [unknown]
  expect(String(line)).toContain('The probe is open.')
  return started
}

const pids = () => readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number)
const ifThere = <T>(read: () => T, otherwise: T): T => {
  try { return read() } catch { return otherwise }
}
const parentOf = (pid: number) => ifThere(() => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]), 0)
const argumentsOf = (pid: number) => ifThere(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean), [])

const stateOf = (pid: number) => ifThere(() => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0], undefined)
/** One that has ended may still be listed, until its parent has asked after it. */
const runs = (pid: number) => !['Z', undefined].includes(stateOf(pid))

/** A process and all below it. */
function treeOf(root: number): number[] {
  const below = pids().filter(pid => parentOf(pid) === root)
  return [root, ...below.flatMap(treeOf)]
}

/** The TCP addresses that a process tree listens on. */
function listening(root: number): string[] {
  const sockets = new Set(treeOf(root).flatMap(pid => ifThere(() => readdirSync(`/proc/${pid}/fd`), [])
    .map(fd => ifThere(() => readlinkSync(`/proc/${pid}/fd/${fd}`), ''))))
  const rows = ['tcp', 'tcp6'].flatMap(table => readFileSync(`/proc/net/${table}`, 'utf8').trim().split('\n').slice(1))
  return rows.map(row => row.trim().split(/\s+/)).filter(row => row[3] === '0A' && sockets.has(`socket:[${row[9]}]`)).map(row => row[1] ?? '')
}

const chromiumOf = (root: number) => treeOf(root).map(argumentsOf).find(args => args.includes('--remote-debugging-pipe')) ?? []

describe.runIf(process.platform === 'linux')('a start without a driver', () => {
  it('listens on no port, and a driver that asks for one gets one', async () => {
    const quiet = await startProbe()
    expect(listening(quiet.child.pid!)).toEqual([])
    quiet.child.kill()
    expect((await quiet.ended).code).toBe(0)

    const driven = await startProbe('--remote-debugging-port=0')
    expect(listening(driven.child.pid!)).toHaveLength(1)
    driven.child.kill()
    expect((await driven.ended).output).toMatch(/^DevTools listening on ws:\/\/127\.0\.0\.1:/m)
  })

  // An installed browser is often started by a script of the system, which adds switches of its own.
  it.skipIf(process.env['BREVIER_CHROMIUM'])('gives Chromium the app\'s switches and no others than it needs', async () => {
    const { child, ended } = await startProbe('--force-color-profile=srgb')
    const [, ...args] = chromiumOf(child.pid!)
    child.kill()
    await ended
    const needed = [
      /^--user-data-dir=/, /^--remote-debugging-pipe$/, /^--no-startup-window$/, /^--no-first-run$/, /^--no-default-browser-check$/,
      /^--disable-dev-shm-usage$/, /^--headless$/, /^--blink-settings=/, /^--no-sandbox$/
    ]
    expect(args.filter(arg => !needed.some(pattern => pattern.test(arg)))).toEqual(['--force-color-profile=srgb'])
  })

  it('leaves nothing running when it ends', async () => {
    const { child, ended } = await startProbe()
    const tree = treeOf(child.pid!)
    expect(tree.length).toBeGreaterThan(1)
    child.kill()
    await ended
    await expect.poll(() => tree.filter(runs)).toEqual([])
  })
})

describe('a second start', () => {
  it('hands its command line to the first and ends', async () => {
    const first = await startProbe()
    const handed = once(first.child.stdout!, 'data')
    const second = await startHost(probeFolder, `--user-data-dir=${data}`, 'a briefing.md').ended
    expect(second.code).toBe(0)
    const [line] = await handed as [unknown]
    const told = JSON.parse(String(line)) as { second: { argv: string[]; folder: string } }
    expect(told.second.argv).toContain('a briefing.md')
    expect(told.second.folder).toBe(process.cwd())
    first.child.kill()
    await first.ended
  })

  it('is the first again after the first was killed', async () => {
    const killed = await startProbe()
    killed.child.kill('SIGKILL')
    await killed.ended
    const next = await startProbe()
    next.child.kill()
    expect((await next.ended).code).toBe(0)
  })

  it('of two at once, exactly one is the first', { timeout: 30_000 }, async () => {
    const both = [startHost(probeFolder, `--user-data-dir=${data}`), startHost(probeFolder, `--user-data-dir=${data}`)]
    const loser = await Promise.race(both.map(({ ended }, i) => ended.then(() => i)))
    const winner = both[1 - loser]
    expect((await both[loser]?.ended)?.code).toBe(0)
    expect(winner?.child.exitCode).toBeNull()
    winner?.child.kill()
    await winner?.ended
  })
})

describe('what goes wrong', () => {
  const sentence = async (...args: string[]): Promise<Ended> => {
    const ended = await startHost(...args).ended
    expect(ended.output).not.toMatch(/\n\s+at /)
    return ended
  }

  it('is said in a sentence: an app that is not there', async () => {
    const { code, output } = await sentence(join(data, 'nowhere'))
    expect(code).toBe(1)
    expect(output).toMatch(/There is no app at .*nowhere/)
  })

  it('is said in a sentence: a part of Electron that the host does not stand in for', async () => {
    const { code, output } = await sentence(join(probeFolder, 'missing.mjs'))
    expect(code).toBe(1)
    expect(output).toMatch(/'electron'.*Tray|export named 'Tray'/)
  })
})

describe('--version', () => {
  it('names the version of Electron that the host stands in for', async () => {
    const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as { version: string }
    expect(await startHost('--version').ended).toEqual({ code: 0, output: `v${version} (Chromium host)\n` })
  })
})
