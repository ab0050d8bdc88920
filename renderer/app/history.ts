import { speak } from './messages'

/** One thing the reader did that can be taken back. */
export interface Act {
  /** In the past tense: "Note deleted". */
  readonly label: string
  undo(): void
  redo(): void
}

const done: Act[] = []
const undone: Act[] = []

/** Remembers an act that has just been done. @returns how to take it back, as long as it is the last one. */
export function remember(act: Act): () => void {
  done.push(act)
  undone.length = 0
  // What was done since stands on it: taken back out of turn, it would undo that as well.
  return () => { if (done.at(-1) === act) undo() }
}

export function undo(): void {
  const act = done.pop()
  if (act === undefined) return speak('Nothing to undo')
  act.undo()
  undone.push(act)
  speak(`Undone: ${act.label}`)
}

export function redo(): void {
  const act = undone.pop()
  if (act === undefined) return speak('Nothing to redo')
  act.redo()
  done.push(act)
  speak(`Done again: ${act.label}`)
}
