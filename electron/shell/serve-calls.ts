// SECURITY. The one door for calls: the sender is checked, then the shape; a refusal is loud on both sides.
import { ipcMain, type WebContents } from 'electron'
import { safeParse, type BaseIssue } from 'valibot'
import { callNames, type CallName, type Calls } from '../../domain/contract/calls'
import type { Result } from '../../domain/contract/failures'
import { argumentsOf } from '../../domain/contract/schemas'
import { createBounds } from './bounds'
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

/** What was expected instead, in words that hold nothing of what came: a refusal is logged, and what came may be private. */
const because = ({ type, message, expected, path }: BaseIssue<unknown>): string =>
  `argument ${Number(path?.[0]?.key ?? 0) + 1}: ${type === 'check' ? message : `expected ${expected ?? 'another value'}`}`

/** Serves every call of the contract to one window. */
export function serveCalls(window: WebContents, handlers: Handlers, bounds = createBounds()): void {
  for (const name of callNames) {
    const handler = handlers[name] as (...args: unknown[]) => Promise<unknown>
    ipcMain.handle(name, async (event, ...args: unknown[]) => {
      if (!isTrustedSender(event, window)) return refuse(name, 'it does not come from the app\'s own window')
      const tooMuch = bounds.enter(args)
      if (tooMuch !== null) return refuse(name, tooMuch)
      try {
        const checked = safeParse(argumentsOf[name], args, { abortEarly: true })
        return checked.success ? await handler(...checked.output) : refuse(name, because(checked.issues[0]))
      } finally {
        bounds.leave()
      }
    })
  }
}
