import type { Restored } from '../../domain/contract/calls'
import { restoredSentence } from './sentences'
import { get, set, type Message } from './state'

let count = 0
const calmFor = 8000

/** Says a sentence to screen readers alone. */
export function speak(text: string): void {
  // The same words twice are silent in a live region unless something changes: an added no-break space does.
  set({ spoken: get().spoken === text ? `${text}\u00a0` : text })
}

export function dismiss(id: number): void {
  set(({ messages }) => ({ messages: messages.filter(message => message.id !== id) }))
}

/** Shows a sentence; an alarm stays until it is dismissed. @returns its id, for `dismiss`. */
export function show(text: string, tone: Message['tone'] = 'calm', action: Message['action'] = null): number {
  const id = ++count
  set(({ messages }) => ({ messages: [...messages.filter(message => message.text !== text), { id, tone, text, action }] }))
  if (tone === 'calm') setTimeout(() => dismiss(id), calmFor)
  return id
}

/** The alarms that stand, by what is not saved. */
const standing = new Map<string, number>()

/** Says once that something is not saved, however often that is tried; takes it back when it is. */
export function tellUnsaved(what: string, why: string | null): void {
  const told = standing.get(what)
  if (why !== null && told === undefined) standing.set(what, show(`${what} not saved: ${why}.`, 'alarm'))
  if (why !== null || told === undefined) return
  dismiss(told)
  standing.delete(what)
}

export const alarm = (text: string): void => { show(text, 'alarm') }

/** Tells what had to be restored. Main says it once, to whoever comes upon it: so nobody keeps it back. */
export const tellRestored = (restored: readonly Restored[]): void => restored.forEach(mended => alarm(restoredSentence(mended)))
