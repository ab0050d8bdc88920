import { bridge } from '../bridge'
import { flushPlace } from './place'
import { flushAll } from './saving'
import { flushSettings } from './settings'
import { askUnsaved } from './state'

/** Saves everything that is not saved, then lets the window go; asks when a note cannot be saved. */
export async function leave(): Promise<void> {
  const safe = await flushAll()
  await Promise.all([flushPlace(), flushSettings()])
  if (safe) await bridge.closeNow()
  else askUnsaved(true, () => void leave())
}
