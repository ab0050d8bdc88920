import type { WebContents } from 'electron'
import type { Refusal } from '../../domain/contract/calls'
import { tell } from './tell'

/** Says what was refused, in main's log and to the window that tried; no more of an address than its origin, for it may be private. */
export function sayRefused(what: Refusal['what'], url: string, contents?: WebContents): void {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null'
  console.error(`Refused a ${what} to ${origin}`)
  if (contents !== undefined) tell(contents, 'refused', { what, origin })
}
