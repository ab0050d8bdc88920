// The list of all notes over all articles, gathered from their files.
import { setImmediate } from 'node:timers/promises'
import type { ArticleHead } from '../../domain/article/article'
import type { AllNotes, ArticleNotes, Restored } from '../../domain/contract/calls'
import { isFound } from '../../domain/notes/anchor'
import type { Note } from '../../domain/notes/note'
import { noNotes, type StoredNotes } from './article-notes'
import { failureOf } from './failure'
import type { Folder } from './folder'
import type { Library } from './library'
import { turns } from './turns'

/** How many files are read at once: more would not be faster, and the disk has other readers. */
const atOnce = 16

/** Reads the notes of every article in the library; what cannot be read is named and stops nothing else. */
export async function allNotes(folder: Folder, library: Library): Promise<AllNotes> {
  const noted = await folder.ids('notes')
  const heads = library.heads().filter(({ id }) => noted.has(id))
  const read: Read[] = []
  for (let at = 0; at < heads.length; at += atOnce) {
    read.push(...await Promise.all(heads.slice(at, at + atOnce).map(head => notesOf(head, folder, library))))
  }
  return {
    articles: read.flatMap(({ article }) => article ?? []),
    unread: read.flatMap(({ unread }) => unread ?? []),
    restored: read.flatMap(({ restored }) => restored ?? [])
  }
}

interface Read {
  readonly article?: ArticleNotes
  readonly unread?: string
  readonly restored?: Restored
}

async function notesOf(head: ArticleHead, folder: Folder, library: Library): Promise<Read> {
  const document = await folder.documentIfReadable<StoredNotes>(`notes/${head.id}`, noNotes)
  if (document === null) return { unread: head.id }
  const from = document.takeRestored()
  const { notes } = document.data
  return {
    ...notes.length > 0 && { article: { articleId: head.id, notes, lost: await lostOf(notes, head, library) } },
    ...from !== undefined && { restored: { what: `the notes on “${head.title}”`, from } }
  }
}

/** For each note the text it was last looked for in, and whether it was found: an article is read once for each text. */
const looked = new WeakMap<Note, { readonly fingerprint: string; readonly isFound: boolean }>()

/** The ids of the notes whose passage is no longer in their article's text. */
async function lostOf(notes: readonly Note[], { id, fingerprint }: ArticleHead, library: Library): Promise<string[]> {
  const inToday = (note: Note) => { const last = looked.get(note); return last?.fingerprint === fingerprint ? last : null }
  const unknown = notes.filter(note => note.anchor !== null && inToday(note) === null)
  if (unknown.length > 0) {
    const text = await textOf(id, library)
    // Of an article that cannot be read, or is too long, nothing is said; opening it does.
    if (text !== null && text.length <= longestSearched) await oneByOne(() => look(text, fingerprint, unknown))
  }
  return notes.filter(note => inToday(note)?.isFound === false).map(note => note.id)
}

/** In UTF-16 units: to make a text of some 170,000 words ready for a search takes a moment, and one of twenty times as many would hold up everything. */
const longestSearched = 1_000_000
/** How long notes are looked for, in ms, before others run. */
const stretch = 4
/** One text at a time is kept ready for a search. */
const oneByOne = turns()

async function look(text: string, fingerprint: string, notes: readonly Note[]): Promise<void> {
  let since = performance.now()
  for (const note of notes) {
    looked.set(note, { fingerprint, isFound: isFound(text, note.anchor!) })
    if (performance.now() - since < stretch) continue
    await setImmediate()
    since = performance.now()
  }
}

async function textOf(id: string, library: Library): Promise<string | null> {
  try {
    return (await library.read(id)).article.text
  } catch (error) {
    failureOf(error)
    return null
  }
}
