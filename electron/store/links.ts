// A symbolic link in the data folder leads elsewhere: what is saved there could write over, what is cleared away there could
// delete what is none of the library's, and the lock would leave its words as they are. So nothing is done behind one.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isMissing, StoreError } from './failure'

/** What is thrown for a link. */
export const linked = (): StoreError => new StoreError({ kind: 'read-only', reason: 'links' })

/** Folders of files, of which there may be thousands: those that are links are not read (see readWhole), and deleting one deletes no more. */
const ofFiles = /^\/(?:(?:trash\/)?(?:articles|notes|edits|places)|history\/[a-z]+\/[^/]+|before-restore\/[^/]+)$/

/** Throws `read-only` where any folder in the data folder is a link. The data folder itself may be one. */
export async function refuseLinks(root: string, folder = ''): Promise<void> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`
    if (entry.isSymbolicLink()) throw linked()
    if (entry.isDirectory() && !ofFiles.test(name)) await refuseLinks(root, name)
  }
}
