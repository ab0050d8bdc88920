import type { ArticleHead } from '../../domain/article/article'
import type { ChosenFile } from '../../domain/contract/calls'
import { ask } from '../analyst/analyst'
import { bridge } from '../bridge'
import { draftFrom } from '../intake/draft'
import { closeFind } from './finding'
import { remember } from './history'
import { alarm, show, speak } from './messages'
import { flushNotes } from './notes'
import { restoredSentence, sentence } from './sentences'
import { changeSettings } from './settings'
import { slipsOf } from './slips'
import { get, set, setOpen } from './state'

/** Fetches everything for the first screen and opens the article that was open last. */
export async function start(): Promise<void> {
  const opening = await bridge.open()
  if (!opening.ok) {
    set({ phase: 'failed' })
    return alarm(sentence(opening.failure))
  }
  const { articles, settings, readOnly, restored } = opening.value
  set({ articles, settings, readOnly })
  for (const mended of restored) alarm(restoredSentence(mended))
  const last = articles.find(({ id }) => id === settings.lastArticle) ?? articles[0]
  if (last !== undefined) await openArticle(last.id)
  set({ phase: 'ready' })
}

/** Opens an article, once everything typed in the one before is safe. */
export async function openArticle(id: string): Promise<void> {
  if (!(await flushNotes())) return set({ panel: 'unsaved' })
  const result = await bridge.readArticle(id)
  if (!result.ok) return alarm(`This briefing could not be opened: ${sentence(result.failure)}`)
  const { article, notes, place, restored } = result.value
  for (const mended of restored) alarm(restoredSentence(mended))
  closeFind()
  const slips = slipsOf(article.text, notes.map(note => ({ note, save: { kind: 'saved', at: note.changedAt } })))
  set(({ sheets }) => ({
    open: { article, slips, place, brief: { kind: 'reading' } },
    jump: null, selection: null, editing: null, pageNotes: false,
    sheets: { ...sheets, library: false }
  }))
  changeSettings({ lastArticle: id })
  ask('brief', article).then(
    brief => setOpen(id, open => ({ ...open, brief: { kind: 'ready', brief } })),
    (error: unknown) => setOpen(id, open => ({ ...open, brief: { kind: 'failed', reason: String(error) } }))
  )
}

/** Asks for files and adds them. */
export async function chooseFiles(): Promise<void> {
  const chosen = await bridge.chooseFiles()
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
    else set(({ articles }) => ({ articles: [...articles, added.value] }))
  }
  if (last === null) return
  await openArticle(last.id)
  set({ view: 'article' })
  speak(`Opened ${last.title}`)
}

async function takeOut(head: ArticleHead): Promise<void> {
  if (get().open?.article.id === head.id && !(await flushNotes())) return set({ panel: 'unsaved' })
  const result = await bridge.removeArticle(head.id)
  if (!result.ok) return alarm(`“${head.title}” was not removed: ${sentence(result.failure)}`)
  const articles = get().articles.filter(({ id }) => id !== head.id)
  set({ articles })
  if (get().open?.article.id !== head.id) return
  set({ open: null })
  if (articles[0] !== undefined) await openArticle(articles[0].id)
}

async function bringBack(head: ArticleHead): Promise<void> {
  const result = await bridge.restoreArticle(head.id)
  if (!result.ok) return alarm(`“${head.title}” could not be brought back: ${sentence(result.failure)}`)
  set(({ articles }) => ({ articles: [...articles.filter(({ id }) => id !== head.id), result.value] }))
  await openArticle(head.id)
}

/** Moves an article and its notes to the trash, with a way back. */
export async function removeArticle(id: string): Promise<void> {
  const head = get().articles.find(article => article.id === id)
  if (head === undefined) return
  await takeOut(head)
  const undo = () => void bringBack(head)
  remember({ label: 'briefing removed', undo, redo: () => void takeOut(head) })
  show(`“${head.title}” and its notes were removed.`, 'calm', { label: 'Undo', run: undo })
}
