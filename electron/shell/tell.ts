import type { WebContents } from 'electron'
import type { EventName, Events } from '../../domain/contract/calls'

/** Sends an event of the contract to a window, unless it is gone. */
export function tell<K extends EventName>(window: WebContents, name: K, ...args: Parameters<Events[K]>): void {
  if (!window.isDestroyed()) window.send(name, ...args)
}
