// SECURITY. The only place where a window is made, so that none is ever made with fewer walls.
import { join } from 'node:path'
import { BrowserWindow, screen, type BrowserWindowConstructorOptions, type Rectangle } from 'electron'
import { appOrigin } from './app-protocol'

const walls = { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, spellcheck: false } as const

function newWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  const { webPreferences, ...rest } = options
  return new BrowserWindow({ ...rest, show: false, webPreferences: { ...webPreferences, ...walls } })
}

/** Where a window was: kept over restarts. */
export interface WindowState extends Rectangle {
  readonly maximized: boolean
}

const firstState: WindowState = { x: NaN, y: NaN, width: 1280, height: 860, maximized: false }

/** A remembered place is used only while a screen still shows it; otherwise the system chooses. */
function visibleBounds(state: WindowState): Partial<Rectangle> {
  const { x, y, width, height } = state
  const size = { width: Math.max(width, 720), height: Math.max(height, 480) }
  const shown = screen.getAllDisplays().some(({ workArea: area }) =>
    x + width > area.x + 80 && x < area.x + area.width - 80 && y >= area.y && y < area.y + area.height - 80)
  return shown ? { x, y, ...size } : size
}

/** The main window, shown once its first picture is there. */
export function openMainWindow(state: WindowState | null): BrowserWindow {
  const window = newWindow({
    ...visibleBounds(state ?? firstState),
    minWidth: 480,
    minHeight: 400,
    title: 'Brevier',
    backgroundColor: '#f4f1ea',
    webPreferences: { preload: join(import.meta.dirname, '../preload/preload.cjs') }
  })
  if (state?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** A window nobody sees, without a bridge: it is handed data by main and can ask for nothing. */
export async function openHiddenWindow(page: string): Promise<BrowserWindow> {
  const window = newWindow({ width: 900, height: 1200 })
  await window.loadURL(`${appOrigin}/${page}`)
  return window
}
