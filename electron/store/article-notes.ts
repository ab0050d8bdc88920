import { trashDays, type DeletedNote, type Note } from '../../domain/notes/note'

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

/** With a note moved to the trash, and without what has lain there for too long. */
export function withoutNote({ notes, deleted }: StoredNotes, id: string, deletedAt: string): StoredNotes {
  const oldest = new Date(Date.parse(deletedAt) - trashDays * 86_400_000).toISOString()
  const fresh = deleted.filter(other => other.deletedAt >= oldest)
  const gone = notes.filter(note => note.id === id).map(note => ({ note, deletedAt }))
  return { notes: notes.filter(note => note.id !== id), deleted: [...fresh, ...gone] }
}
