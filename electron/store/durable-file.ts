// The few steps by which bytes become a file that survives a kill, a full disk and a power cut. The order is the point.
import { randomUUID } from 'node:crypto'
import { chmod, copyFile, link, mkdir, open, rename as renameOnce, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Pieces } from './envelope'
import { codeOf, isMissing } from './failure'

export const temporaryEnding = '.tmp'
export const previousOf = (file: string): string => `${file}.previous`

/**
 * Replaces a file's bytes, all or nothing, and keeps what stood there as `<file>.previous`; a new file has its own bytes
 * there, a second time, so that one damaged sector is never all there is. When it resolves, the bytes are on the disk.
 * When it rejects, the file is as it was (or, if only the folder's last sync failed, new and whole).
 */
export async function writeDurably(file: string, pieces: Pieces): Promise<void> {
  const [temporary, second] = [temporaryBeside(file), temporaryBeside(file)]
  try {
    await writeWhole(temporary, pieces)
    const isNew = !await keepAsPrevious(file)
    if (isNew) await writeWhole(second, pieces)
    await rename(temporary, file)
    if (isNew) await rename(second, previousOf(file))
  } catch (error) {
    // What went wrong first is what the user must hear, even if the clearing up fails as well.
    await Promise.allSettled([temporary, second].map(begun => rm(begun, { force: true })))
    throw error
  }
  await syncFolder(dirname(file))
}

/** Writes a new file, for its owner's eyes only, and waits until it lies on the disk in full. */
export async function writeWhole(file: string, bytes: Uint8Array | Pieces): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    let end = 0
    for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
      await writeAll(handle, piece, end)
      end += piece.length
    }
    const { size } = await handle.stat()
    if (size !== end) throw Object.assign(new Error('The disk kept fewer bytes than it took'), { code: 'EIO' })
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A write may take only some of the bytes, without an error: the next one then says why. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  let at = 0
  while (at < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, at, bytes.length - at, position + at)
    if (bytesWritten === 0) throw Object.assign(new Error('The disk takes no more bytes'), { code: 'ENOSPC' })
    at += bytesWritten
  }
}

/**
 * Gives the file's present bytes their second name without a moment in which either name points to nothing readable.
 * @returns false when there is no such file
 */
async function keepAsPrevious(file: string): Promise<boolean> {
  const temporary = temporaryBeside(file)
  try {
    await linkOrCopy(file, temporary)
    await rename(temporary, previousOf(file))
    return true
  } catch (error) {
    if (!isMissing(error)) throw error
    return false
  } finally {
    // Renaming one name of a file to another name of the same file does nothing, and leaves both.
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    // Some file systems (FAT, many network drives) have no second names.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error) ?? '')) throw error
    await copyFile(from, to)
    await sync(to, 'r+')
  }
}

/** What a file that somebody looks into answers; on Windows (a virus scanner, an indexer) in the words of one that may not be touched. */
const busy = process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY']
/** How long such a file is waited for, in ms, each time: a second in all. */
const waits = [10, 20, 40, 80, 160, 320, 400]

/** Gives a file or folder another name; what somebody looks into just now is waited for. */
export async function rename(from: string, to: string): Promise<void> {
  for (const wait of waits) {
    try {
      return await renameOnce(from, to)
    } catch (error) {
      if (!busy.includes(codeOf(error) ?? '')) throw error
      await setTimeout(wait)
    }
  }
  await renameOnce(from, to)
}

/** Moves a file, so that both folders know of it after a power cut. Rejects with ENOENT when there is none. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
  await syncFolder(dirname(from))
}

/** Puts bytes in the place of a file that is gone. */
export async function putBack(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryBeside(file)
  try {
    await writeWhole(temporary, bytes)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(file))
}

/** Makes a folder for its owner's eyes only, with those above it. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) await chmod(folder, 0o700)
  else await syncFolder(dirname(first))
}

/** A renamed file is only safe once its folder is: a folder is a file too. Windows has no way to ask for it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await sync(folder, 'r')
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const temporaryBeside = (file: string): string => `${file}.${randomUUID()}${temporaryEnding}`
