import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { codeOf } from './failure'
import { linked } from './links'

/** Windows knows no such flags, nor pipes in folders. */
const [withoutWaiting, notThroughLinks] = [constants.O_NONBLOCK, constants.O_NOFOLLOW].map(flag => (flag as number | undefined) ?? 0) as [number, number]

/** Opens a file to read it. Rejects as the disk does, and with ENOTFILE for what is none: a pipe or a device may never end. */
export async function openFile(path: string, flags = 0): Promise<FileHandle> {
  const handle = await open(path, constants.O_RDONLY | withoutWaiting | flags)
  try {
    if ((await handle.stat()).isFile()) return handle
    throw Object.assign(new Error(`${path} is no file`), { code: 'ENOTFILE' })
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** All bytes of a file of the library. Rejects as openFile does, and with `read-only` for a link. */
export async function readWhole(path: string): Promise<Buffer> {
  const handle = await openFile(path, notThroughLinks).catch((error: unknown) => {
    throw codeOf(error) === 'ELOOP' ? linked() : error
  })
  try {
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}
