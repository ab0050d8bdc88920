// Everything in one file, and back.
import { bridge } from '../bridge'
import { today } from '../parts/today'
import { forgetAll } from './history'
import { start } from './library'
import { alarm, show } from './messages'
import { flushPlace } from './place'
import { flushAll } from './saving'
import { counted, sentence } from './sentences'
import { flushSettings } from './settings'
import { askUnsaved, get, set } from './state'
import { forgetTags } from './tags'

/** Writes the whole library to where the reader says. What cannot be saved just now is said to be so elsewhere. */
export async function backUp(): Promise<void> {
  const isSafe = await flushAll()
  await Promise.all([flushPlace(), flushSettings()])
  const result = await bridge.saveBackup(`Brevier backup ${today()}.brevier`)
  if (!result.ok) return alarm(`Nothing was backed up: ${sentence(result.failure)}`)
  if (result.value === null) return
  const { name, leftOut } = result.value
  show(`${isSafe ? 'Everything' : 'Everything but what is not saved'} is backed up as ${name}`)
  if (leftOut > 0) alarm(`${counted(leftOut, 'damaged file')} could not be read and ${leftOut === 1 ? 'is' : 'are'} not in ${name}.`)
}

/** Asks for a backup, looks through it, and asks whether it is to be restored. */
export async function chooseBackup(): Promise<void> {
  if (!(await flushAll())) return askUnsaved(false, () => void chooseBackup())
  const result = await bridge.chooseBackup()
  if (!result.ok) return alarm(`${sentence(result.failure)} Nothing was changed.`)
  if (result.value !== null) set({ panel: 'restore', backup: result.value })
}

/** Puts the chosen backup in the library's place, with a way back. */
export async function restoreBackup(): Promise<void> {
  set({ panel: null })
  const result = await bridge.restoreBackup()
  if (!result.ok) return alarm(`The backup was not restored: ${sentence(result.failure)} Nothing was changed.`)
  await startAnew()
  show('The backup is restored. What was here before is kept for thirty days.', 'calm', { label: 'Undo', run: () => void undoRestore() })
}

async function undoRestore(): Promise<void> {
  if (!(await flushAll())) return askUnsaved(false, () => void undoRestore())
  const result = await bridge.undoRestore()
  if (!result.ok) return alarm(`Could not undo: ${sentence(result.failure)}`)
  await startAnew()
  show('What was here before the restore is back.', 'calm', { label: 'Redo', run: () => void undoRestore() })
}

/** Nothing in the window is of this library. */
async function startAnew(): Promise<void> {
  forgetAll()
  forgetTags()
  const { notebook } = get()
  set({ open: null, selection: null, jump: null, editing: null, ownLine: null, putting: null, fromNotebook: false, trash: null, view: 'article', notebook: { ...notebook, entries: null, at: null } })
  await start()
}
