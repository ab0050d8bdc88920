import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** Windows knows no such flag, nor pipes in folders. */
const withoutWaiting = (constants.O_NONBLOCK as number | undefined) ?? 0

/** Opens a file to read it. Rejects as the disk does, and with ENOTFILE for what is none: a pipe or a device may never end. */
export async function openFile(path: string): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | withoutWaiting)
  try {
    if ((await handle.stat()).isFile()) return handle
    throw Object.assign(new Error(`${path} is no file`), { code: 'ENOTFILE' })
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** All bytes of a file. Rejects as openFile does. */
export async function readWhole(path: string): Promise<Buffer> {
  const handle = await openFile(path)
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
