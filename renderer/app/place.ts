import { bridge } from '../bridge'
import { tellUnsaved } from './messages'
import { because } from './sentences'
import { get, setOpen } from './state'

const pause = 400
let timer: ReturnType<typeof setTimeout> | undefined
let pending: { readonly id: string; readonly place: number } | null = null

/** Writes the reading position down now. */
export async function flushPlace(): Promise<void> {
  clearTimeout(timer)
  const last = pending
  pending = null
  if (last === null || get().readOnly !== null) return
  const result = await bridge.savePlace(last.id, last.place)
  // The article may have been removed meanwhile: then no place of it is missed.
  if (result.ok || result.failure.kind !== 'not-found') tellUnsaved('Where you are reading is', result.ok ? null : because(result.failure))
}

/** Remembers where the reader is; written at a pause and on closing. */
export function keepPlace(id: string, place: number): void {
  pending = { id, place }
  // The article must come back to the same place when another view has been looked at.
  setOpen(id, open => (open.place === place ? open : { ...open, place }))
  clearTimeout(timer)
  timer = setTimeout(() => void flushPlace(), pause)
}
