// Whether the notes are shown: beside the text where there is room (remembered), over its edge where there is not (asked
// for each time, since there they cover the text).
import { useSyncExternalStore } from 'react'
import { changeSettings } from './settings'
import { get, set, useApp } from './state'

/** The width at which text and notes no longer fit side by side; the stylesheets name it too. */
const narrow = matchMedia('(max-width: 1120px)')

const watch = (changed: () => void) => {
  narrow.addEventListener('change', changed)
  return () => narrow.removeEventListener('change', changed)
}

export const useNotesShown = (): boolean => {
  const isNarrow = useSyncExternalStore(watch, () => narrow.matches)
  return useApp(({ notesSheet, settings }) => (isNarrow ? notesSheet : settings.notesOpen))
}

export function showNotes(shown: boolean): void {
  if (narrow.matches) set({ notesSheet: shown })
  else changeSettings({ notesOpen: shown })
}

export const toggleNotes = (): void => showNotes(!(narrow.matches ? get().notesSheet : get().settings.notesOpen))
