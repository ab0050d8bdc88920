// Private notes: what is typed is in the window at once and on the disk after a pause; what the slip says is true.
import { describe } from '../../domain/notes/anchor'
import { failed, type Result } from '../../domain/contract/failures'
import { longestNote, type Note } from '../../domain/notes/note'
import { textOf, type Span } from '../../domain/text/span'
import { bridge } from '../bridge'
import { forget, remember, type Act } from './history'
import { dismiss, show, speak } from './messages'
import { showPane } from './panes'
import { because } from './sentences'
import { get, set, setOpen, type SaveState, type Slip } from './state'
import { slipsOf } from './slips'

const pause = 700
const timers = new Map<string, ReturnType<typeof setTimeout>>()
/** Each note as it was before the reader began to write in it; `null` for a new one. */
const before = new Map<string, Note | null>()

const slipOf = (id: string): Slip | undefined => get().open?.slips.find(slip => slip.note.id === id)

function place(articleId: string, note: Note, save: SaveState): void {
  setOpen(articleId, open => {
    const notes = open.slips.filter(slip => slip.note.id !== note.id)
    return { ...open, slips: slipsOf(open.article.text, [...notes, { note, save }]) }
  })
}

function takeAway(articleId: string, id: string): void {
  clearTimeout(timers.get(id))
  setOpen(articleId, open => ({ ...open, slips: open.slips.filter(slip => slip.note.id !== id) }))
}

/** The write that is on its way for each note. */
const writing = new Map<string, { readonly note: Note; readonly done: Promise<void> }>()

/** Writes a note once, however often it is asked to while that is on its way. */
function write(articleId: string, note: Note): Promise<void> {
  const running = writing.get(note.id)
  if (running?.note === note) return running.done
  const done = writeNow(articleId, note).finally(() => {
    if (writing.get(note.id)?.note === note) writing.delete(note.id)
  })
  writing.set(note.id, { note, done })
  return done
}

/** The slip says "saved" only when main has answered that it is. */
async function writeNow(articleId: string, note: Note): Promise<void> {
  clearTimeout(timers.get(note.id))
  place(articleId, note, { kind: 'saving' })
  const isTooLong = note.text.length > longestNote
  const result = isTooLong ? failed({ kind: 'too-long', limit: longestNote }) : await bridge.saveNote(articleId, note)
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
  if (result.ok) place(articleId, note, { kind: 'saved', at: result.value.savedAt })
  return result
}

let notSaved = 0

/** Says why a note is not saved, and takes that back once none is left of which it is true. */
function tellSaved(result: Result<unknown>): void {
  const tryAgain = { label: 'Try again', run: () => void flushNotes() }
  if (!result.ok) notSaved = show(`Not saved: ${because(result.failure)}. Your text is still here.`, 'alarm', tryAgain)
  else if (!get().open?.slips.some(({ save }) => save.kind === 'not-saved')) dismiss(notSaved)
}

/** Brings a note back from the trash, beside the text if its article is the open one. */
export async function recoverNote(articleId: string, id: string): Promise<Result<Note>> {
  const result = await bridge.restoreNote(articleId, id)
  if (result.ok) place(articleId, result.value, { kind: 'saved', at: result.value.changedAt })
  return result
}

/** Moves a note to the trash; it stays beside the text when that cannot be. */
export async function discardNote(articleId: string, note: Note): Promise<Result<unknown>> {
  const slip = slipOf(note.id)
  takeAway(articleId, note.id)
  // A write that is on its way comes before the deletion: the same words must be written anew to come back.
  writing.delete(note.id)
  const result = await bridge.deleteNote(articleId, note.id)
  if (!result.ok && slip && slipOf(note.id) === undefined) place(articleId, slip.note, slip.save)
  return result
}

/** Puts an empty slip beside a passage (or the whole article) and opens it for writing. */
export function createNote(span: Span | null): void {
  const { open } = get()
  if (open === null) return
  const now = new Date().toISOString()
  const { text } = open.article
  const note: Note = {
    id: crypto.randomUUID(), anchor: span && describe(text, span), kind: 'key', text: '', tags: [], createdAt: now, changedAt: now
  }
  place(open.article.id, note, { kind: 'unsaved' })
  before.set(note.id, null)
  showPane('notes', true)
  set({ editing: note.id, view: 'article' })
  speak(span ? `New note on: ${textOf(text, span).slice(0, 80)}` : 'New note on the whole article')
}

