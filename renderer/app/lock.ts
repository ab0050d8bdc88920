// The lock as the window sees it: what is typed is saved before it closes, and nothing private is shown until it opens.
import type { Failure, Result } from '../../domain/contract/failures'
import type { Secret } from '../../domain/lock/lock'
import { bridge } from '../bridge'
import { start } from './library'
import { show, speak, tellRestored } from './messages'
import { flushPlace } from './place'
import { failureToSave } from './saving'
import { flushSettings } from './settings'
import { get, set } from './state'

/** Hides everything in the window at once; any key brings it back. */
export const hide = (): void => set(({ cover }) => (cover?.isLocking ? {} : { cover: { isLocking: false, notLocked: null } }))
/** Not while the lock is closing: what would be typed then goes with the page. */
export const uncover = (): void => set(({ cover }) => (cover?.isLocking ? {} : { cover: null }))

/**
 * Locks the notes, or offers to set the lock where there is none. Everything is hidden first and saved then; what cannot be saved
 * stays in the window, hidden and not locked. What main answers is a window drawn anew, which knows of no note.
 */
export async function lockNow(): Promise<void> {
  const { lock, cover } = get()
  if (lock === 'locked' || cover?.isLocking) return
  if (lock === 'off') return set({ panel: 'lock' })
  set({ cover: { isLocking: true, notLocked: null } })
  const failure = await failureToSave()
  if (failure !== null) return notLocked(failure)
  await Promise.all([flushPlace(), flushSettings()])
  const locked = await bridge.lock()
  if (!locked.ok) notLocked(locked.failure)
}

const notLocked = (failure: Failure): void => set({ cover: { isLocking: false, notLocked: failure } })

/** Locks if there is a lock, since nobody is there. */
export function lockAway(): void {
  if (get().lock === 'open') void lockNow()
}

/** Fetches the library anew, with what is private or without, as the lock stands now. */
async function reopen(): Promise<void> {
  await flushSettings()
  await start()
  // Lists that lie open gather anew.
  set(({ steps }) => ({ steps: steps + 1 }))
}

/** Opens the lock. @returns why not; `null` when it is open */
export async function unlock(secret: Secret): Promise<Failure | null> {
  const result = await bridge.unlock(secret)
  if (!result.ok) return result.failure
  set({ panel: null })
  await reopen()
  speak('Your notes are unlocked')
  if (secret.kind === 'recovery') {
    show('Opened with the recovery code. If the passphrase is forgotten, set a new one now.', 'alarm', { label: 'The lock…', run: () => set({ panel: 'lock' }) })
  }
  return null
}

/** Runs one of main's verbs on the lock, once everything typed is safe, and then sees how the lock stands. @returns why it was not done */
async function changing(verb: () => Promise<Result<null>>): Promise<Failure | null> {
  const unsaved = await failureToSave()
  if (unsaved !== null) return unsaved
  const result = await verb()
  const opening = await bridge.open()
  if (opening.ok) {
    set({ lock: opening.value.lock })
    tellRestored(opening.value.restored)
  }
  // Decided, but not ended (a disk that refused midway): what this window still knows of notes goes too.
  if (get().lock === 'locked') await bridge.lock()
  return result.ok ? null : result.failure
}

export const setLock = (passphrase: string, code: string): Promise<Failure | null> => changing(() => bridge.setLock(passphrase, code))
export const changeLock = (proof: Secret, changed: Secret): Promise<Failure | null> => changing(() => bridge.changeLock(proof, changed))
export const removeLock = (proof: Secret): Promise<Failure | null> => changing(() => bridge.removeLock(proof))
