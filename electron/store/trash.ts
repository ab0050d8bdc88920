// The trash: what was deleted in the last thirty days, of notes and of whole articles.
import type { Article } from '../../domain/article/article'
import type { Trash, TrashedArticle, TrashedNote } from '../../domain/contract/calls'
import { daysLeft } from '../../domain/notes/listing'
import { noNotes, type StoredNotes } from './article-notes'
import type { Folder } from './folder'
import type { Library } from './library'

/** Lists what can be brought back, the last deleted first; notes of a removed article come back with it. */
export async function listTrash(folder: Folder, library: Library, now: string): Promise<Trash> {
  const notes: TrashedNote[] = []
  const noted = await folder.ids('notes')
  for (const { id } of library.heads().filter(({ id }) => noted.has(id))) {
    const document = await folder.documentIfReadable<StoredNotes>(`notes/${id}`, noNotes)
    for (const { note, deletedAt } of document?.data.deleted ?? []) {
      if (daysLeft(deletedAt, now) > 0) notes.push({ articleId: id, note, deletedAt })
    }
  }
  const articles = await Promise.all((await folder.trash()).map(async ({ id, since }) => await trashedArticle(folder, id, since)))
  const hidden = library.hiddenHeads().map(({ id, title }): TrashedArticle => ({ id, title, notes: null, deletedAt: null }))
  const lastFirst = (a: { deletedAt: string | null }, b: { deletedAt: string | null }): number =>
    (b.deletedAt ?? '').localeCompare(a.deletedAt ?? '')
  return { notes: notes.sort(lastFirst), articles: [...articles.flatMap(article => article ?? []).sort(lastFirst), ...hidden] }
}

async function trashedArticle(folder: Folder, id: string, deletedAt: string): Promise<TrashedArticle | null> {
  const article = await folder.peek<{ readonly article: Article | null }>(`trash/articles/${id}`, { article: null })
  if (!article?.article) return null
  const notes = await folder.peek<StoredNotes>(`trash/notes/${id}`, noNotes)
  return { id, title: article.article.title, notes: notes?.notes.length ?? null, deletedAt }
}

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
