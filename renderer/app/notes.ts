// Private notes and highlights (notes without words): what a reader does to them is in the window at once, on the disk at
// once or at a pause of typing, and can be taken back step by step.
import { describe } from '../../domain/notes/anchor'
import { withTask, type Task } from '../../domain/notes/markdown'
import type { MarkKind, Note } from '../../domain/notes/note'
import { textOf, type Span } from '../../domain/text/span'
import { kindNames } from '../parts/kinds'
import { forget, remember, rememberAndOffer, type Act } from './history'
import { keysOf } from './keys'
import { inShort } from './marks'
import { dismiss, show, speak } from './messages'
import { discardNote, place, putNote, slipOf, takeAway, write, writeAtPause, writeUnsaved } from './note-saving'
import { showPane } from './panes'
import { because } from './sentences'
import { canNote, get, set, type OpenArticle } from './state'

/** Each note that is being written as it was before; `null` for a new one. */
const before = new Map<string, Note | null>()

const now = (): string => new Date().toISOString()
const isBlank = ({ text }: Note): boolean => text.trim() === ''
/** What a note is called in a sentence. */
const called = (note: Note): string => (isBlank(note) ? 'highlight' : 'note')

function noteOn({ article: { text } }: OpenArticle, span: Span | null, kind: MarkKind): Note {
  const createdAt = now()
  return { id: crypto.randomUUID(), anchor: span && describe(text, span), kind, text: '', tags: [], createdAt, changedAt: createdAt }
}

/** The highlight on exactly these words. */
const highlightOn = ({ slips }: OpenArticle, { start, end }: Span): Note | undefined =>
  slips.find(({ span, note }) => span?.start === start && span.end === end && isBlank(note))?.note

/** Opens a note for writing: beside the article, or at the line of the brief that has this name. */
export function editNote(id: string, briefLine: string | null = null): void {
  const slip = slipOf(id)
  if (slip === undefined) return
  if (!before.has(id)) before.set(id, slip.note)
  set({ editing: id, current: id, briefLine })
}

/** Puts an empty slip beside a passage (or the whole article) and opens it for writing; a highlight gets its words. */
export function createNote(span: Span | null, briefLine: string | null = null): void {
  const { open, lastKind } = get()
  if (open === null) return
  const known = span && highlightOn(open, span)
  const note = known ?? noteOn(open, span, lastKind)
  if (!known) {
    place(open.article.id, note, { kind: 'unsaved' })
    before.set(note.id, null)
  }
  if (briefLine === null) {
    showPane('notes', true)
    set({ view: 'article' })
  }
  set({ isCaretOn: false })
  editNote(note.id, briefLine)
  speak(span ? `New note on: ${inShort(textOf(open.article.text, span))}` : 'New note on the whole article')
}

/** Takes what was typed; it is saved at the next pause. */
export function typeNote(id: string, text: string): void {
  const { open } = get()
  const slip = slipOf(id)
  if (open && slip) writeAtPause(open.article.id, { ...slip.note, text, changedAt: now() })
}

/** Saves what has been typed so far; the writing goes on. */
export function saveNow(id: string): void {
  const { open } = get()
  const slip = slipOf(id)
  if (open && slip?.save.kind === 'unsaved' && !isBlank(slip.note)) void write(open.article.id, slip.note)
}

const rememberNew = (articleId: string, note: Note): void => remember({
  label: `${called(note)} added`,
  articleId,
  noteIds: [note.id],
  undo: () => discardNote(articleId, note),
  redo: () => putNote(articleId, note)
})

/** Makes what was typed since the writing began one step of undo. */
function rememberTyping(articleId: string, note: Note): void {
  const earlier = before.get(note.id)
  if (earlier === undefined || earlier?.text === note.text) return
  if (earlier === null) rememberNew(articleId, note)
  else remember({ label: 'note changed', articleId, noteIds: [note.id], undo: () => putNote(articleId, earlier), redo: () => putNote(articleId, note) })
}

