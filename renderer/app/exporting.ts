// The reader's notes as files for other programs. Nothing leaves the machine, and nothing need be writable but the place chosen.
import type { NotesFormat } from '../../domain/notes/exports/notes-as'
import type { NotedArticle } from '../../domain/notes/exports/noted'
import { receivedNote } from '../../domain/notes/sent'
import { ask } from '../analyst/analyst'
import { bridge } from '../bridge'
import { fileName } from '../parts/file-name'
import { today } from '../parts/today'
import { askAllNotes } from './all-notes'
import { alarm, show, tellRestored } from './messages'
import { flushAll } from './saving'
import { counted, sentence } from './sentences'
import { get } from './state'

export type Extent = 'this' | 'all'

const failed = (reason: string): void => alarm(`The notes were not exported: ${reason}`)

/** Writes notes to where the reader says: those on the open article, or all. */
export async function exportNotes(extent: Extent, kind: NotesFormat): Promise<void> {
  // What is locked is not in the window; that is not to be taken for nothing.
  if (get().lock === 'locked') return failed(sentence({ kind: 'locked' }))
  await flushAll()
  const noted = await (extent === 'this' ? openNotes() : everyNote())
  if (noted === null) return
  const count = noted.reduce((sum, { notes }) => sum + notes.length, 0)
  if (count === 0) return void show('There are no notes to export.')
  try {
    const text = await ask('notesAs', kind, noted, crypto.randomUUID())
    const name = extent === 'this' ? fileName(noted[0]!.article.title, ', notes') : `All notes, ${today()}`
    const result = await bridge.saveText(`${name}.${kind}`, kind, text, true)
    if (!result.ok) failed(sentence(result.failure))
    else if (result.value !== null) show(`${counted(count, 'note')} exported as ${result.value.name}`)
  } catch {
    failed('Writing them out took too long. Export one briefing at a time.')
  }
}

/** What is in the window, saved or not. */
async function openNotes(): Promise<NotedArticle[]> {
  const { open } = get()
  return await Promise.resolve(open === null ? [] : [{ article: open.article, notes: open.slips.map(({ note }) => note) }])
}

async function everyNote(): Promise<NotedArticle[] | null> {
  const result = await askAllNotes()
  if (!result.ok) {
    failed(sentence(result.failure))
    return null
  }
  const noted: NotedArticle[] = []
  const unread = [...result.value.unread]
  for (const { articleId } of result.value.articles) {
    const opened = await bridge.readArticle(articleId)
    if (!opened.ok) {
      unread.push(articleId)
      continue
    }
    const { article, notes, restored } = opened.value
    tellRestored(restored)
    noted.push({ article, notes: notes.map(sent => receivedNote(article.text, sent)) })
  }
  const titles = get().articles.filter(({ id }) => unread.includes(id)).map(({ title }) => `“${title}”`)
  if (titles.length > 0) alarm(`The notes on ${titles.join(', ')} could not be read and are not in the file.`)
  return noted
}
