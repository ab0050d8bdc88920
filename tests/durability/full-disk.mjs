// A full disk: a small tmpfs where root may mount one, a limit on a file's size everywhere. What is saved next says why it is
// not, what was saved is there, nothing is left behind, and once there is room again all goes on.
import { execFile, spawn } from 'node:child_process'
import { mkdir, rm, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { act, perform, stateAfter, stateOf } from './acts.mjs'
import { lookInto, wrongOnDisk } from './kill.mjs'

const run = promisify(execFile)
const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))

/** Fills a disk up to so many free bytes. */
async function fill(disk, free) {
  const { bavail, bsize } = await statfs(disk)
  await writeFile(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - free)))
}

/** One trial: acts up to the nth, a disk with so little room, the next act; then room again, and the same act. */
async function trial({ home, open }, disk, n, free) {
  let at = 1
  const folder = join(disk, 'data')
  const backup = join(home, 'library.brevier')
  const store = await open(folder, () => `a${at}`)
  const found = []
  try {
    for (at = 1; at <= n; at++) await perform(store, at, backup)
    await fill(disk, free)
    const result = await perform(store, n + 1, backup)
    const expected = [stateAfter(n + (result.ok ? 1 : 0))]
    const state = await stateOf(store)
    if (!expected.some(one => isDeepStrictEqual({ ...state, removed: null }, { ...one, removed: null }))) found.push('the state is neither')
    if (!result.ok && !['disk-full', 'read-only'].includes(result.failure.kind)) found.push(`it said ${JSON.stringify(result.failure)}`)
    const left = await wrongOnDisk(folder)
    if (left !== null) found.push(left)
    await rm(join(disk, 'filler'))
    if (!result.ok && result.failure.kind === 'disk-full') {
      const again = await perform(store, n + 1, backup)
      if (!again.ok) found.push(`with room again it said ${JSON.stringify(again.failure)}`)
    }
    return { told: result.ok ? null : result.failure.kind, found }
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
    await rm(join(disk, 'filler'), { force: true })
  }
}

const saving = [1, 2, 3, 4, 5, 6, 8, 9, 10, 14, 15]

async function onTmpfs(store, trials) {
  const disk = join(store.home, 'small')
  await mkdir(disk)
  await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
  try {
    const failures = []
    let refused = 0
    for (let number = 0; number < trials; number++) {
      const n = saving[number % saving.length] - 1
      const free = Math.floor(number / saving.length) * 4096
      const { told, found } = await trial(store, disk, n, free)
      if (told !== null) refused++
      for (const what of found) failures.push(`${act(n + 1).call} with ${free} bytes free: ${what}`)
    }
    return [{ what: `${trials} acts on a tmpfs with 0 to ${Math.floor((trials - 1) / saving.length) * 4} kB free, ${refused} of them told that the disk is full: old data changed, another reason given, something left behind, or not saved once there was room`, found: failures.length, wanted: '0', ok: failures.length === 0 && refused > 0, failures }]
  } finally {
    await run('umount', [disk])
  }
}

/** A limit on a file's size stands for a full disk: like one, it takes part of a write without an error before it refuses. */
async function underLimit({ file, home, open }) {
  const folder = join(home, 'limited')
  const child = spawn('sh', ['-c', 'ulimit -f 100; exec "$0" "$@"', process.execPath, writer, 'store', file, home, folder])
  const said = []
  for await (const line of createInterface(child.stdout)) said.push(line)
  const acknowledged = said.filter(line => /^\d+$/.test(line)).length
  const found = said.at(-1) === 'disk-full' ? await lookInto(open, folder, acknowledged) : `it said ${said.at(-1)}`
  return { what: `under a limit of a file's size, after ${acknowledged} acts: anything but "the disk is full", lost or left behind`, found: found === null ? 0 : 1, wanted: '0', ok: found === null, failures: found === null ? [] : [found] }
}

/** The control: fs.writeFile over a file on the same full disk. */
async function control(store) {
  const disk = join(store.home, 'small')
  await run('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disk])
  try {
    const file = join(disk, 'plain.json')
    await writeFile(file, JSON.stringify(stateAfter(5)))
    await fill(disk, 0)
    const { length } = JSON.stringify(stateAfter(25))
    await writeFile(file, JSON.stringify(stateAfter(25))).catch(() => undefined)
    const { size } = await import('node:fs/promises').then(({ stat }) => stat(file))
    const isLost = size !== length
    return { what: 'control, fs.writeFile on the same full tmpfs: lost or torn', found: isLost ? 1 : 0, wanted: 'more than 0', ok: isLost }
  } finally {
    await run('umount', [disk])
  }
}

export async function prove(store, { trials = 110, isBroken = false } = {}) {
  const title = 'A full disk'
  if (process.platform === 'win32') return { title, skipped: 'Windows has neither tmpfs nor a limit on the size of a file' }
  const rows = [await underLimit(store)]
  const mayMount = process.platform === 'linux' && process.getuid() === 0
  if (!mayMount) return { title, rows: [...rows, { what: 'on a tmpfs', found: 'not run here: it needs root', wanted: '', ok: !isBroken }] }
  rows.push(...await onTmpfs(store, trials))
  const plain = await control(store)
  return { title, rows: [...rows, isBroken ? { ...plain, wanted: '0', ok: plain.found === 0 } : plain] }
}
