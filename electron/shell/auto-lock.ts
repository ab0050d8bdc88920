import { powerMonitor, type BrowserWindow } from 'electron'
import type { Store } from '../store/store'
import { tell } from './tell'

/** How often is looked whether anybody is there, in ms. */
const every = 5000

/** Tells the window to lock when nobody has been there for as long as the settings say, and when the computer sleeps or locks itself. */
export function lockOnAbsence(window: BrowserWindow, store: Store): void {
  const lockNow = () => tell(window.webContents, 'lockNow')
  const look = async () => {
    const { autoLock } = await store.readSettings()
    // Told again and again while the absence lasts: what could not be saved the first time may be by then.
    if (autoLock > 0 && powerMonitor.getSystemIdleTime() >= autoLock * 60) lockNow()
  }
  const looking = setInterval(() => void look(), every)
  powerMonitor.on('suspend', lockNow)
  powerMonitor.on('lock-screen', lockNow)
  window.on('closed', () => {
    clearInterval(looking)
    powerMonitor.off('suspend', lockNow)
    powerMonitor.off('lock-screen', lockNow)
  })
}
