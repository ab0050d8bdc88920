import type { ArticleDraft } from '../../domain/article/article'
import { draftOf, withNewText } from '../../domain/article/replace'
import { failed, type Result } from '../../domain/contract/failures'
import { isDetached } from '../../domain/notes/placed'
import { bridge } from '../bridge'
import { draftFrom } from '../intake/draft'
import { rememberAndOffer } from './history'
import { openArticle } from './library'
import { alarm, show } from './messages'
import { failureToSave, flushAll } from './saving'
import { counted, sentence } from './sentences'
import { askUnsaved, get, set } from './state'

/** Writes the text and opens the article anew, so that each note looks for its place. */
async function put(id: string, draft: ArticleDraft): Promise<Result<unknown>> {
  const unsaved = await failureToSave()
  if (unsaved !== null) return failed(unsaved)
  const result = await bridge.replaceArticle(id, draft)
  if (!result.ok) return result
  set(({ articles }) => ({ articles: articles.map(head => (head.id === id ? result.value : head)) }))
  await openArticle(id)
  return result
}

/** What became of the notes, in a sentence. */
function toldNotes(): string {
  const anchored = get().open?.slips.filter(({ note }) => note.anchor !== null) ?? []
  const lost = anchored.filter(isDetached).length
  if (anchored.length === 0) return ''
  if (lost === 0) return anchored.length === 1 ? ' Its note found its passage.' : ` All ${anchored.length} notes found their passages.`
  const are = lost === 1 ? 'is' : 'are'
  return ` ${anchored.length - lost} of ${counted(anchored.length, 'note')} found their passages; ${lost} ${are} kept on top of the notes.`
}

/** Asks for a newer version of the open article's text and puts it in its place, with a way back. */
export async function replaceText(): Promise<void> {
  const { open } = get()
  if (open === null) return
  if (!(await flushAll())) return askUnsaved(false, () => void replaceText())
  const chosen = await bridge.chooseFiles('briefings')
  if (!chosen.ok) return alarm(sentence(chosen.failure))
  const [file] = chosen.value
  if (file === undefined) return
  const draft = await draftFrom(file)
  if (typeof draft === 'string') return alarm(draft)
  const { article } = open
  if (draft.text === article.text) return void show(`The words of ${file.name} are those of “${article.title}” already; nothing was changed.`)
  const [before, after] = [draftOf(article), withNewText(article, draft)]
  const result = await put(article.id, after)
  if (!result.ok) return alarm(`The text was not replaced: ${sentence(result.failure)}`)
  rememberAndOffer({
    label: 'text replaced',
    articleId: article.id,
    undo: () => put(article.id, before),
    redo: () => put(article.id, after)
  }, `“${after.title}” has its new text.${toldNotes()}`)
}
