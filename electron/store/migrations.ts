/** Brings data one schema further. Pure, and left alone once it was released: it is how old files are understood. */
export type Migration = (kind: string, data: unknown) => unknown

/** To schema 2: notes have a kind and tags, and deleted ones stay for a while. */
const notesWithKinds: Migration = (kind, data) => {
  if (kind !== 'notes') return data
  const { notes } = data as { readonly notes: readonly object[] }
  return { notes: notes.map(note => ({ kind: 'key', tags: [], ...note })), deleted: [] }
}

/** Migration n (from 0) leads from schema n + 1 to schema n + 2. */
const migrations: readonly Migration[] = [notesWithKinds]

export const schemaVersion = migrations.length + 1

/** Brings data from the schema it was written in to today's. */
export function migrate(kind: string, data: unknown, version: number, steps: readonly Migration[] = migrations): unknown {
  return steps.slice(version - 1).reduce((older, step) => step(kind, older), data)
}
