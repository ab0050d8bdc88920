// A library with many notes in it, written as the store writes it.
import { join } from 'node:path'
import { parseArticle } from '../../domain/article/parse'
import type { ArticleDraft } from '../../domain/article/article'
import { describe } from '../../domain/notes/anchor'
import type { Note } from '../../domain/notes/note'
import { noNotes } from '../../electron/store/article-notes'
import { Folder } from '../../electron/store/folder'
import { openStore } from '../../electron/store/store'

/** A note as a journey needs it: what is left out is what a plain new note has. */
export type SomeNote = Partial<Omit<Note, 'anchor'>> & { readonly text: string; readonly on?: string }

export interface SomeArticle {
  readonly name: string
  readonly words: string
  readonly notes: readonly SomeNote[]
}

/** The library's folder in a data folder. */
const libraryIn = (dataFolder: string): string => join(dataFolder, 'library')
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
  const drafts = articles.map(({ name, words }) => parseArticle(name, words) as ArticleDraft)
  const store = await openStore({ folder: libraryIn(dataFolder), briefings: join(import.meta.dirname, '../../resources/briefings'), now, newId: () => crypto.randomUUID() })
  const ids: string[] = []
  for (const draft of drafts) {
    const added = await store.addArticle(draft)
    if (!added.ok) throw new Error(added.failure.kind)
    ids.push(added.value.id)
  }
  await store.close()
  const folder = await Folder.open(libraryIn(dataFolder), now)
  for (const [at, { notes }] of articles.entries()) {
    const document = await folder.document(`notes/${ids[at]}`, noNotes)
    const stored = notes.map(note => noteOf(note, drafts[at]!.text))
    await document.change(() => ({ ...noNotes, notes: stored }))
  }
  await folder.close()
  return ids
}
