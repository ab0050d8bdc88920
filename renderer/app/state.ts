import { create } from 'zustand'
import type { Article, ArticleHead } from '../../domain/article/article'
import type { Brief } from '../../domain/brief/brief'
import type { Edits } from '../../domain/brief/edits'
import type { Failure, ReadOnlyReason } from '../../domain/contract/failures'
import { defaultSettings, type Settings } from '../../domain/contract/settings'
import type { BackupHead, Trash } from '../../domain/contract/calls'
import { everyNote, type Entry, type ListQuery } from '../../domain/notes/listing'
import type { LockState } from '../../domain/lock/lock'
import type { MarkKind, Note } from '../../domain/notes/note'
import type { Span } from '../../domain/text/span'
import { plainPage, type PageChoices } from './page-choices'

export type ArticleView = 'article' | 'brief' | 'page'
/** Three ways to look at the open article, and two at what is kept of all of them. */
export type View = ArticleView | 'notes' | 'trash'

/**
 * What is true of a note's words: on the disk, on their way, or only in this window. Of what was found on the disk it is not
 * known when it got there: only when the note was last changed, be that elsewhere and long before.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'saved'; readonly changedAt: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'not-saved'; readonly failure: Failure }

/** A note as it lies beside the text. */
export interface Slip {
  readonly note: Note
  /** Its place in today's text; `null` for a note on the whole article, or one whose passage is gone. */
  readonly span: Span | null
  readonly save: SaveState
}

export type BriefState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly brief: Brief }
  | { readonly kind: 'failed'; readonly reason: string }

export interface OpenArticle {
  readonly article: Article
  readonly slips: readonly Slip[]
  readonly brief: BriefState
  /** What the reader changed in the brief. */
  readonly edits: Edits
  /** What is true of those changes; `null` while none was made since the article was opened. */
  readonly editsSave: SaveState | null
  /** Where the reader left it. */
  readonly place: number
}

export interface Finding {
  readonly query: string
  readonly hits: readonly Span[]
  /** Index into `hits`; -1 when there is none. */
  readonly current: number
}

/** A sentence for the user: it stays until dismissed when it is an alarm, and goes by itself otherwise. */
export interface Message {
  readonly id: number
  readonly tone: 'calm' | 'alarm'
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** What stands beside the text. */
export type Pane = 'library' | 'notes'

export type Panel = 'emptyTrash' | 'exportBrief' | 'exportNotes' | 'licences' | 'lock' | 'palette' | 'printArticle' | 'shortcuts' | 'reading' | 'restore' | 'silence' | 'unlock' | 'unsaved'

/** The list of all notes over all articles. */
export interface Notebook {
  /** `null` until they have been gathered once. */
  readonly entries: readonly Entry[] | null
  /** The titles of the articles whose notes cannot be read now. */
  readonly unread: readonly string[]
  /** Why they could not be gathered. */
  readonly failure: Failure | null
  readonly query: ListQuery
  /** The id of the note one is at. */
  readonly at: string | null
}

/** Something the reader asked for that would lose what is not saved. */
export interface Waiting {
  readonly isClosing: boolean
  readonly tryAgain: () => void
}

export interface State {
  readonly phase: 'starting' | 'ready' | 'failed'
  readonly articles: readonly ArticleHead[]
  readonly settings: Settings
  readonly readOnly: ReadOnlyReason | null
  readonly lock: LockState
  /** What hides the whole window at a key; with why the notes could not be locked, where they should have been. */
  readonly cover: { readonly isLocking: boolean; readonly notLocked: Failure | null } | null
  readonly view: View
  readonly open: OpenArticle | null
  /** What is selected in the text. */
  readonly selection: Span | null
  /** The place that was jumped to, marked until something else is clicked. */
  readonly jump: Span | null
  /** The note that is being written. */
  readonly editing: string | null
  /** The note the reader is at: its slip shows all that can be done with it. */
  readonly current: string | null
  /** The line of the brief at which the reader is at a note, by the name the line gives itself; `null` beside the article. */
  readonly briefLine: string | null
  /** The kind the next mark gets: that of the last one. */
  readonly lastKind: MarkKind
  /** Whether the arrow keys move a caret through the text. */
  readonly isCaretOn: boolean
  /** A tag that is being typed, and the note it is for. */
  readonly tagDraft: { readonly note: string; readonly text: string } | null
  /** The tags in use over all articles, the most used first, once they have been asked for. */
  readonly tags: readonly string[]
  /** The own line of the brief that is being written. */
  readonly ownLine: string | null
  readonly finding: Finding | null
  /** Which panes lie over a narrow window's text. */
  readonly sheets: { readonly [P in Pane]: boolean }
  /** What is asked of the page. */
  readonly page: PageChoices
  /** Which sections of a brief the reader has folded (true) or unfolded, whatever the article. */
  readonly folds: Readonly<Record<string, boolean>>
  /** The one speaker whose words the brief shows; `null` for all. */
  readonly onlySpeaker: string | null
  readonly notebook: Notebook
  /** What can be brought back; `null` until it has been listed once. */
  readonly trash: Trash | null
  /** Whether the open article was come to from the list of all notes. */
  readonly fromNotebook: boolean
  /** The note that is being put back by hand: its passage is being selected. */
  readonly putting: string | null
  readonly panel: Panel | null
  /** Counts what was undone and done again: what lists facts of other articles looks anew. */
  readonly steps: number
  /** What waits in the panel 'unsaved' until everything is safe. */
  readonly waiting: Waiting | null
  /** The backup that was chosen and may be restored. */
  readonly backup: BackupHead | null
  readonly messages: readonly Message[]
  /** The last thing said to screen readers. */
  readonly spoken: string
}

/** Whether a view shows the open article, and not what is kept of all of them. */
export const showsArticle = ({ open, view }: Pick<State, 'open' | 'view'>): boolean => open !== null && view !== 'notes' && view !== 'trash'

export const useApp = create<State>(() => ({
  phase: 'starting',
  articles: [],
  settings: defaultSettings,
  readOnly: null,
  lock: 'off',
  cover: null,
  view: 'article',
  open: null,
  selection: null,
  jump: null,
  editing: null,
  current: null,
  briefLine: null,
  lastKind: 'key',
  isCaretOn: false,
  tagDraft: null,
  tags: [],
  ownLine: null,
  finding: null,
  sheets: { library: false, notes: false },
  page: plainPage,
  folds: {},
  onlySpeaker: null,
  notebook: { entries: null, unread: [], failure: null, query: everyNote, at: null },
  trash: null,
  fromNotebook: false,
  putting: null,
  panel: null,
  steps: 0,
  waiting: null,
  backup: null,
  messages: [],
  spoken: ''
}))

export const get = useApp.getState
export const set = useApp.setState

/** Whether notes and changes of a brief can be made now. */
export const canNote = ({ readOnly, lock }: Pick<State, 'readOnly' | 'lock'>): boolean => readOnly === null && lock !== 'locked'

/** Changes the open article, if it still is the one with this id. */
export function setOpen(id: string, change: (open: OpenArticle) => OpenArticle): void {
  set(({ open }) => (open?.article.id === id ? { open: change(open) } : {}))
}

/** Asks what to do about notes that cannot be saved, before something that would lose them. */
export const askUnsaved = (isClosing: boolean, tryAgain: () => void): void =>
  set({ panel: 'unsaved', waiting: { isClosing, tryAgain } })
