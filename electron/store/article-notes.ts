import { daysLeft } from '../../domain/notes/listing'
import type { DeletedNote, Note } from '../../domain/notes/note'

/** What the notes' file of an article holds. */
export interface StoredNotes {
  readonly notes: readonly Note[]
  /** The trash: notes deleted in the last thirty days, the oldest first. */
  readonly deleted: readonly DeletedNote[]
}

export const noNotes: StoredNotes = { notes: [], deleted: [] }

/** With a note, new or changed; a changed one keeps its place in the list, a deleted one comes back. */
export function withNote({ notes, deleted }: StoredNotes, note: Note): StoredNotes {
  const isThere = notes.some(({ id }) => id === note.id)
  return {
    notes: isThere ? notes.map(other => (other.id === note.id ? note : other)) : [...notes, note],
    deleted: deleted.filter(other => other.note.id !== note.id)
  }
}

/** With a note moved to the trash. */
export function withoutNote({ notes, deleted }: StoredNotes, id: string, deletedAt: string): StoredNotes {
  const gone = notes.filter(note => note.id === id).map(note => ({ note, deletedAt }))
  return { notes: notes.filter(note => note.id !== id), deleted: [...deleted, ...gone] }
}

/** Without what has lain in the trash for too long; the same object where nothing has. */
export function withoutExpired(stored: StoredNotes, now: string): StoredNotes {
  const deleted = stored.deleted.filter(({ deletedAt }) => daysLeft(deletedAt, now) > 0)
  return deleted.length === stored.deleted.length ? stored : { ...stored, deleted }
}
