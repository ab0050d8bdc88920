// Who may write in the data folder: one process at a time, said by a file that a dead process cannot hold.
import { randomUUID } from 'node:crypto'
import { link, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { temporaryEnding } from './durable-file'
import { codeOf } from './failure'

interface Holder {
  readonly pid: number
  /** When that process started (see startOf): a pid alone may be another process by now. */
  readonly started: number
}

/** Takes the lock; answers how to give it back, or `null` when a living process holds it. Rejects as the disk does. */
export async function takeLock(file: string): Promise<(() => Promise<void>) | null> {
  const own: Holder = { pid: process.pid, started: await startOf(process.pid) }
  if (!await place(file, own)) {
    const found = await readFile(file, 'utf8').catch(() => '')
    if (await isAlive(parse(found))) return null
    await removeStale(file, found, own)
    if (!await place(file, own)) return null
  }
  if (await givesWay(file, own)) return null
  // What cannot be cleared away now does no harm, and is tried again by the next to take the lock.
  await clearBegun(file).catch(() => undefined)
  return () => release(file, own)
}

const asideEnding = `.aside${temporaryEnding}`

/** A name beside the lock that says whose it is: another process may be asking for the lock just now, or be gone. */
const beside = (file: string, { pid, started }: Holder) => `${file}.${pid}-${started}.${randomUUID()}`

async function namesBeside(file: string): Promise<string[]> {
  const names = await readdir(dirname(file))
  return names.filter(name => name.startsWith(`${basename(file)}.`) && name.endsWith(temporaryEnding))
}

/** Clears away what a process that is gone had begun beside the lock. */
async function clearBegun(file: string): Promise<void> {
  for (const name of await namesBeside(file)) {
    const [, pid, started] = /^(\d+)-(\d+)\./.exec(name.slice(basename(file).length + 1)) ?? []
    if (!await isAlive({ pid: Number(pid), started: Number(started) })) await rm(join(dirname(file), name), { force: true })
  }
}

/** Puts the lock there, with all its words at once; false when there is one. */
async function place(file: string, own: Holder): Promise<boolean> {
  const temporary = `${beside(file, own)}${temporaryEnding}`
  const words = JSON.stringify(own)
  try {
    await writeFile(temporary, words, { flag: 'wx', mode: 0o600 })
    await link(temporary, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error
    return await placeWithoutLink(file, words)
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function placeWithoutLink(file: string, words: string): Promise<boolean> {
  try {
    await writeFile(file, words, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/**
 * Takes a dead process's lock away. When another process was quicker and the lock is its own by now, that is put back; and
 * when a third has put its own there meanwhile, it is left aside for that one to see (see givesWay).
 */
async function removeStale(file: string, found: string, own: Holder): Promise<void> {
  const aside = `${beside(file, own)}${asideEnding}`
  await rename(file, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => found)
  if (moved === found || await putBack(aside, file)) await rm(aside, { force: true })
}

const putBack = async (aside: string, file: string): Promise<boolean> => await link(aside, file).then(() => true, () => false)

/** Whether a living process's lock was moved aside just when this one was placed: then the place is given back to it. */
async function givesWay(file: string, own: Holder): Promise<boolean> {
  const words = JSON.stringify(own)
  for (const name of await namesBeside(file)) {
    if (!name.endsWith(asideEnding)) continue
    const aside = join(dirname(file), name)
    const moved = await readFile(aside, 'utf8').catch(() => '')
    if (moved === words || !await isAlive(parse(moved))) continue
    await release(file, own)
    if (await putBack(aside, file)) await rm(aside, { force: true })
    return true
  }
  return false
}

async function release(file: string, own: Holder): Promise<void> {
  if (await readFile(file, 'utf8').catch(() => '') === JSON.stringify(own)) await rm(file, { force: true })
}

async function isAlive(holder: Holder | null): Promise<boolean> {
  if (holder === null || !isNumbered(holder)) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it lives, under another user.
    if (codeOf(error) !== 'EPERM') return false
  }
  return Math.abs(holder.started - await startOf(holder.pid)) <= clockDrift
}

/** Whether that may be a process: 0 and below would ask for groups of them. */
const isNumbered = ({ pid, started }: Partial<Holder>) => Number.isSafeInteger(pid) && pid! > 0 && Number.isFinite(started)

function parse(words: string): Holder | null {
  try {
    return JSON.parse(words) as Holder | null
  } catch {
    return null
  }
}

/** How far the system's start, told by two clocks, may seem to move, in seconds; ticks never do. */
const clockDrift = process.platform === 'linux' ? 0 : 60

/**
 * When a process started. Linux tells: field 22 of /proc/<pid>/stat, in ticks since the system started. Elsewhere the
 * second of the system's own start stands for it, which still tells a pid that is in use again after a restart.
 */
async function startOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  if (stat !== null) return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19])
  return Math.round(Date.now() / 1000 - uptime())
}
