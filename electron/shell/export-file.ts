import { randomUUID } from 'node:crypto'
import { open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** What a file is to hold: bytes, or pieces of them as they come. */
export type Bytes = Uint8Array | AsyncIterable<Uint8Array>

/**
 * Writes a file to where the user asked, all or nothing: when it resolves the bytes are on the disk; when it rejects what
 * stood there still does. Unlike the store, it leaves no second generation in the user's folder. A private file is for its
 * owner's eyes alone, whatever stood there.
 */
export async function exportFile(path: string, bytes: Bytes, isPrivate = false): Promise<void> {
  const target = await realpath(path).catch(() => path)
  const there = await stat(target).catch(() => null)
  // A pipe or a device is written into; a new file in its place would take it away from everyone.
  if (there !== null && !there.isFile() && !there.isDirectory()) return await writeFile(target, bytes)
  // Not the target's own name and more: that may be as long as a name can be.
  const temporary = join(dirname(target), `${randomUUID()}.tmp`)
  try {
    const mode = isPrivate ? 0o600 : there && there.mode & 0o777
    await writeFile(temporary, bytes, { flag: 'wx', flush: true, ...mode !== null && { mode } })
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(target))
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
