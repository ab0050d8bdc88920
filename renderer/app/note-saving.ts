// How notes get to the disk: what a slip says of its words ("Saved 14:02") is true.
import type { Bridge } from '../../domain/contract/calls'
import { failed, type Result } from '../../domain/contract/failures'
import { longestNote, type Note } from '../../domain/notes/note'
import { bridge } from '../bridge'
import { dismiss, show } from './messages'
import { because } from './sentences'
import { get, setOpen, type SaveState, type Slip } from './state'
import { withNote } from './slips'

const pause = 700
const timers = new Map<string, ReturnType<typeof setTimeout>>()

export const slipOf = (id: string): Slip | undefined => get().open?.slips.find(slip => slip.note.id === id)

/** Shows a note, new or changed, beside the text. */
export function place(articleId: string, note: Note, save: SaveState): void {
  setOpen(articleId, open => ({ ...open, slips: withNote(open.slips, open.article.text, note, save) }))
}

/** Takes a note out of the window. */
export function takeAway(articleId: string, id: string): void {
  clearTimeout(timers.get(id))
  setOpen(articleId, open => ({ ...open, slips: open.slips.filter(slip => slip.note.id !== id) }))
}

/** Shows what is being typed and writes it at the next pause, unless there is nothing to write yet. */
export function writeAtPause(articleId: string, note: Note): void {
  place(articleId, note, { kind: 'unsaved' })
  clearTimeout(timers.get(note.id))
  if (note.text.trim() !== '') timers.set(note.id, setTimeout(() => void write(articleId, note), pause))
}

/** The write that is on its way for each note. */
const writing = new Map<string, { readonly note: Note; readonly done: Promise<void> }>()

/** Writes a note once, however often it is asked to while that is on its way. */
export function write(articleId: string, note: Note): Promise<void> {
  const running = writing.get(note.id)
  if (running?.note === note) return running.done
  const done = writeNow(articleId, note).finally(() => {
    if (writing.get(note.id)?.note === note) writing.delete(note.id)
  })
  writing.set(note.id, { note, done })
  return done
}

const save: Bridge['saveNote'] = async (articleId, note) =>
  note.text.length > longestNote ? failed({ kind: 'too-long', limit: longestNote }) : await bridge.saveNote(articleId, note)

/** The slip says "saved" only when main has answered that it is. */
async function writeNow(articleId: string, note: Note): Promise<void> {
  clearTimeout(timers.get(note.id))
  place(articleId, note, { kind: 'saving' })
  const result = await save(articleId, note)
  // What was typed meanwhile is not what was saved; its own save is on its way.
  if (slipOf(note.id)?.note === note) {
    place(articleId, note, result.ok ? { kind: 'saved', at: result.value.savedAt } : { kind: 'not-saved', failure: result.failure })
  }
  tellSaved(result)
}

/** Puts a note on the disk as it was, and then beside the text, if its article is the open one. */
export async function putNote(articleId: string, note: Note): Promise<Result<unknown>> {
  clearTimeout(timers.get(note.id))
  const result = await bridge.saveNote(articleId, note)
  // What is typed meanwhile stays; its own save is on its way.
  if (result.ok && slipOf(note.id)?.save.kind !== 'unsaved') place(articleId, note, { kind: 'saved', at: result.value.savedAt })
  return result
}

/** Brings a note back from the trash, beside the text if its article is the open one. */
export async function recoverNote(articleId: string, id: string): Promise<Result<Note>> {
  const result = await bridge.restoreNote(articleId, id)
  if (result.ok) place(articleId, result.value, { kind: 'saved', changedAt: result.value.changedAt })
  return result
}

let notSaved = 0

/** Says why a note is not saved, and takes that back once none is left of which it is true. */
function tellSaved(result: Result<unknown>): void {
  const tryAgain = { label: 'Try again', run: () => void writeUnsaved() }
  if (!result.ok) notSaved = show(`Not saved: ${because(result.failure)}. Your text is still here.`, 'alarm', tryAgain)
  else if (!get().open?.slips.some(({ save }) => save.kind === 'not-saved')) dismiss(notSaved)
}

/** Moves a note to the trash; it stays beside the text when that cannot be. */
export async function discardNote(articleId: string, note: Note): Promise<Result<unknown>> {
  const slip = slipOf(note.id)
  takeAway(articleId, note.id)
  // A write that is on its way comes before the deletion: the same words must be written anew to come back.
  writing.delete(note.id)
  // The trash keeps it with the words it had, be they a moment old; main does the one after the other.
  if (slip && isUnsafe(slip)) void save(articleId, slip.note)
  const result = await bridge.deleteNotes(articleId, [note.id])
  if (!result.ok && slip && slipOf(note.id) === undefined) place(articleId, slip.note, slip.save)
  return result
}

/** What is not safe yet; a note that is open for writing and has no word is nothing to be kept. */
const isUnsafe = ({ save: { kind }, note }: Slip): boolean => kind !== 'saved' && !(kind === 'unsaved' && note.text.trim() === '')
const unsafeSlips = (): Slip[] => get().open?.slips.filter(isUnsafe) ?? []

/** Writes every note that is not safe yet. @returns whether all are now. */
export async function writeUnsaved(): Promise<boolean> {
  const { open } = get()
  if (open === null) return true
  await Promise.all(unsafeSlips().map(({ note }) => write(open.article.id, note)))
  return unsafeSlips().length === 0
}
