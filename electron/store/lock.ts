// Who may write in the data folder: one process at a time, said by a file that a dead process cannot hold.
import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { uptime } from 'node:os'
import { temporaryEnding } from './durable-file'
import { codeOf } from './failure'

interface Holder {
  readonly pid: number
  /** When that process started (see startOf): a pid alone may be another process by now. */
  readonly started: number
}

/** Takes the lock; answers how to give it back, or `null` when a living process holds it. Rejects as the disk does. */
export async function takeLock(file: string): Promise<(() => Promise<void>) | null> {
  const own = JSON.stringify({ pid: process.pid, started: await startOf(process.pid) } satisfies Holder)
  if (await place(file, own)) return () => release(file, own)
  const found = await readFile(file, 'utf8').catch(() => '')
  if (await isAlive(found)) return null
  await removeStale(file, found)
  return await place(file, own) ? () => release(file, own) : null
}

/** Puts the lock there, with all its words at once; false when there is one. */
async function place(file: string, words: string): Promise<boolean> {
  const temporary = `${file}.${randomUUID()}${temporaryEnding}`
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

/** Takes a dead process's lock away, unless another process was quicker and the lock is already its own. */
async function removeStale(file: string, found: string): Promise<void> {
  const aside = `${file}.${randomUUID()}${temporaryEnding}`
  await rename(file, aside).catch(() => undefined)
  const moved = await readFile(aside, 'utf8').catch(() => found)
  if (moved !== found) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

async function release(file: string, own: string): Promise<void> {
  if (await readFile(file, 'utf8').catch(() => '') === own) await rm(file, { force: true })
}

async function isAlive(words: string): Promise<boolean> {
  const holder = parse(words)
  if (!holder) return false
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    // EPERM: it lives, under another user.
    if (codeOf(error) !== 'EPERM') return false
  }
  return Math.abs(holder.started - await startOf(holder.pid)) <= clockDrift
}

function parse(words: string): Holder | null {
  try {
    const { pid, started } = JSON.parse(words) as Partial<Holder>
    return Number.isSafeInteger(pid) && pid! > 0 && typeof started === 'number' ? { pid: pid!, started } : null
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
  return Date.now() / 1000 - uptime()
}
