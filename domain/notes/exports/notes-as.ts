import { notesCsv } from './csv'
import { notesMarkdown } from './markdown'
import type { NotedArticle } from './noted'
import { webAnnotations } from './web-annotations'

/** What notes are written as; also the file's ending. */
export type NotesFormat = 'md' | 'csv' | 'jsonld'

/** Notes as a file of that kind; `id` is a UUID that no other export has. */
export function notesAs(kind: NotesFormat, noted: readonly NotedArticle[], id: string): string {
  switch (kind) {
    case 'md': return notesMarkdown(noted)
    case 'csv': return notesCsv(noted)
    case 'jsonld': return webAnnotations(noted, id, noted.length === 1 ? `Notes on ${noted[0]!.article.title}` : 'Notes')
  }
}
