// The trash: what was deleted in the last thirty days, of notes and of whole articles.
import type { Article } from '../../domain/article/article'
import type { Trash, TrashedArticle, TrashedNote } from '../../domain/contract/calls'
import { daysLeft } from '../../domain/notes/listing'
import { noNotes, withoutExpired, type StoredNotes } from './article-notes'
import type { Document } from './document'
import { failureOf } from './failure'
import type { Folder } from './folder'
import type { Library } from './library'

/** Lists what can be brought back, the last deleted first; notes of a removed article come back with it. */
export async function listTrash(folder: Folder, library: Library, now: string): Promise<Trash> {
  const noted = await folder.ids('notes')
  const hidden = library.hiddenHeads()
  const removed = await folder.trash()
  const notes: TrashedNote[] = []
  for (const { id } of [...library.heads(), ...hidden].filter(({ id }) => noted.has(id))) {
    const document = await folder.documentIfReadable<StoredNotes>(`notes/${id}`, noNotes)
    if (document && folder.readOnly === null) await forgetExpired(document, now)
    notes.push(...deletedIn(id, document?.data))
  }
  const articles: TrashedArticle[] = []
  for (const { id, since } of removed) {
    const stored = await folder.peek<StoredNotes>(`trash/notes/${id}`, noNotes)
    const article = await folder.peek<{ readonly article: Article | null }>(`trash/articles/${id}`, { article: null })
    if (!article?.article) continue
    articles.push({ id, title: article.article.title, notes: stored?.notes.length ?? null, deletedAt: since })
    notes.push(...deletedIn(id, stored))
  }
  return {
    notes: notes.filter(({ deletedAt }) => daysLeft(deletedAt, now) > 0).sort(lastFirst),
    articles: [...articles.sort(lastFirst), ...hidden.map(({ id, title }) => ({ id, title, notes: null, deletedAt: null }))]
  }
}

/** Deletes what has lain in the trash for too long; what the disk does not let go is not listed, and goes another time. */
async function forgetExpired(document: Document<StoredNotes>, now: string): Promise<void> {
  if (withoutExpired(document.data, now) === document.data) return
  await document.change(stored => withoutExpired(stored, now)).catch(failureOf)
}

const deletedIn = (articleId: string, stored: StoredNotes | null | undefined): TrashedNote[] =>
  stored?.deleted.map(deleted => ({ ...deleted, articleId })) ?? []

const lastFirst = (a: { deletedAt: string | null }, b: { deletedAt: string | null }): number =>
  (b.deletedAt ?? '').localeCompare(a.deletedAt ?? '')

/** Deletes for good all that is in the trash, wherever a copy of it was kept. Articles supplied with the app stay hidden. */
export async function emptyTrash(folder: Folder): Promise<void> {
  for (const id of await folder.ids('notes')) {
    const name = `notes/${id}`
    const document = await folder.documentIfReadable<StoredNotes>(name, noNotes)
    if (!document || document.data.deleted.length === 0) continue
    const empty = (stored: StoredNotes): StoredNotes => ({ ...stored, deleted: [] })
    await document.change(empty)
    // What was deleted still stands in the copy before, and in the history: a second save takes the one, this the other.
    await document.change(empty)
    await folder.dropHistory(name)
  }
  await folder.emptyTrash()
}
