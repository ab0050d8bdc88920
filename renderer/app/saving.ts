import { flushEdits } from './edits'
import { flushNotes } from './notes'

/** Saves all of the reader's own words that are not saved yet. @returns whether everything is safe now. */
export async function flushAll(): Promise<boolean> {
  return (await Promise.all([flushNotes(), flushEdits()])).every(Boolean)
}
