// SECURITY. Whose calls are answered: those of the main window's top frame while it shows the app itself.
import type { IpcMainInvokeEvent, WebContents } from 'electron'
import { appOrigin } from './app-protocol'

/** Whether a call comes from the top frame of `window`, showing a page of the app. */
export function isTrustedSender(event: IpcMainInvokeEvent, window: WebContents): boolean {
  const frame = event.senderFrame
  return event.sender === window && frame !== null && frame.parent === null && frame.url === `${appOrigin}/index.html`
}
