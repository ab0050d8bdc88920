import { daysLeft } from '../../domain/notes/listing'
import type { DeletedNote, Note } from '../../domain/notes/note'

/** What the notes' file of an article holds. */
export interface StoredNotes {
  readonly notes: readonly Note[]
  /** The trash: notes deleted in the last thirty days, the oldest first. */
  readonly deleted: readonly DeletedNote[]
}

export const noNotes: StoredNotes = { notes: [], deleted: [] }

/** With notes, new or changed; a changed one keeps its place in the list, a deleted one comes back. */
export function withNotes({ notes, deleted }: StoredNotes, saved: readonly Note[]): StoredNotes {
  const byId = new Map(saved.map(note => [note.id, note]))
  const there = new Set(notes.map(({ id }) => id))
  return {
    notes: [...notes.map(note => byId.get(note.id) ?? note), ...[...byId.values()].filter(({ id }) => !there.has(id))],
    deleted: deleted.filter(({ note }) => !byId.has(note.id))
  }
}

/** With notes moved to the trash. */
export function withoutNotes({ notes, deleted }: StoredNotes, ids: readonly string[], deletedAt: string): StoredNotes {
  const unwanted = new Set(ids)
  const gone = notes.filter(({ id }) => unwanted.has(id)).map(note => ({ note, deletedAt }))
  return { notes: notes.filter(({ id }) => !unwanted.has(id)), deleted: [...deleted, ...gone] }
}

/** Without what has lain in the trash for too long; the same object where nothing has. */
export function withoutExpired(stored: StoredNotes, now: string): StoredNotes {
  const deleted = stored.deleted.filter(({ deletedAt }) => daysLeft(deletedAt, now) > 0)
  return deleted.length === stored.deleted.length ? stored : { ...stored, deleted }
}
