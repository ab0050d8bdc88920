// EVERY call and event between the window and main, a sentence each. Names are written once, here: the preload loops
// over these objects, main serves them, the window's types are drawn from them. Their shapes are checked by schemas.ts.
import type { Article, ArticleDraft, ArticleHead } from '../article/article'
import type { Edits } from '../brief/edits'
import type { LockState, Secret } from '../lock/lock'
import type { DeletedNote, Note } from '../notes/note'
import type { SentNote } from '../notes/sent'
import type { MadePage, PageOrder } from '../page/sheet'
import type { ArticleOrder } from '../page/whole/article-sheet'
import type { CommandId } from './commands'
import type { ReadOnlyReason, Result } from './failures'
import type { Settings } from './settings'

/** A file the user chose: its name without folders, and its bytes. No path crosses. */
export interface ChosenFile {
  readonly name: string
  /** `null` when the file could not be read. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
}

/** What sort of text file is saved: it names the dialog and the file's extension. */
export const textKinds = ['csv', 'md', 'html', 'jsonld', 'txt'] as const
export type TextKind = (typeof textKinds)[number]

/** What sort of files is asked for. */
export const fileKinds = ['briefings', 'annotations'] as const
export type FileKind = (typeof fileKinds)[number]

/** What sort of file that is no text. */
export const byteKinds = ['docx'] as const
export type ByteKind = (typeof byteKinds)[number]

/** Something the store mended while reading, told to the user once. */
export interface Restored {
  /** What was damaged: a title, "the settings". */
  readonly what: string
  /** ISO time of the generation that was restored; `null` when none was left. */
  readonly from: string | null
}

/** All that the window needs to draw its first screen. */
export interface Opening {
  readonly articles: readonly ArticleHead[]
  readonly settings: Settings
  /** `null` when everything can be saved. */
  readonly readOnly: ReadOnlyReason | null
  readonly lock: LockState
  readonly restored: readonly Restored[]
}

/** An article with what the reader left in it. */
export interface OpenedArticle {
  readonly article: Article
  readonly notes: readonly Note[]
  /** What the reader changed in its brief. */
  readonly edits: Edits
  /** The offset of the first character that was in view when the reader left; 0 at first. */
  readonly place: number
  readonly restored: readonly Restored[]
}

/** The same as it crosses to the window: no word of the text twice. */
export type SentArticle = Omit<OpenedArticle, 'notes'> & { readonly notes: readonly SentNote[] }

/** One article's notes in the list of all notes. */
export interface ArticleNotes {
  readonly articleId: string
  readonly notes: readonly Note[]
  /** The ids of those whose passage is no longer in the article's text. */
  readonly lost: readonly string[]
}

/** Every note of every article in the library. */
export interface AllNotes {
  readonly articles: readonly ArticleNotes[]
  /** The ids of articles whose notes cannot be read now. */
  readonly unread: readonly string[]
  readonly restored: readonly Restored[]
}

export interface TrashedNote extends DeletedNote {
  readonly articleId: string
}

/** A removed article, with how many notes come back with it (`null` where that is not known). */
export interface TrashedArticle {
  readonly id: string
  readonly title: string
  readonly notes: number | null
  /** ISO time; `null` for one supplied with the app, which stays. */
  readonly deletedAt: string | null
}

/** What can be brought back, the last deleted first. */
export interface Trash {
  readonly notes: readonly TrashedNote[]
  readonly articles: readonly TrashedArticle[]
}

/** What a backup says of itself. */
export interface BackupHead {
  /** ISO time. */
  readonly savedAt: string
  /** How many of the reader's own articles are in it, and how many articles have notes in it. */
  readonly articles: number
  readonly noted: number
  /** Whether its notes are sealed, so that they open with the passphrase they were sealed with only. */
  readonly isSealed: boolean
}

/** A backup that was written: the file's name, and how many files were too damaged to be in it. */
export interface WrittenBackup {
  readonly name: string
  readonly leftOut: number
}

/** Something the window tried, or a page in it, that main did not let happen. */
export interface Refusal {
  readonly what: 'request' | 'navigation' | 'window' | 'download'
  /** Where to, without what follows the name. */
  readonly origin: string
}

type Signature = (...args: never[]) => unknown
/** A name's signature lives in its type alone; at run time only the name counts. */
const call = <S extends Signature>(): S => undefined as unknown as S

export const calls = {
  /** Everything for the first screen: the library, the settings, whether the data folder can be written to. */
  open: call<() => Opening>(),
  /** One article whole, with its notes and the place where the reader left it; while the lock is closed, without notes and edits. */
  readArticle: call<(id: string) => SentArticle>(),
  /** Puts a tidied article into the library; the same words a second time give the article that is there. */
  addArticle: call<(draft: ArticleDraft) => ArticleHead>(),
  /** Puts a newer text in an article's place; its notes, edits and place stay as they are, the text before in its history. */
  replaceArticle: call<(id: string, draft: ArticleDraft) => ArticleHead>(),
  /** Moves an article and its notes to the trash (a bundled one is hidden). */
  removeArticle: call<(id: string) => null>(),
  /** Brings an article and its notes back from the trash. */
  restoreArticle: call<(id: string) => ArticleHead>(),
  /** Writes a note, new or changed; answers only once it is safe on the disk, with the ISO time of that. */
  saveNote: call<(articleId: string, note: Note) => { readonly savedAt: string }>(),
  /** Writes many notes at once, all or none; answers as saveNote does. */
  saveNotes: call<(articleId: string, notes: readonly Note[]) => { readonly savedAt: string }>(),
  /** Moves notes to the trash, all or none, where they stay for thirty days. */
  deleteNotes: call<(articleId: string, noteIds: readonly string[]) => { readonly savedAt: string }>(),
  /** Brings a note back from the trash. */
  restoreNote: call<(articleId: string, noteId: string) => Note>(),
  /** Every note of every article in the library, and which of them have lost their passage. */
  allNotes: call<() => AllNotes>(),
  /** What was deleted in the last thirty days and can be brought back. */
  trash: call<() => Trash>(),
  /** Deletes for good all that is in the trash. */
  emptyTrash: call<() => null>(),
  /** Writes what the reader changed in an article's brief, whole; answers as saveNote does. */
  saveEdits: call<(articleId: string, edits: Edits) => { readonly savedAt: string }>(),
  /** Remembers where the reader left an article. */
  savePlace: call<(articleId: string, place: number) => null>(),
  /** Remembers how the reader likes to read. */
  saveSettings: call<(settings: Settings) => null>(),
  /** Sets the lock: everything private is sealed, wherever it stands, before it answers. */
  setLock: call<(passphrase: string, recoveryCode: string) => null>(),
  /** Opens the lock. */
  unlock: call<(secret: Secret) => null>(),
  /** Closes the lock: the key, and what main and the window knew of private words, is gone from memory; the window starts anew. */
  lock: call<() => null>(),
  /** Puts a new passphrase or recovery code in the old one's place; `proof` is any that opens the lock. */
  changeLock: call<(proof: Secret, changed: Secret) => null>(),
  /** Removes the lock: everything is written as it is, before it answers. */
  removeLock: call<(proof: Secret) => null>(),
  /** Asks the user for briefings (.txt, .md) or for a file of annotations (.json); an empty list when nothing was chosen. */
  chooseFiles: call<(what: FileKind) => readonly ChosenFile[]>(),
  /** Asks where to, and writes the whole library there in one file; `null` when nothing was chosen. */
  saveBackup: call<(suggestedName: string) => WrittenBackup | null>(),
  /** Asks for a backup and looks through all of it; `null` when nothing was chosen. Changes nothing. */
  chooseBackup: call<() => BackupHead | null>(),
  /** Puts the backup that was chosen last in the library's place, whole or not at all; ask for `open` anew then. */
  restoreBackup: call<() => null>(),
  /** Puts the library back that stood there before the last restore. */
  undoRestore: call<() => null>(),
  /** Puts plain text on the clipboard. */
  copyText: call<(text: string) => null>(),
  /** Sets the window's zoom factor. */
  zoom: call<(factor: number) => null>(),
  /**
   * Makes the one page: fits the items, prints them, checks the bytes, and keeps the PDF for savePage and printPage. Bytes in which
   * there is anything but what was ordered are refused.
   */
  makePage: call<(order: PageOrder) => MadePage>(),
  /** Asks where to, and writes exactly the bytes of the last page made, with private words on it for its owner's eyes alone; `null` when nothing was chosen. */
  savePage: call<(suggestedName: string) => { readonly name: string } | null>(),
  /** Asks where to, and writes a text there as UTF-8, all or nothing; `null` when nothing was chosen. A private one is for its owner's eyes alone. */
  saveText: call<(suggestedName: string, kind: TextKind, text: string, isPrivate: boolean) => { readonly name: string } | null>(),
  /** The same as saveText for a file that is no text. */
  saveBytes: call<(suggestedName: string, kind: ByteKind, bytes: Uint8Array<ArrayBuffer>, isPrivate: boolean) => { readonly name: string } | null>(),
  /**
   * Prints the whole article, checks the bytes as makePage does, asks where to, and writes them; `null` when nothing was chosen.
   * Names the scripts there are no letters for.
   */
  saveArticlePdf: call<(order: ArticleOrder, suggestedName: string) => { readonly name: string; readonly unprintable: readonly string[] } | null>(),
  /** The same, but hands the bytes to the system's printing. */
  printArticle: call<(order: ArticleOrder) => { readonly pageCount: number; readonly unprintable: readonly string[] }>(),
  /** Hands exactly the bytes of the last page made to the system's printing. */
  printPage: call<() => null>(),
  /** On what terms the things this app is made with are used: every licence in full. */
  licences: call<() => string>(),
  /** Answers the `closing` event: the window may go. */
  closeNow: call<() => null>()
}

export const events = {
  /** A menu item was chosen: run the command of that name. */
  command: call<(id: CommandId) => void>(),
  /** Files were handed to the app from outside the window. */
  filesOpened: call<(files: readonly ChosenFile[]) => void>(),
  /** The window tried to reach out, and main refused: for whoever wants to see it refused. */
  refused: call<(refusal: Refusal) => void>(),
  /** Nobody is there, or the computer goes to sleep: save what is not saved, then lock. */
  lockNow: call<() => void>(),
  /** The window is about to close: save what is not saved, then answer with closeNow. */
  closing: call<() => void>()
}

export type Calls = typeof calls
export type Events = typeof events
export type CallName = keyof Calls
export type EventName = keyof Events
export const callNames = Object.keys(calls) as CallName[]
export const eventNames = Object.keys(events) as EventName[]

/** What the window sees: each call answers with a Result; a call of the wrong shape or sender rejects, loudly. */
export type Bridge = {
  readonly [K in CallName]: (...args: Parameters<Calls[K]>) => Promise<Result<ReturnType<Calls[K]>>>
} & {
  /** Listens to an event; returns how to stop. */
  readonly on: <K extends EventName>(name: K, listener: Events[K]) => () => void
}
