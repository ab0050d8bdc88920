// What was deleted in the last thirty days: listed anew each time it comes into view, brought back, or deleted for good.
import type { Trash, TrashedArticle, TrashedNote } from '../../domain/contract/calls'
import type { Failure } from '../../domain/contract/failures'
import { bridge } from '../bridge'
import { forgetGone, remember } from './history'
import { bringBackArticle, rememberIn, visitArticle } from './library'
import { alarm, show } from './messages'
import { discardNote, recoverNote } from './note-saving'
import { openNote } from './notebook'
import { flushAll } from './saving'
import { sentence } from './sentences'
import { get, set } from './state'

/** Lists what is in the trash. @returns it, `null` when that could not be. */
export async function gatherTrash(): Promise<Trash | null> {
  await flushAll()
  const result = await bridge.trash()
  if (!result.ok) {
    alarm(`The trash could not be listed: ${sentence(result.failure)}`)
    return null
  }
  set({ trash: result.value })
  return result.value
}

const notBack = (what: string, failure: Failure): void => alarm(`${what} could not be brought back: ${sentence(failure)}`)

/** Brings an article back with its notes. @returns whether it is back. */
async function bringBack({ id, title }: Pick<TrashedArticle, 'id' | 'title'>): Promise<boolean> {
  const result = await bringBackArticle(id)
  if (!result.ok) notBack(`“${title}”`, result.failure)
  else rememberIn('briefing brought back', result.value)
  return result.ok
}

export async function bringBackBriefing(article: TrashedArticle): Promise<void> {
  if (await bringBack(article)) {
    show(`“${article.title}” is back${article.notes === 0 ? '' : ', and its notes with it'}.`, 'calm', { label: 'Open it', run: () => void visitArticle(article.id) })
  }
  await gatherTrash()
}

/** The removed article a note in the trash was written on; `undefined` when that is in the library. */
export const removedWith = ({ articleId }: TrashedNote, { articles }: Trash): TrashedArticle | undefined =>
  articles.find(({ id }) => id === articleId)

/** Brings a note back with its highlight, and first its article where that was removed too. */
export async function bringBackNote(trashed: TrashedNote): Promise<void> {
  const { articleId, note: { id } } = trashed
  const removed = removedWith(trashed, get().trash ?? { notes: [], articles: [] })
  if (removed && !(await bringBack(removed))) return void await gatherTrash()
  const result = await recoverNote(articleId, id)
  if (!result.ok) notBack('The note', result.failure)
  else {
    const note = result.value
    remember({
      label: 'note brought back', articleId, noteIds: [id],
      undo: () => discardNote(articleId, note),
      redo: () => recoverNote(articleId, id)
    })
    const title = get().articles.find(head => head.id === articleId)?.title ?? ''
    show(`The note on “${title}” is back${removed ? ', and the briefing with it' : ''}.`, 'calm', { label: 'Show it', run: () => void openNote({ articleId, note }) })
  }
  await gatherTrash()
}

/** Removed, and not just hidden as those supplied with the app are. */
const isRemoved = ({ deletedAt }: TrashedArticle): boolean => deletedAt !== null

/** How much deleting for good would delete: notes, and articles with theirs. */
export function lossOf({ notes, articles }: Trash): { readonly notes: number; readonly articles: number } {
  const removed = articles.filter(isRemoved)
  return { notes: notes.length + removed.reduce((sum, article) => sum + (article.notes ?? 0), 0), articles: removed.length }
}

/** Asks before all that is in the trash is deleted for good. */
export async function askEmptyTrash(): Promise<void> {
  const trash = await gatherTrash()
  if (trash === null) return
  const { notes, articles } = lossOf(trash)
  if (notes + articles === 0) show('There is nothing in the trash to delete.')
  else set({ panel: 'emptyTrash' })
}

/** Deletes for good all that is in the trash; nothing brings it back, not even undo. */
export async function emptyTrash(): Promise<void> {
  const { notes, articles } = get().trash ?? { notes: [], articles: [] }
  const result = await bridge.emptyTrash()
  if (result.ok) {
    forgetGone(new Set(notes.map(({ note }) => note.id)), new Set(articles.filter(isRemoved).map(({ id }) => id)))
    show('The trash is empty.')
  } else alarm(`Not all of the trash was deleted: ${sentence(result.failure)} What is left is still listed.`)
  await gatherTrash()
}
