import { callNames, type Bridge } from '../domain/contract/calls'
import { failed, type Result } from '../domain/contract/failures'

declare global {
  interface Window {
    readonly brevier: Bridge
  }
}

const { brevier } = window

/** A call that main refuses, or that ends there in a mistake, is loud, and fails as any other may: whoever asked must go on. */
async function answer(call: Promise<Result<unknown>>): Promise<Result<unknown>> {
  try {
    return await call
  } catch (error) {
    console.error(error)
    return failed({ kind: 'refused' })
  }
}

const calls = callNames.map(name => [name, (...args: unknown[]) => answer((brevier[name] as (...args: unknown[]) => Promise<Result<unknown>>)(...args))])

/** The one way out of the window: the calls and events of the contract. */
export const bridge = { ...Object.fromEntries(calls), on: brevier.on } as Bridge
