// What the reader changes in the brief: shown at once, written to the disk at once or, while a line is typed, at a pause.
import {
  drop, editedBrief, moveOwn, movePoint, ownLines, restore, togglePin, withOwn, withoutOwn, wordsAt,
  type Dropped, type EditableSection, type EditedBrief, type Edits, type OwnLine
} from '../../domain/brief/edits'
import type { Result } from '../../domain/contract/failures'
import { sentencesOf } from '../../domain/text/sentences'
import { overlaps, type Span } from '../../domain/text/span'
import { bridge } from '../bridge'
import { remember, rememberAndOffer, type Act } from './history'
import { dismiss, show, speak } from './messages'
import { because } from './sentences'
import { get, set, setOpen, type OpenArticle, type SaveState } from './state'

const pause = 700
let timer: ReturnType<typeof setTimeout> | undefined
/** The edits as they were before the reader began to type an own line. */
let before: Edits | null = null
let notSaved = 0

/** The brief of an article as its reader made it; `null` until there is one. Made once for each brief and its edits. */
export function shownBrief({ article, brief, edits }: OpenArticle): EditedBrief | null {
  if (brief.kind !== 'ready') return null
  if (last?.of !== brief.brief || last.edits !== edits) {
    last = { of: brief.brief, edits, shown: editedBrief(article, brief.brief, edits) }
  }
  return last.shown
}
let last: { readonly of: object; readonly edits: Edits; readonly shown: EditedBrief } | null = null

function place(articleId: string, edits: Edits, editsSave: SaveState | null): void {
  setOpen(articleId, open => ({ ...open, edits, editsSave }))
}

/** Writes the edits of an article whole. @returns whether they are safe, and nothing was changed meanwhile. */
async function write(articleId: string, edits: Edits): Promise<boolean> {
  clearTimeout(timer)
  place(articleId, edits, { kind: 'saving' })
  const result = await bridge.saveEdits(articleId, edits)
  const { open } = get()
  const isCurrent = open?.article.id === articleId && open.edits === edits
  if (isCurrent) place(articleId, edits, result.ok ? { kind: 'saved', at: result.value.savedAt } : { kind: 'not-saved', failure: result.failure })
  if (result.ok) dismiss(notSaved)
  else notSaved = show(`Your change to the brief is not saved: ${because(result.failure)}. It is still here.`, 'alarm', { label: 'Try again', run: () => void flushEdits() })
  return result.ok && (isCurrent || open?.article.id !== articleId)
}

/** Makes a change, saves it, and remembers how to take it back; what is `told` of it offers that. */
function change(label: string, to: (edits: Edits, open: OpenArticle) => Edits, told: string | null = null): void {
  const { open } = get()
  if (open === null) return
  const from = open.edits
  const edits = to(from, open)
  if (edits === from) return
  void write(open.article.id, edits)
  const act = actOf(open.article.id, label, from, edits)
  if (told === null) remember(act)
  else rememberAndOffer(act, told)
}

const actOf = (articleId: string, label: string, from: Edits, to: Edits): Act => ({
  label,
  articleId,
  undo: () => putEdits(articleId, from),
  redo: () => putEdits(articleId, to)
})

/** Puts edits on the disk as they were, and then in the brief, if its article is the open one. */
async function putEdits(articleId: string, edits: Edits): Promise<Result<unknown>> {
  clearTimeout(timer)
  const result = await bridge.saveEdits(articleId, edits)
  // What is typed meanwhile stays; its own save is on its way.
  if (result.ok && get().open?.editsSave?.kind !== 'unsaved') place(articleId, edits, { kind: 'saved', at: result.value.savedAt })
  return result
}

/** Pins the line at `span` as a key point that stays, or lets it go. */
export function pinLine(span: Span, pinned: boolean): void {
  change(pinned ? 'line unpinned' : 'line pinned', (edits, { article }) => togglePin(article.text, edits, span))
  speak(pinned ? 'No longer pinned' : 'Pinned')
}

