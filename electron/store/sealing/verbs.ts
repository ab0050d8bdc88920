import type { Calls } from '../../../domain/contract/calls'
import type { Result } from '../../../domain/contract/failures'
import type { Folder } from '../folder'
import type { Writer } from '../writer'

type LockCall = 'setLock' | 'unlock' | 'lock' | 'changeLock' | 'removeLock'
type LockVerbs = { readonly [K in LockCall]: (...args: Parameters<Calls[K]>) => Promise<Result<null>> }

/** The lock's part of the contract. What was read before a verb is forgotten after it. */
export function lockVerbs(folder: Folder, { alone }: Writer): LockVerbs {
  const { vault } = folder
  const afresh = (verb: () => Promise<void>): Promise<Result<null>> => alone(() => verb().finally(() => folder.forgetAll()))
  const changing = (verb: () => Promise<void>) => afresh(async () => (folder.mustBeWritable(), await verb()))
  return {
    setLock: (passphrase, recoveryCode) => changing(() => vault.set(passphrase, recoveryCode)),
    unlock: secret => afresh(() => vault.unlock(secret)),
    lock: () => afresh(async () => vault.lock()),
    changeLock: (proof, changed) => changing(() => vault.change(proof, changed)),
    removeLock: proof => changing(() => vault.remove(proof))
  }
}
