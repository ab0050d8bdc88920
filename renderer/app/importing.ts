// Annotations that were made elsewhere, brought onto the open article.
import { largestFile } from '../../domain/article/limits'
import type { ChosenFile } from '../../domain/contract/calls'
import type { Result } from '../../domain/contract/failures'
import type { Imported } from '../../domain/notes/exports/hypothesis'
import type { Note } from '../../domain/notes/note'
import { ask } from '../analyst/analyst'
import { bridge } from '../bridge'
import { remember } from './history'
import { openArticle } from './library'
import { alarm, show } from './messages'
import { showPane } from './panes'
import { flushAll } from './saving'
import { counted, sentence } from './sentences'
import { askUnsaved, get, type OpenArticle } from './state'

/** Asks for a file and brings its annotations onto the open article, each to its passage. */
export async function importAnnotations(): Promise<void> {
  if (!(await flushAll())) return askUnsaved(false, () => void importAnnotations())
  const { open } = get()
  if (open === null) return
  const chosen = await bridge.chooseFiles('annotations')
  if (!chosen.ok) return alarm(sentence(chosen.failure))
  const [file] = chosen.value
  if (file === undefined) return
  const imported = await read(file, open)
  if (typeof imported === 'string') return alarm(`Nothing was imported: ${imported}`)
  if (imported.notes.length > 0 && !(await add(open.article.id, imported.notes))) return
  show(toldOf(imported))
}

/** What the file holds for this article, or why it holds nothing. */
async function read({ name, bytes }: ChosenFile, { article, slips }: OpenArticle): Promise<Imported | string> {
  if (bytes === null) return `${name} could not be read.`
  if (bytes.length > largestFile) return `${name} is larger than ${largestFile / 1_000_000} MB.`
  const around = { text: article.text, notes: slips.map(({ note }) => note), now: new Date().toISOString(), stamp: crypto.randomUUID() }
  try {
    return await ask('importedNotes', new TextDecoder().decode(bytes), around) ?? `${name} holds no annotations as Hypothesis exports them.`
  } catch {
    return `Reading ${name} took too long.`
  }
}

/** @returns whether they are safe on the disk. */
async function add(articleId: string, notes: readonly Note[]): Promise<boolean> {
  const redo = async (): Promise<Result<unknown>> => await shownAnew(articleId, await bridge.saveNotes(articleId, notes))
  const result = await redo()
  if (!result.ok) {
    alarm(`Nothing was imported: ${sentence(result.failure)}`)
    return false
  }
  showPane('notes', true)
  remember({ label: `${counted(notes.length, 'annotation')} imported`, articleId, noteIds: notes.map(({ id }) => id), undo: () => takeBack(articleId, notes), redo })
  return true
}

async function takeBack(articleId: string, notes: readonly Note[]): Promise<Result<unknown>> {
  return await shownAnew(articleId, await bridge.deleteNotes(articleId, notes.map(({ id }) => id)))
}

async function shownAnew(articleId: string, result: Result<unknown>): Promise<Result<unknown>> {
  if (get().open?.article.id === articleId) await openArticle(articleId)
  return result
}

/** What became of the annotations, in a sentence or two. */
function toldOf({ notes, found, detached, whole, known, skipped, cutTags }: Imported): string {
  const are = (count: number): string => (count === 1 ? 'is' : 'are')
  const places = [
    found > 0 && `${found} found ${found === 1 ? 'its passage' : 'their passages'}`,
    whole > 0 && `${whole} ${are(whole)} on the whole article`,
    detached > 0 && `${detached} ${are(detached)} kept with the notes whose passage is gone`
  ].filter(Boolean).join(', ')
  const rest = [
    known > 0 && `${known} ${known === 1 ? 'was' : 'were'} here already`,
    skipped > 0 && `${skipped} held nothing to keep`,
    cutTags > 0 && `${counted(cutTags, 'tag')} too long or too many ${cutTags === 1 ? 'was' : 'were'} cut short or left out`
  ].filter(Boolean).join('; ')
  const first = notes.length === 0 ? 'Nothing new was imported.' : `${counted(notes.length, 'annotation')} imported: ${places}.`
  return rest === '' ? first : `${first} ${rest[0]!.toUpperCase()}${rest.slice(1)}.`
}
