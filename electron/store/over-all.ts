import type { Result } from '../../domain/contract/failures'
import { allNotes } from './all-notes'
import { backupOf, filesIn, lookInto } from './backup'
import { answer } from './failure'
import type { Folder } from './folder'
import type { Library } from './library'
import { decide, decideForEarlier } from './restore'
import { emptyTrash, listTrash } from './trash'
import type { Writer } from './writer'

interface Whole {
  readonly root: string
  readonly folder: Folder
  readonly library: Library
  readonly now: () => string
  readonly writer: Writer
}

/** What is asked of all articles at once, and what is done with the library as a whole. */
export function overAll({ root, folder, library, now, writer: { reading, moving, unmoved, settled } }: Whole) {
  /** What is being written when somebody asks for a list is in it. */
  const listing = async <T>(verb: () => Promise<T>): Promise<Result<T>> => {
    await settled()
    return await reading(verb)
  }
  const alone = (verb: () => Promise<void>) => moving(async others => (await others, await verb(), null))
  return {
    allNotes: () => listing(async () => (folder.vault.key(), await allNotes(folder, library))),
    trash: () => listing(() => listTrash(folder, library, now())),
    emptyTrash: () => alone(async () => (folder.vault.key(), await emptyTrash(folder))),
    // An article on its way to the trash while this reads would be found in neither place.
    backup: async (leftOut: (name: string) => void) => await Promise.resolve(unmoved(backupOf(root, now(), leftOut))),
    lookInto: (path: string) => answer(() => lookInto(path)),
    decide: (path: string) => alone(async () => await decide(root, filesIn(path))),
    decideForEarlier: () => alone(() => decideForEarlier(root))
  }
}