/** Opens a note for writing. */
export function editNote(id: string): void {
  const slip = slipOf(id)
  if (slip === undefined) return
  if (!before.has(id)) before.set(id, slip.note)
  set({ editing: id })
}

/** Takes what was typed; it is saved at the next pause. */
export function typeNote(id: string, text: string): void {
  const { open } = get()
  const slip = slipOf(id)
  if (open === null || slip === undefined) return
  const note = { ...slip.note, text, changedAt: new Date().toISOString() }
  place(open.article.id, note, { kind: 'unsaved' })
  clearTimeout(timers.get(id))
  if (text.trim() !== '') timers.set(id, setTimeout(() => void write(open.article.id, note), pause))
}

/** Saves what has been typed so far; the writing goes on. */
export function saveNow(id: string): void {
  const { open } = get()
  const slip = slipOf(id)
  if (open && slip?.save.kind === 'unsaved' && slip.note.text.trim() !== '') void write(open.article.id, slip.note)
}

/** Ends the writing: saves, makes it one step of undo, and drops a note that never got a word. */
export function leaveNote(id: string): void {
  const { open, editing } = get()
  const slip = slipOf(id)
  if (editing === id) set({ editing: null })
  const earlier = before.get(id)
  before.delete(id)
  if (open === null || slip === undefined || earlier === undefined) return
  const { article } = open
  const { note } = slip
  if (note.text.trim() === '') {
    if (earlier === null) takeAway(article.id, id)
    else removeNote(earlier)
    return
  }
  if (slip.save.kind === 'unsaved') void write(article.id, note)
  if (note.text === earlier?.text) return
  remember({
    label: earlier === null ? 'note added' : 'note changed',
    articleId: article.id,
    noteId: id,
    undo: () => (earlier === null ? discardNote(article.id, note) : putNote(article.id, earlier)),
    redo: () => putNote(article.id, note)
  })
}

/** Gives a note another place in the open article: a passage, or (`null`) the whole of it. */
export function moveNote(id: string, span: Span | null): void {
  const { open } = get()
  const earlier = slipOf(id)?.note
  if (open === null || earlier === undefined) return
  const { article } = open
  const note: Note = { ...earlier, anchor: span && describe(article.text, span), changedAt: new Date().toISOString() }
  void write(article.id, note)
  remember({
    label: 'note put back',
    articleId: article.id,
    noteId: id,
    undo: () => putNote(article.id, earlier),
    redo: () => putNote(article.id, note)
  })
}

/** Deletes a note, with a way back. */
export function removeNote(note: Note): void {
  const { open } = get()
  if (open === null) return
  const articleId = open.article.id
  const isNew = before.get(note.id) === null
  before.delete(note.id)
  set({ editing: null })
  if (isNew && note.text.trim() === '') return takeAway(articleId, note.id)
  const act: Act = {
    label: 'note deleted',
    articleId,
    noteId: note.id,
    undo: () => putNote(articleId, note),
    redo: () => discardNote(articleId, note)
  }
  const told = show('Note deleted', 'calm', { label: 'Undo', run: remember(act) })
  speak('Note deleted. Control Z brings it back.')
  void act.redo().then(result => {
    if (result.ok) return
    forget(act)
    dismiss(told)
    show(`Not deleted: ${because(result.failure)}.`, 'alarm')
  })
}

/** Saves everything that is not saved yet. @returns whether everything is safe now. */
export async function flushNotes(): Promise<boolean> {
  const { open, editing } = get()
  if (open === null) return true
  if (editing !== null) leaveNote(editing)
  await Promise.all(unsafeSlips().map(({ note }) => write(open.article.id, note)))
  return unsafeSlips().length === 0
}

const unsafeSlips = (): Slip[] =>
  get().open?.slips.filter(({ save, note }) => save.kind !== 'saved' && note.text.trim() !== '') ?? []
