import type { Bridge } from '../domain/contract/calls'

declare global {
  interface Window {
    readonly brevier: Bridge
  }
}

/** The one way out of the window: the calls and events of the contract. */
export const bridge = window.brevier
