// A library with many notes in it, written as the store writes it.
import { join, resolve } from 'node:path'
import { parseArticle } from '../../domain/article/parse'
import type { ArticleDraft } from '../../domain/article/article'
import type { Result } from '../../domain/contract/failures'
import { describe } from '../../domain/notes/anchor'
import type { Note } from '../../domain/notes/note'
import { openStore } from '../../electron/store/store'

/** A note as a journey needs it: what is left out is what a plain new note has. */
export type SomeNote = Partial<Omit<Note, 'anchor'>> & { readonly text: string; readonly on?: string }

export interface SomeArticle {
  readonly name: string
  readonly words: string
  readonly notes: readonly SomeNote[]
}

const now = () => new Date().toISOString()

function noteOf({ on, ...note }: SomeNote, text: string): Note {
  const start = on === undefined ? -1 : text.indexOf(on)
  // Words that are not in the text stand for a passage that was there once.
  const anchor = on === undefined ? null
    : start >= 0 ? describe(text, { start, end: start + on.length })
      : { quote: on, before: 'It had been said before that ', after: ', as the board knew.', position: { start: 0, end: on.length } }
  return { id: crypto.randomUUID(), anchor, kind: 'key', tags: [], createdAt: now(), changedAt: now(), ...note }
}

/** Puts articles with their notes into the library of an app that is not running. @returns the articles' ids. */
export async function fillLibrary(dataFolder: string, articles: readonly SomeArticle[]): Promise<string[]> {
  const store = await openStore({
    folder: join(dataFolder, 'library'), briefings: resolve('resources/briefings'), now, newId: () => crypto.randomUUID()
  })
  const ids: string[] = []
  for (const { name, words, notes } of articles) {
    const draft = parseArticle(name, words) as ArticleDraft
    const { id } = value(await store.addArticle(draft))
    value(await store.saveNotes(id, notes.map(note => noteOf(note, draft.text))))
    ids.push(id)
  }
  await store.close()
  return ids
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.failure.kind}`)
  return result.value
}
