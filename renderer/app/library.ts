import { inLibraryOrder, type Article, type ArticleHead } from '../../domain/article/article'
import type { ChosenFile } from '../../domain/contract/calls'
import { failed, type Result } from '../../domain/contract/failures'
import { receivedNote } from '../../domain/notes/sent'
import { ask } from '../analyst/analyst'
import { bridge } from '../bridge'
import { draftFrom } from '../intake/draft'
import { closeFind } from './finding'
import { remember, rememberAndOffer } from './history'
import { alarm, show, speak, tellRestored } from './messages'
import { plainPage } from './page-choices'
import { flushPlace } from './place'
import { failureToSave, flushAll } from './saving'
import { sentence } from './sentences'
import { changeSettings } from './settings'
import { slipsOf } from './slips'
import { askUnsaved, get, set, setOpen, showsArticle, type BriefState } from './state'

/** Fetches everything for the first screen and opens the article that was open last. */
export async function start(): Promise<void> {
  const opening = await bridge.open()
  if (!opening.ok) {
    set({ phase: 'failed' })
    return alarm(sentence(opening.failure))
  }
  const { articles, settings, readOnly, lock, restored } = opening.value
  set({ articles, settings, readOnly, lock })
  tellRestored(restored)
  const last = articles.find(({ id }) => id === settings.lastArticle) ?? articles[0]
  if (last !== undefined) await openArticle(last.id)
  set({ phase: 'ready', ...lock === 'locked' && { panel: 'unlock' } })
}

/** Counts the articles that were asked for: an answer that a newer question overtook is dropped. */
let asked = 0

/** The reader's own words in the window: the same objects as long as nothing is written. */
const wordsNow = (): readonly unknown[] => [get().open?.slips, get().open?.edits]
const isSame = (words: readonly unknown[], others: readonly unknown[]): boolean => words.every((part, at) => part === others[at])

/** Opens an article, once everything typed in the one before is safe. */
export async function openArticle(id: string): Promise<void> {
  const question = ++asked
  if (!(await flushAll())) return askUnsaved(false, () => void openArticle(id))
  void flushPlace()
  const words = wordsNow()
  const result = await bridge.readArticle(id)
  if (result.ok) tellRestored(result.value.restored)
  if (question !== asked) return
  if (!result.ok) return alarm(`This briefing could not be opened: ${sentence(result.failure)}`)
  // What was written meanwhile is saved first too, and may stand in what is read then.
  if (!isSame(words, wordsNow())) return await openArticle(id)
  const { article, notes, edits, place } = result.value
  closeFind()
  const slips = slipsOf(article.text, notes.map(sent => ({ note: receivedNote(article.text, sent), save: { kind: 'saved', changedAt: sent.changedAt } })))
  set(({ sheets }) => ({
    open: { article, slips, place, brief: { kind: 'reading' }, edits, editsSave: null },
    fromNotebook: false, putting: null, jump: null, selection: null, editing: null, current: null, briefLine: null, ownLine: null, page: plainPage, onlySpeaker: null,
    sheets: { ...sheets, library: false }
  }))
  changeSettings({ lastArticle: id })
  void brief(article)
}

/** Opens an article and shows it, whatever was looked at. */
export async function visitArticle(id: string): Promise<void> {
  await openArticle(id)
  if (get().open?.article.id === id && !showsArticle(get())) set({ view: 'article' })
}

async function brief(article: Article): Promise<void> {
  const state = await ask('brief', article).then(
    (brief): BriefState => ({ kind: 'ready', brief }),
    (error: unknown): BriefState => ({ kind: 'failed', reason: String(error) })
  )
  setOpen(article.id, open => ({ ...open, brief: state }))
}

/** Asks for files and adds them. */
export async function chooseFiles(): Promise<void> {
  const chosen = await bridge.chooseFiles('briefings')
  if (chosen.ok) await addFiles(chosen.value)
  else alarm(sentence(chosen.failure))
}

/** Adds files to the library and opens the last one that could be read. */
export async function addFiles(files: readonly ChosenFile[]): Promise<void> {
  let last: ArticleHead | null = null
  for (const file of files) {
    const draft = await draftFrom(file)
    if (typeof draft === 'string') {
      alarm(draft)
      continue
    }
    const added = await bridge.addArticle(draft)
    if (!added.ok) {
      alarm(`${file.name} was not added: ${sentence(added.failure)}`)
      continue
    }
    last = added.value
    const known = get().articles.some(({ id }) => id === added.value.id)
    if (known) show(`“${added.value.title}” is already in your library.`)
    else {
      list(added.value)
      rememberIn('briefing added', added.value)
    }
  }
  if (last === null) return
  await openArticle(last.id)
  set({ view: 'article' })
  speak(`Opened ${last.title}`)
}

/** Puts an article into the list of those in the library. */
function list(head: ArticleHead): void {
  set(({ articles }) => ({ articles: inLibraryOrder([...articles.filter(({ id }) => id !== head.id), head]) }))
}

/** Moves an article to the trash; another one is opened when it was the open one. */
async function takeOut({ id }: ArticleHead): Promise<Result<unknown>> {
  const isOpen = get().open?.article.id === id
  const unsaved = isOpen ? await failureToSave() : null
  if (unsaved !== null) return failed(unsaved)
  const result = await bridge.removeArticle(id)
  if (!result.ok) return result
  const articles = get().articles.filter(head => head.id !== id)
  set({ articles })
  if (get().open?.article.id === id) {
    set({ open: null })
    if (articles[0] !== undefined) await openArticle(articles[0].id)
  }
  return result
}

/** Brings an article and its notes back from the trash; opened, unless the reader is looking at the trash. */
export async function bringBackArticle(id: string): Promise<Result<ArticleHead>> {
  const result = await bridge.restoreArticle(id)
  if (!result.ok) return result
  list(result.value)
  if (get().view !== 'trash') await openArticle(id)
  return result
}

/** Makes it a step of undo that an article came into the library. */
export const rememberIn = (label: string, head: ArticleHead): void => remember({
  label, articleId: head.id, undo: () => takeOut(head), redo: () => bringBackArticle(head.id)
})

/** Moves an article and its notes to the trash, with a way back. */
export async function removeArticle(id: string): Promise<void> {
  const head = get().articles.find(article => article.id === id)
  if (head === undefined) return
  if (get().open?.article.id === id && !(await flushAll())) return askUnsaved(false, () => void removeArticle(id))
  const result = await takeOut(head)
  if (!result.ok) return alarm(`“${head.title}” was not removed: ${sentence(result.failure)}`)
  rememberAndOffer({
    label: 'briefing removed', articleId: id, undo: () => bringBackArticle(id), redo: () => takeOut(head)
  }, `“${head.title}” and its notes were removed.`)
}
