// The list of all notes: gathered anew each time it comes into view; what was asked of it, and where one was, stays.
import { everyNote, type Entry, type ListQuery } from '../../domain/notes/listing'
import type { AllNotes } from '../../domain/contract/calls'
import { askAllNotes } from './all-notes'
import { goTo } from './going'
import { openArticle } from './library'
import { show } from './messages'
import { showPane } from './panes'
import { flushAll } from './saving'
import { showSlip } from './slips'
import { get, set, type Notebook } from './state'

const change = (part: Partial<Notebook>): void => set(({ notebook }) => ({ notebook: { ...notebook, ...part } }))

/** Each note with its article's title, and whether it has lost its passage. */
function entriesOf({ articles }: AllNotes): Entry[] {
  const titles = new Map(get().articles.map(({ id, title }) => [id, title]))
  return articles.flatMap(({ articleId, notes, lost }) => {
    const detached = new Set(lost)
    return notes.map(note => ({ note, articleId, articleTitle: titles.get(articleId) ?? '', isDetached: detached.has(note.id) }))
  })
}

/** Counts the questions: an answer that a newer one overtook is dropped. */
let asked = 0

/** Gathers the notes of all articles, those typed a moment ago too. */
export async function gatherNotes(): Promise<void> {
  const question = ++asked
  await flushAll()
  const result = await askAllNotes()
  if (question !== asked) return
  if (!result.ok) return change({ failure: result.failure })
  const unread = get().articles.filter(({ id }) => result.value.unread.includes(id)).map(({ title }) => title)
  change({ entries: entriesOf(result.value), unread, failure: null })
}

/** Asks another question of the list; one begins at its top. */
export const askNotebook = (part: Partial<ListQuery>): void =>
  change({ query: { ...get().notebook.query, ...part }, at: null })

/** Asks nothing any more; the order stays. */
export const askForAll = (): void => askNotebook({ ...everyNote, order: get().notebook.query.order })

/** Goes to a note of the list. */
export const moveTo = ({ note }: Entry): void => change({ at: note.id })

/** Opens a note's article at the note's place, its slip at hand; the list stays as it is for the way back. */
export async function openNote({ articleId, note }: Pick<Entry, 'articleId' | 'note'>): Promise<void> {
  change({ at: note.id })
  if (get().open?.article.id !== articleId) await openArticle(articleId)
  const { open } = get()
  // What hindered it has been said.
  if (open?.article.id !== articleId) return
  const slip = open.slips.find(other => other.note.id === note.id)
  if (slip === undefined) return void show('This note is no longer there.')
  set({ view: 'article', fromNotebook: true })
  if (slip.span !== null) goTo(slip.span)
  showPane('notes', true)
  showSlip(note.id)
}
