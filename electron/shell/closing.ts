import type { BrowserWindow } from 'electron'
import { tell } from './tell'

/**
 * Keeps a window open until it has answered that everything typed in it is safe.
 * @returns what the window's answer calls.
 */
export function closeWithCare(window: BrowserWindow): () => void {
  let mayGo = false
  let isHung = false
  const go = () => {
    mayGo = true
    window.close()
  }
  window.on('close', event => {
    if (mayGo || isHung) return
    event.preventDefault()
    tell(window.webContents, 'closing')
  })
  // A page that hangs cannot answer; what was typed up to its last pause is safe. Should it wake, it is asked again.
  window.on('unresponsive', () => { isHung = true })
  window.on('responsive', () => { isHung = false })
  // A window whose page has died has nothing left to save, and nobody to answer.
  window.webContents.on('render-process-gone', go)
  return go
}
