// Power cuts: a small ext4 on a loop device is shut down without flushing its journal (EXT4_IOC_SHUTDOWN, as xfstests does
// it), while something is being saved or in the pause after a save; then it is mounted again and looked into.
import { execFile, spawn } from 'node:child_process'
import { copyFile, mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as after } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { lookInto, wrong } from './kill.mjs'

const run = promisify(execFile)
const writer = fileURLToPath(new URL('writer.mjs', import.meta.url))

/** _IOR('X', 125, __u32), with EXT4_GOING_FLAGS_NOLOGFLUSH: what was not flushed is gone, the journal's last words too. */
const [shutdown, withoutFlush] = [0x8004587d, 2]

/** Node has no ioctl; these have, without anything to be compiled. */
const cutters = [
  ['perl', ['-e', 'open(my $f, "<", $ARGV[0]) or die $!; my $n = pack("I", $ARGV[2]); ioctl($f, $ARGV[1], $n) or die $!']],
  ['python3', ['-c', 'import fcntl, os, struct, sys; fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), int(sys.argv[2]), struct.pack("I", int(sys.argv[3])))']]
]

/**
 * A disk whose power can be cut. After the cut a copy of it is looked into: what else on this machine has the mount in its
 * own namespace (a browser's sandbox has) keeps the one that was shut down from ever being mounted anew.
 */
async function makeDisk(home) {
  const [image, copy, folder, later] = ['disk.img', 'after.img', 'disk', 'after'].map(name => join(home, name))
  for (const place of [folder, later]) await mkdir(place)
  const unmount = place => run('umount', ['-l', place]).catch(() => undefined)
  return {
    folder,
    async format() {
      await rm(image, { force: true })
      await writeFile(image, '')
      await truncate(image, 64 * 1024 * 1024)
      await run('mkfs.ext4', ['-q', '-F', image])
      await run('mount', ['-o', 'loop', image, folder])
    },
    async cut([program, args]) {
      await run(program, [...args, folder, String(shutdown), String(withoutFlush)])
    },
    /** Starts it again. @returns the folder it is seen in now */
    async restart() {
      await copyFile(image, copy)
      await unmount(folder)
      await run('mount', ['-o', 'loop', copy, later])
      return later
    },
    async remove() {
      await unmount(later)
      await unmount(folder)
      await rm(copy, { force: true })
    }
  }
}

/** Why power cannot be cut here; `null` when it can. */
async function hindrance(disk) {
  if (process.platform !== 'linux') return { reason: 'it needs Linux' }
  if (process.getuid() !== 0) return { reason: 'it needs root' }
  try {
    await disk.format()
  } catch (error) {
    return { reason: `no ext4 could be mounted on a loop device (${error.message.trim().split('\n').at(-1)})` }
  }
  for (const cutter of cutters) {
    const isCut = await disk.cut(cutter).then(() => true, () => false)
    if (isCut) return { cutter }
  }
  return { reason: 'the file system could not be shut down (neither perl nor python3 could ask for it)' }
}

/** Runs a writer and cuts the power: while act `acts + 1` may be under way, or once `acts` are done and nothing is. */
async function cutPower(disk, cutter, args, { acts, inPause }) {
  const child = spawn(process.execPath, [writer, ...args, inPause ? String(acts) : 'Infinity'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const gone = new Promise(resolve => child.once('exit', resolve))
  const [said, seen] = [[], deferred()]
  createInterface(child.stdout).on('line', line => {
    said.push(line)
    if (line === (inPause ? String(acts) : `>${acts}`)) seen.resolve()
  })
  await Promise.race([seen.promise, gone])
  await after(inPause ? 30 : Math.random() * 10)
  const acknowledged = () => Math.max(0, ...said.filter(line => /^\d+$/.test(line)).map(Number))
  // What is acknowledged before the cut is asked for must be there; an act that is acknowledged meanwhile may be.
  const before = acknowledged()
  await disk.cut(cutter)
  child.kill('SIGKILL')
  await gone
  return { before, latest: acknowledged(), folder: await disk.restart() }
}

function deferred() {
  let resolve
  const promise = new Promise(done => { resolve = done })
  return { promise, resolve }
}

const ways = {
  store: {
    args: ({ file, home }, folder) => ['store', file, home, join(folder, 'data')],
    look: ({ open }, folder, acknowledged) => lookInto(open, join(folder, 'data'), acknowledged)
  },
  lowdb: {
    args: ({ file, home }, folder) => ['lowdb', file, home, join(folder, 'lowdb.json')],
    look: async (_store, folder, acknowledged) => {
      const text = await readFile(join(folder, 'lowdb.json'), 'utf8').catch(() => null)
      if (text === null) return 'the file is gone'
      try {
        return wrong(JSON.parse(text), acknowledged)
      } catch {
        return 'the file cannot be read'
      }
    }
  }
}

/** So many cuts. @returns what each lost */
async function cuts(store, { disk, cutter, trials, inPause, way }) {
  const lost = []
  for (let trial = 0; trial < trials; trial++) {
    const acts = 1 + Math.floor(Math.random() * 30)
    await disk.format()
    try {
      const { before, latest, folder } = await cutPower(disk, cutter, ways[way].args(store, disk.folder), { acts, inPause })
      const found = []
      for (let acknowledged = before; acknowledged <= latest; acknowledged++) found.push(await ways[way].look(store, folder, acknowledged))
      if (!found.includes(null)) lost.push(`cut ${trial + 1}, ${before} acts acknowledged: ${found[0]}`)
    } finally {
      await disk.remove()
    }
  }
  return lost
}

/** @param trials how many cuts while saving, and as many in the pause after a save */
export async function prove(store, { trials = 60, isBroken = false } = {}) {
  const title = 'Power cuts: the file system shut down without a flush'
  const disk = await makeDisk(store.home)
  const { reason, cutter } = await hindrance(disk)
  await disk.remove()
  if (reason !== undefined) return { title, skipped: reason }
  const way = isBroken ? 'lowdb' : 'store'
  const rows = []
  for (const inPause of [false, true]) {
    const when = inPause ? 'in the pause after a save' : 'while saving'
    const lost = await cuts(store, { disk, cutter, trials, inPause, way })
    rows.push({ what: `${trials} cuts ${when}: lost, torn, unreadable or left behind`, found: lost.length, wanted: '0', ok: lost.length === 0, failures: lost })
    const few = Math.min(trials, 10)
    const control = await cuts(store, { disk, cutter, trials: few, inPause, way: 'lowdb' })
    rows.push({ what: `control, lowdb as shipped (JSONFilePreset), ${few} cuts ${when}: lost or unreadable`, found: control.length, wanted: 'more than 0', ok: control.length > 0 })
  }
  return { title, rows }
}