/** Takes a line out of a section, with a way back: one place, or all those it is made of. */
export function dropLines(section: EditableSection, spans: readonly Span[]): void {
  const { open } = get()
  if (open === null) return
  const { text } = open.article
  const words = wordsAt(text, { start: spans[0]!.start, end: spans.at(-1)!.end })
  change('line dropped', edits => spans.reduce((all, span) => drop(text, all, section, span), edits), `Dropped from the brief: “${words}”`)
}

export function bringBack(dropped: Dropped): void {
  change('line brought back', edits => restore(edits, dropped))
  speak('Brought back')
}

/** Moves a key point up or down among those shown. */
export function movePointBy(index: number, by: -1 | 1): void {
  const { open } = get()
  const points = open && shownBrief(open)?.brief.keyPoints
  if (!points) return
  change('key point moved', edits => movePoint(open.article.text, edits, points, index, by))
  speakPlace(index + by, points.length)
}

export function moveOwnBy(index: number, by: -1 | 1): void {
  const { open } = get()
  if (open === null) return
  change('own line moved', edits => moveOwn(edits, index, by))
  speakPlace(index + by, open.edits.own.length)
}

function speakPlace(index: number, count: number): void {
  if (index >= 0 && index < count) speak(`Now ${index + 1} of ${count}`)
}

/** Pins the sentences a selection touches. */
export function pinSelection(): void {
  const { open, selection } = get()
  if (open === null || selection === null) return
  const { text, blocks } = open.article
  const chosen = sentencesOf(text, blocks).filter(span => overlaps(span, selection))
  const pinnedAlready = shownBrief(open)?.pinned ?? new Set()
  const fresh = chosen.filter(({ start }) => !pinnedAlready.has(start))
  if (fresh.length === 0) return void show('Already pinned in the brief.')
  const label = fresh.length === 1 ? 'sentence pinned' : `${fresh.length} sentences pinned`
  change(label, edits => fresh.reduce((all, span) => togglePin(text, all, span), edits))
  show(fresh.length === 1 ? 'Pinned in the brief.' : `${fresh.length} sentences pinned in the brief.`)
}

/** Takes what was typed in an own line; it is saved at the next pause. */
export function typeOwn(line: OwnLine): void {
  const { open } = get()
  if (open === null) return
  before ??= open.edits
  const edits = withOwn(open.edits, line)
  place(open.article.id, edits, { kind: 'unsaved' })
  clearTimeout(timer)
  timer = setTimeout(() => void write(open.article.id, edits), pause)
}

/** Ends the typing of an own line: saves, and makes it one step of undo. */
export function leaveOwn(): void {
  const { open } = get()
  const from = before
  before = null
  if (open === null || from === null) return
  const edits = { ...open.edits, own: ownLines(open.edits) }
  if (JSON.stringify(from.own) === JSON.stringify(edits.own)) return place(open.article.id, from, open.editsSave)
  if (open.editsSave?.kind === 'unsaved' || edits.own.length < open.edits.own.length) void write(open.article.id, edits)
  remember(actOf(open.article.id, 'own line changed', from, edits))
}

/** Takes an own line away, with a way back. */
export function removeOwn(line: OwnLine): void {
  change('own line removed', edits => withoutOwn(edits, line.id), 'Own line removed')
}

/** Saves what is not saved yet. @returns whether everything is safe now. */
export async function flushEdits(): Promise<boolean> {
  leaveOwn()
  set({ ownLine: null })
  const { open } = get()
  if (open === null || open.editsSave === null || open.editsSave.kind === 'saved') return true
  return await write(open.article.id, open.edits)
}

/** Begins a new own line at the end, in the brief. */
export function newOwnLine(): void {
  set(({ folds }) => ({ view: 'brief', ownLine: crypto.randomUUID(), folds: { ...folds, own: false } }))
}
