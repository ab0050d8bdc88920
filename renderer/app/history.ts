// What the reader did, step by step, so that it can be taken back: across views and articles, open or not.
import type { Result } from '../../domain/contract/failures'
import { passFocus } from '../parts/focus'
import { dismiss, show, speak } from './messages'
import { sentence } from './sentences'
import { get, set, showsArticle } from './state'

/** One thing the reader did that can be taken back. */
export interface Act {
  /** What was done, as it follows "Undone: ": "note deleted". */
  readonly label: string
  /** The article it was done to. */
  readonly articleId: string
  /** The notes it was done to, where it was any. */
  readonly noteIds?: readonly string[]
  /** Answers once it is safe on the disk; when it cannot be, nothing is changed. */
  undo(): Promise<Result<unknown>>
  redo(): Promise<Result<unknown>>
}

const done: Act[] = []
const undone: Act[] = []

/** The message that offers to take an act back. */
let offer: { readonly act: Act; readonly message: number } | null = null

/** Remembers an act that has just been done. */
export function remember(act: Act): void {
  done.push(act)
  undone.length = 0
  withdraw()
}

/** Remembers an act and says so, with a way back for as long as it is the last one. @returns the message's id, for `dismiss`. */
export function rememberAndOffer(act: Act, text: string): number {
  remember(act)
  const message = show(text, 'calm', { label: 'Undo', run: () => next(() => (done.at(-1) === act ? step('undo', done, undone) : undefined)) })
  offer = { act, message }
  return message
}

/** Withdraws the offer once its act is not the last one: what was done since stands on it, and would be undone as well. */
function withdraw(): void {
  if (offer === null || done.at(-1) === offer.act) return
  dismiss(offer.message)
  offer = null
}

function drop(acts: Act[], isMeant: (act: Act) => boolean): void {
  acts.splice(0, acts.length, ...acts.filter(act => !isMeant(act)))
  withdraw()
}

/** Forgets an act that came to nothing. */
export const forget = (act: Act): void => drop(done, other => other === act)

/** Forgets everything: the library is another one. */
export const forgetAll = (): void => [done, undone].forEach(acts => drop(acts, () => true))

/** Forgets what was done to notes and articles that are deleted for good: no step may bring their words back. */
export function forgetGone(noteIds: ReadonlySet<string>, articleIds: ReadonlySet<string>): void {
  const isGone = (act: Act) => articleIds.has(act.articleId) || (act.noteIds?.some(id => noteIds.has(id)) ?? false)
  for (const acts of [done, undone]) drop(acts, isGone)
}

/** Where an act was done, for who cannot see it: "", or ", in “Title”". */
function whereOf({ articleId }: Act): string {
  if (showsArticle(get()) && get().open?.article.id === articleId) return ''
  const title = get().articles.find(({ id }) => id === articleId)?.title
  return title === undefined ? '' : `, in “${title}”`
}

async function step(way: 'undo' | 'redo', from: Act[], to: Act[]): Promise<void> {
  const act = from.at(-1)
  if (act === undefined) return speak(`Nothing to ${way}`)
  const result = await act[way]()
  const isGone = !result.ok && result.failure.kind === 'not-found'
  // What is gone for good must not stand for ever before what was done earlier.
  if (result.ok || isGone) drop(from, other => other === act)
  if (!result.ok) return void show(`Could not ${way}: ${act.label}${whereOf(act)}. ${sentence(result.failure)}`, 'alarm')
  to.push(act)
  set(({ steps }) => ({ steps: steps + 1 }))
  // It may have taken away what the reader was at.
  passFocus()
  const told = `${way === 'undo' ? 'Undone' : 'Done again'}: ${act.label}`
  const where = whereOf(act)
  if (where === '') speak(told)
  else show(`${told}${where}`)
}

/** Steps are taken one after the other, however fast they are asked for. */
let running: Promise<void> = Promise.resolve()

function next(take: () => Promise<void> | undefined): void {
  running = running.then(take)
}

export const undo = (): void => next(() => step('undo', done, undone))
export const redo = (): void => next(() => step('redo', undone, done))
