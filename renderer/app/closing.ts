import { bridge } from '../bridge'
import { flushPlace } from './place'
import { failureToSave, flushAll } from './saving'
import { flushSettings } from './settings'
import { askUnsaved } from './state'

/** Saves everything that is not saved, then lets the window go; asks when a note cannot be saved. */
export async function leave(): Promise<void> {
  await Promise.all([flushAll(), flushPlace(), flushSettings()])
  // Once more, and last: what was typed while all that was being written.
  if (await failureToSave() === null) await bridge.closeNow()
  else askUnsaved(true, () => void leave())
}
