import { noEdits, type Edits } from '../../domain/brief/edits'
import type { BackupHead, Calls, OpenedArticle, Opening, Restored } from '../../domain/contract/calls'
import type { Result } from '../../domain/contract/failures'
import { defaultSettings, type Settings } from '../../domain/contract/settings'
import type { Note } from '../../domain/notes/note'
import { noNotes, withNotes, withoutExpired, withoutNotes, type StoredNotes } from './article-notes'
import { readBundled } from './bundled'
import type { Document } from './document'
import { answer, StoreError } from './failure'
import { Folder, type Unlock } from './folder'
import { Library } from './library'
import { overAll } from './over-all'
import { reopening } from './reopening'
import { stretchByScrypt, type Stretch } from './sealing/key-slots'
import { lockVerbs } from './sealing/verbs'
import { writerFor, type Writer } from './writer'

export interface StoreOptions {
  /** The data folder; made when it is not there. */
  readonly folder: string
  /** The folder of the bundled briefings. */
  readonly briefings: string
  /** The ISO time. */
  readonly now: () => string
  /** A new random id of letters, digits and hyphens. */
  readonly newId: () => string
  /** False to leave the folder as it is, whoever else uses it: nothing is made, mended or locked. */
  readonly mayWrite?: boolean
  /** How a secret becomes a key: by scrypt at its full cost, unless the trials are thousands. */
  readonly stretch?: Stretch
}