/** Ends the writing: saves, makes it one step of undo, and drops a note that never got a word. */
export function leaveNote(id: string): void {
  const { open, editing } = get()
  const slip = slipOf(id)
  if (editing === id) set({ editing: null })
  const earlier = before.get(id)
  if (open === null || slip === undefined || earlier === undefined) return
  const { note } = slip
  if (isBlank(note) && (earlier === null || note.anchor === null)) {
    before.delete(id)
    if (earlier === null) takeAway(open.article.id, id)
    else removeNote(earlier)
    return
  }
  if (slip.save.kind === 'unsaved') void write(open.article.id, note)
  rememberTyping(open.article.id, note)
  before.delete(id)
}

/** Does something to a note at once: saved, and one step of undo. What was typed until then is a step of its own. */
export function change(id: string, label: (note: Note) => string, to: (note: Note) => Note): void {
  const { open } = get()
  const from = slipOf(id)?.note
  if (open === null || !canNote(get()) || from === undefined) return
  const articleId = open.article.id
  const note = { ...to(from), changedAt: now() }
  if (before.has(id)) {
    rememberTyping(articleId, from)
    before.set(id, note)
  }
  void write(articleId, note)
  remember({ label: label(note), articleId, noteIds: [id], undo: () => putNote(articleId, from), redo: () => putNote(articleId, note) })
}

/** Gives a note another place in the open article: a passage, or (`null`) the whole of it. */
export function moveNote(id: string, span: Span | null): void {
  change(id, () => 'note put back', note => ({ ...note, anchor: span && describe(get().open!.article.text, span) }))
}

/** Gives a note another kind; the next mark gets it too. */
export function setKind(id: string, kind: MarkKind): void {
  set({ lastKind: kind })
  if (slipOf(id)?.note.kind !== kind) change(id, () => 'kind changed', note => ({ ...note, kind }))
  speak(kindNames[kind])
}

/** Highlights what is selected; words that are highlighted already get the kind. */
export function highlight(kind: MarkKind = get().lastKind): void {
  const { open, selection } = get()
  if (open === null || selection === null) return
  const known = highlightOn(open, selection)
  document.getSelection()?.collapseToEnd()
  set({ selection: null })
  if (known !== undefined) {
    set({ current: known.id })
    return setKind(known.id, kind)
  }
  const articleId = open.article.id
  const note = noteOn(open, selection, kind)
  void write(articleId, note)
  rememberNew(articleId, note)
  set({ lastKind: kind, current: note.id })
  speak(`Highlighted, ${kindNames[kind]}: ${inShort(textOf(open.article.text, selection))}`)
}

/** Ticks a task of a note, or takes the tick away. */
export function tickTask(id: string, task: Task): void {
  change(id, () => (task.done ? 'task opened again' : 'task ticked'), note => ({ ...note, text: withTask(note.text, task, !task.done) }))
}

/** Deletes a note, with a way back. */
export function removeNote(note: Note): void {
  const { open } = get()
  if (open === null) return
  const articleId = open.article.id
  const isNew = before.get(note.id) === null
  before.delete(note.id)
  set(({ current }) => ({ editing: null, current: current === note.id ? null : current }))
  if (isNew && isBlank(note)) return takeAway(articleId, note.id)
  const isHighlight = isBlank(note)
  const act: Act = {
    label: isHighlight ? 'highlight removed' : 'note deleted',
    articleId,
    noteIds: [note.id],
    undo: () => putNote(articleId, note),
    redo: () => discardNote(articleId, note)
  }
  const said = isHighlight ? 'Highlight removed' : 'Note deleted'
  const told = rememberAndOffer(act, said)
  speak(`${said}. ${keysOf('undo')} brings it back.`)
  void act.redo().then(result => {
    if (result.ok) return
    forget(act)
    dismiss(told)
    show(`Not ${isHighlight ? 'removed' : 'deleted'}: ${because(result.failure)}.`, 'alarm')
  })
}

/** Saves everything that is not saved yet. @returns whether everything is safe now. */
export async function flushNotes(): Promise<boolean> {
  const { editing } = get()
  if (editing !== null) leaveNote(editing)
  return writeUnsaved()
}
