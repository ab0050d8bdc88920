// Putting a backup in the library's place, whole or not at all: it is written beside the library, counts from one rename
// on, and from there only names are moved. Whoever opens the data folder next finishes what a kill interrupted.
import { mkdir, readdir, rm, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { trashDays } from '../../domain/notes/note'
import type { BackedUpFile } from './backup'
import { makeFolder, moveDurably, rename, syncFolder, writeWhole } from './durable-file'
import { isMissing, StoreError } from './failure'

/** Being written; worth nothing until it is whole. */
const begun = 'restore-begun'
/** Whole: what was the library goes out, until its last file has. */
const decided = 'restore'
const leaving = 'restore-leaving'
/** What was the library is out: this comes in, until its last file has. */
const arriving = 'restore-arriving'
/** What was the library before each restore, for thirty days, by time. */
const before = 'before-restore'

/** What belongs to the folder and not to the library in it. */
const stays = /^(?:lock(?:\..*)?|quarantine|window\.json(?:\.previous)?|before-restore|restore(?:-[a-z]+)?)$/

/** How many files are written at once: their waits for the disk fall together. */
const atOnce = 16

/** Decides for a backup, if all of it can be read: once this resolves, it is the library from the next opening on. Rejects as the disk does, and then nothing has changed. */
export async function decide(root: string, files: AsyncIterable<BackedUpFile>): Promise<void> {
  const folder = join(root, begun)
  try {
    await rm(folder, { recursive: true, force: true })
    await writeAll(folder, files)
    // Made while there still is a way back: from the rename on, no more room is asked of the disk.
    await makeFolder(join(root, leaving))
    await makeFolder(join(root, before))
    await rename(folder, join(root, decided))
  } catch (error) {
    await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(root)
}

async function writeAll(folder: string, files: AsyncIterable<BackedUpFile>): Promise<void> {
  await makeFolder(folder)
  const folders = new Set([folder])
  for await (const some of batches(files)) {
    // All are waited for, even when one fails: nothing may still be written when the folder is cleared away.
    const written = await Promise.allSettled(some.map(file => writeOne(folder, file)))
    for (const one of written) if (one.status === 'rejected') throw one.reason
    for (const { name } of some) {
      for (let parent = dirname(join(folder, name)); parent !== folder; parent = dirname(parent)) folders.add(parent)
    }
  }
  for (const written of folders) await syncFolder(written)
}

async function writeOne(folder: string, { name, at, text }: BackedUpFile): Promise<void> {
  const file = join(folder, `${name}.json`)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeWhole(file, Buffer.from(text))
  await utimes(file, new Date(at), new Date(at))
}

async function* batches<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of items) {
    if (batch.push(item) < atOnce) continue
    yield batch
    batch = []
  }
  yield batch
}

/** Decides for what was the library before the last restore; rejects with `not-found` when there is none. */
export async function decideForEarlier(root: string): Promise<void> {
  const newest = (await names(join(root, before))).toSorted().at(-1)
  if (newest === undefined) throw new StoreError({ kind: 'not-found' })
  await makeFolder(join(root, leaving))
  await moveDurably(join(root, before, newest), join(root, decided))
}

/** Does what was decided, from wherever it stands. Call with the lock held, before anything is read. */
export async function finishRestore(root: string, now: string): Promise<void> {
  const there = new Set(await names(root))
  if (there.has(begun)) await rm(join(root, begun), { recursive: true, force: true })
  if (there.has(decided)) {
    await makeFolder(join(root, leaving))
    for (const name of there) if (!stays.test(name)) await moveDurably(join(root, name), join(root, leaving, name))
    await moveDurably(join(root, decided), join(root, arriving))
    there.add(arriving)
  }
  if (there.has(arriving)) await arrive(root, now)
  await forgetEarlier(root, Date.parse(now) - trashDays * 86_400_000)
}

async function arrive(root: string, now: string): Promise<void> {
  for (const name of await names(join(root, arriving))) await moveDurably(join(root, arriving, name), join(root, name))
  await makeFolder(join(root, before))
  await moveDurably(join(root, leaving), join(root, before, now.replaceAll(':', '-'))).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  await rm(join(root, arriving), { recursive: true, force: true })
}

/** Deletes for good what was put aside by a restore before a time, in ms. */
async function forgetEarlier(root: string, time: number): Promise<void> {
  for (const name of await names(join(root, before))) {
    const aside = Date.parse(name.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'))
    if (aside < time) await rm(join(root, before, name), { recursive: true, force: true })
  }
}

async function names(folder: string): Promise<string[]> {
  return await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
}
