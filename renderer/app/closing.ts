import { bridge } from '../bridge'
import { flushNotes } from './notes'
import { flushPlace } from './place'
import { flushSettings } from './settings'
import { askUnsaved } from './state'

/** Saves everything that is not saved, then lets the window go; asks when a note cannot be saved. */
export async function leave(): Promise<void> {
  const safe = await flushNotes()
  await Promise.all([flushPlace(), flushSettings()])
  if (safe) await bridge.closeNow()
  else askUnsaved(true, () => void leave())
}
