// Folders written anew beside those in use, and put in their place all together or not at all.
import { readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, rename, syncFolder } from '../durable-file'
import { isMissing } from '../failure'

/** While it has this name, what is in it counts for nothing. */
const begunName = 'anew.begun'
/** Once it has this one, it is what is true, and what stands elsewhere is on its way out. */
const readyName = 'anew'

/** The swap is decided, but the disk refused to end it; `finishSwap` will. */
export class Unfinished extends Error {}

/**
 * Replaces folders, named from the root, by what `write` puts into folders of the same names below the one it is
 * handed, which must lie on the disk when it resolves. Rejects as the disk does, with everything as it was; or as `Unfinished`, when the new is what
 * counts but the old is not all gone.
 */
export async function swapFolders(root: string, names: readonly string[], write: (to: string) => Promise<void>): Promise<void> {
  const begun = join(root, begunName)
  try {
    await rm(begun, { recursive: true, force: true })
    for (const name of names) await makeFolder(join(begun, name))
    await write(begun)
    for (const folder of foldersOf(names)) await syncFolder(join(begun, folder))
    await rename(begun, join(root, readyName))
  } catch (error) {
    await rm(begun, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
  await finishSwap(root, names).catch((error: unknown) => {
    throw new Unfinished('', { cause: error })
  })
}

/** Ends a swap that was cut short; one that was not decided yet is undone. To be asked before anything is read. */
export async function finishSwap(root: string, names: readonly string[]): Promise<void> {
  await rm(join(root, begunName), { recursive: true, force: true })
  const ready = join(root, readyName)
  if (!await isThere(ready)) return
  // Decided for good before the first of the old goes.
  await syncFolder(root)
  for (const name of names) {
    const [from, to] = [join(ready, name), join(root, name)]
    // What is not there any more has been moved already.
    if (!await isThere(from)) continue
    await rm(to, { recursive: true, force: true })
    await makeFolder(dirname(to))
    await rename(from, to)
    await syncFolder(dirname(to))
  }
  await rm(ready, { recursive: true, force: true })
  await syncFolder(root)
}

/** Those folders and all above them, below the root. */
function foldersOf(names: readonly string[]): Set<string> {
  const above = (name: string): string[] => (name === '.' ? ['.'] : [name, ...above(dirname(name))])
  return new Set(names.flatMap(above))
}

/** Whether a swap waits to be ended. */
export const isUnfinished = (root: string): Promise<boolean> => isThere(join(root, readyName))

async function isThere(folder: string): Promise<boolean> {
  try {
    await readdir(folder)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}
