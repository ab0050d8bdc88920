import type { BrowserWindow } from 'electron'
import type { Store } from '../store/store'

const pause = 500

/** Remembers where the window is, a moment after it was last moved, and when it closes. */
export function keepWindowState(window: BrowserWindow, store: Store): void {
  let timer: NodeJS.Timeout | undefined
  const save = () => void store.saveWindowState({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('close', () => {
    clearTimeout(timer)
    save()
  })
}
