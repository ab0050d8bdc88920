// Whether the library and the notes are shown: beside the text where there is room (remembered), over its edge where
// there is not (asked for each time, since there they cover the text).
import { useSyncExternalStore } from 'react'
import { changeSettings } from './settings'
import { get, set, useApp, type Pane } from './state'

/** The widths at which a pane no longer fits beside the text; the stylesheets name them too. */
const narrow: Record<Pane, MediaQueryList> = {
  library: matchMedia('(max-width: 860px)'),
  notes: matchMedia('(max-width: 1120px)')
}
const setting = { library: 'libraryOpen', notes: 'notesOpen' } as const

const watch = (changed: () => void) => {
  const listening = new AbortController()
  for (const query of Object.values(narrow)) query.addEventListener('change', changed, { signal: listening.signal })
  return () => listening.abort()
}

export const usePane = (pane: Pane): boolean => {
  const isNarrow = useSyncExternalStore(watch, () => narrow[pane].matches)
  return useApp(({ sheets, settings }) => (isNarrow ? sheets[pane] : settings[setting[pane]]))
}

export function showPane(pane: Pane, shown: boolean): void {
  if (narrow[pane].matches) set(({ sheets }) => ({ sheets: { ...sheets, [pane]: shown } }))
  else changeSettings({ [setting[pane]]: shown })
}

export const togglePane = (pane: Pane): void =>
  showPane(pane, !(narrow[pane].matches ? get().sheets[pane] : get().settings[setting[pane]]))
