import { screen, type BrowserWindow, type Rectangle } from 'electron'
import type { Store, WindowState } from '../store/store'

const pause = 500

const firstState: WindowState = { x: NaN, y: NaN, width: 1280, height: 860, maximized: false }

/** A remembered place is used only while a screen still shows it; otherwise the system chooses. */
export function visibleBounds(state: WindowState | null): Partial<Rectangle> {
  const { x, y, width, height } = state ?? firstState
  const size = { width: Math.max(width, 720), height: Math.max(height, 480) }
  const shown = screen.getAllDisplays().some(({ workArea: area }) =>
    x + width > area.x + 80 && x < area.x + area.width - 80 && y >= area.y && y < area.y + area.height - 80)
  return shown ? { x, y, ...size } : size
}

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