/** Where the window was: its bounds in screen units. */
export interface WindowState {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

type StoreCallName = 'open' | 'addArticle' | 'replaceArticle' | 'removeArticle' | 'restoreArticle' | 'saveNote' |
  'setLock' | 'unlock' | 'lock' | 'changeLock' | 'removeLock' | 'saveNotes' | 'deleteNotes' | 'restoreNote' | 'allNotes' | 'trash' | 'emptyTrash' | 'saveEdits' | 'savePlace' | 'saveSettings'

/** The store's part of the contract, call by call, and what main itself needs. */
export type Store = {
  readonly [K in StoreCallName]: (...args: Parameters<Calls[K]>) => Promise<Result<ReturnType<Calls[K]>>>
} & {
  /** One article whole, with all that the reader left in it. */
  readonly readArticle: (id: string) => Promise<Result<OpenedArticle>>
  /** Where the window was when it was last saved; `null` at first. */
  readonly readWindowState: () => Promise<WindowState | null>
  readonly readSettings: () => Promise<Settings>
  readonly saveWindowState: (state: WindowState) => Promise<Result<null>>
  /** The whole library as a backup's lines; `leftOut` is told of each file too damaged to be in it. Writes nothing here. */
  readonly backup: (leftOut: (name: string) => void) => Promise<AsyncIterable<Uint8Array>>
  /** Looks through a backup. */
  readonly lookInto: (path: string) => Promise<Result<BackupHead>>
  /** Puts a backup in the library's place, whole or not at all; what was there is kept for thirty days. */
  readonly restore: (path: string) => Promise<Result<null>>
  readonly undoRestore: () => Promise<Result<null>>
  /** Waits for everything that is being saved, and gives the data folder back. */
  readonly close: () => Promise<void>
}

/** The library as it was opened; what is decided for takes its place at the next opening. */
type OpenLibrary = Omit<Store, 'restore' | 'undoRestore'> & {
  readonly decide: (path: string) => Promise<Result<null>>
  readonly decideForEarlier: () => Promise<Result<null>>
  /** As `close`, but the folder is not given back: answers how to do that. */
  readonly leave: () => Promise<Unlock>
}

/** What each document of an article holds. */
type StoredEdits = { readonly edits: Edits }
type StoredPlace = { readonly place: number }
type StoredWindow = { readonly state: WindowState | null }
const settingsFile = ['settings', defaultSettings] as const
const windowFile = ['window', { state: null } as StoredWindow] as const

interface DocumentsOf {
  readonly notes: (articleId: string) => Promise<Document<StoredNotes>>
  readonly edits: (articleId: string) => Promise<Document<StoredEdits>>
  readonly place: (articleId: string) => Promise<Document<StoredPlace>>
}

/** Opens the data folder. A folder that cannot be written to opens all the same, read-only. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { opened, reopen } = await reopening((held: Unlock | null) => openLibrary(options, held))
  return {
    ...opened,
    restore: path => reopen(({ decide }) => decide(path)),
    undoRestore: () => reopen(({ decideForEarlier }) => decideForEarlier())
  }
}

async function openLibrary({ folder: root, briefings, now, newId, mayWrite = true, stretch = stretchByScrypt }: StoreOptions, held: Unlock | null): Promise<OpenLibrary> {
  const folder = mayWrite ? await Folder.open(root, now, stretch, held) : await Folder.openReadOnly('another-window', { root, now, stretch })
  const restored: Restored[] = mended('the keys of the lock', folder.vault.restoredFrom)
  const library = await Library.open(folder, await readBundled(briefings), restored)

  const writer = writerFor(folder)
  const leave = async () => (await writer.settled(), await library.keepIndex(), folder.unlock)
  const { reading, writing, moving } = writer
  const documentsOf = documentsIn(folder, library)
  const changeNotes = async (id: string, change: (stored: StoredNotes) => StoredNotes) =>
    ({ savedAt: await (await documentsOf.notes(id)).change(stored => change(withoutExpired(stored, now()))) })

  return {
    open: () => answer(() => opening(folder, library, restored)),
    readArticle: id => reading(() => openArticle(id, library, documentsOf, folder.vault.state === 'locked')),
    addArticle: draft => writing(() => library.add(draft, now(), newId)),
    replaceArticle: (id, draft) => writing(() => library.replace(id, draft)),
    removeArticle: id => moving(async others => (await library.remove(id, others), null)),
    restoreArticle: id => moving(() => library.restore(id)),
    saveNote: (id, note) => writing(() => changeNotes(id, stored => withNotes(stored, [note]))),
    saveNotes: (id, notes) => writing(() => changeNotes(id, stored => withNotes(stored, notes))),
    deleteNotes: (id, noteIds) => writing(() => changeNotes(id, stored => withoutNotes(stored, noteIds, now()))),
    restoreNote: (id, noteId) => writing(async () => await restoreNote(await documentsOf.notes(id), noteId)),
    ...overAll({ root, folder, library, now, writer }),
    ...lockVerbs(folder, writer),
    saveEdits: (id, edits) => writing(async () => ({ savedAt: await (await documentsOf.edits(id)).change(() => ({ edits })) })),
    savePlace: (id, place) => writing(() => replace(documentsOf.place(id), { place })),
    saveSettings: settings => writing(() => replace(folder.document(...settingsFile), settings)),
    ...forMain(folder, writing),
    leave,
    close: async () => await (await leave())()
  }
}

function documentsIn(folder: Folder, library: Library): DocumentsOf {
  return {
    notes: async id => await folder.document<StoredNotes>(`notes/${library.head(id).id}`, noNotes),
    edits: async id => await folder.document<StoredEdits>(`edits/${library.head(id).id}`, { edits: noEdits }),
    place: async id => await folder.document<StoredPlace>(`places/${library.head(id).id}`, { place: 0 })
  }
}

/** What no window asks for. */
function forMain(folder: Folder, writing: Writer['writing']): Pick<Store, 'readSettings' | 'readWindowState' | 'saveWindowState'> {
  return {
    readSettings: async () => await settingsIn(folder),
    readWindowState: async () => (await folder.documentIfReadable(...windowFile))?.data.state ?? null,
    saveWindowState: state => writing(() => replace(folder.document(...windowFile), { state }))
  }
}

async function replace<T extends object>(document: Promise<Document<T>>, data: T): Promise<null> {
  await (await document).change(() => data)
  return null
}

/** A setting that came with a later version is not in an older file. */
const settingsIn = async (folder: Folder): Promise<Settings> =>
  ({ ...defaultSettings, ...(await folder.documentIfReadable(...settingsFile))?.data })

async function opening(folder: Folder, library: Library, restored: Restored[]): Promise<Opening> {
  restored.push(...mended('the settings', (await folder.documentIfReadable(...settingsFile))?.takeRestored()))
  return {
    articles: library.heads(),
    settings: await settingsIn(folder),
    readOnly: folder.readOnly,
    lock: folder.vault.state,
    // Told once.
    restored: restored.splice(0)
  }
}

async function openArticle(id: string, library: Library, documentsOf: DocumentsOf, isLocked: boolean): Promise<OpenedArticle> {
  if (isLocked) return await openWithoutNotes(id, library, documentsOf)
  const [{ article, restoredFrom }, notes, edits, place] =
    await Promise.all([library.read(id), documentsOf.notes(id), documentsOf.edits(id), documentsOf.place(id)])
  const restored = [
    ...mended(article.title, restoredFrom),
    ...mended(`the notes on “${article.title}”`, notes.takeRestored()),
    ...mended(`your changes to the brief of “${article.title}”`, edits.takeRestored())
  ]
  return {
    article,
    notes: notes.data.notes,
    edits: edits.data.edits,
    place: place.data.place,
    restored
  }
}

/** What of an article is nobody's secret. */
async function openWithoutNotes(id: string, library: Library, documentsOf: DocumentsOf): Promise<OpenedArticle> {
  const [{ article, restoredFrom }, place] = await Promise.all([library.read(id), documentsOf.place(id)])
  return { article, notes: [], edits: noEdits, place: place.data.place, restored: mended(article.title, restoredFrom) }
}

/** What is told of a file that may have had to be restored. */
const mended = (what: string, from: string | null | undefined): Restored[] => from === undefined ? [] : [{ what, from }]

/** Rejects with `not-found` when the note is not in the trash. */
async function restoreNote(document: Document<StoredNotes>, noteId: string): Promise<Note> {
  const note = document.data.deleted.find(deleted => deleted.note.id === noteId)?.note
  if (!note) throw new StoreError({ kind: 'not-found' })
  await document.change(stored => withNotes(stored, [note]))
  return note
}
