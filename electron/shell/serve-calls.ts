// SECURITY. The one door for calls: the sender is checked, then the shape; a refusal is loud on both sides.
import { ipcMain, type WebContents } from 'electron'
import { safeParse } from 'valibot'
import { callNames, type CallName, type Calls, type EventName, type Events } from '../../domain/contract/calls'
import type { Result } from '../../domain/contract/failures'
import { argumentsOf } from '../../domain/contract/schemas'
import { isTrustedSender } from './trusted-sender'

/** What main does for each call of the contract. */
export type Handlers = {
  readonly [K in CallName]: (...args: Parameters<Calls[K]>) => Promise<Result<ReturnType<Calls[K]>>>
}

function refuse(name: CallName, reason: string): never {
  const message = `Refused the call "${name}": ${reason}`
  console.error(message)
  throw new Error(message)
}

/** Serves every call of the contract to one window. */
export function serveCalls(window: WebContents, handlers: Handlers): void {
  for (const name of callNames) {
    const handler = handlers[name] as (...args: unknown[]) => Promise<unknown>
    ipcMain.handle(name, (event, ...args: unknown[]) => {
      if (!isTrustedSender(event, window)) return refuse(name, 'it does not come from the app\'s own window')
      const checked = safeParse(argumentsOf[name], args)
      if (!checked.success) return refuse(name, checked.issues[0].message)
      return handler(...checked.output)
    })
  }
}

/** Sends an event of the contract to a window, unless it is gone. */
export function tell<K extends EventName>(window: WebContents, name: K, ...args: Parameters<Events[K]>): void {
  if (!window.isDestroyed()) window.send(name, ...args)
}
