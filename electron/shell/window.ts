// SECURITY. The only place where a window is made, so that none is ever made with fewer walls.
import { join } from 'node:path'
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron'
import type { WindowState } from '../store/store'
import { appOrigin } from './app-protocol'
import { visibleBounds } from './window-state'

function newWindow(options: BrowserWindowConstructorOptions, preload?: string): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    title: 'Brevier',
    show: false,
    webPreferences: {
      ...(preload !== undefined && { preload }),
      sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false,
      webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false,
      // A middle click opens nothing.
      disableBlinkFeatures: 'Auxclick',
      webviewTag: false, plugins: false, webgl: false, navigateOnDragDrop: false, spellcheck: false
    }
  })
  // A title is seen outside the window, a hidden one's too: it never says what is read.
  window.on('page-title-updated', event => event.preventDefault())
  return window
}

/** The main window, shown once its first picture is there. */
export function openMainWindow(state: WindowState | null): BrowserWindow {
  const window = newWindow({
    ...visibleBounds(state),
    minWidth: 480,
    minHeight: 400,
    backgroundColor: '#f4f1ea'
  }, join(import.meta.dirname, '../preload/preload.cjs'))
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
