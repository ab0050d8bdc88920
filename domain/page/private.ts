import { blockAt, paragraphNumbers, type Article } from '../article/article'
import type { OwnLine } from '../brief/edits'
import type { PlacedNote } from '../notes/placed'
import { itemOf } from './items'
import { redacted, type Redactions } from './redact'
import type { PageItem, PageLook, Section } from './sheet'

/** The reader's own words on an article: notes in reading order, and lines added to its brief. */
export interface OwnWords {
  readonly notes?: readonly PlacedNote[] | undefined
  readonly ownLines?: readonly OwnLine[] | undefined
}

export interface PrivateItems {
  readonly printed: readonly PageItem[]
  /** Words that were not asked for. */
  readonly withheld: readonly string[]
}

/**
 * The reader's own words as items. Beside the brief stand own lines (their points) and the notes that are questions; the box
 * has everything else. Neither has a word that was not asked for.
 */
export function privateItems(
  { blocks }: Pick<Article, 'blocks'>, { notes = [], ownLines = [] }: OwnWords, { kind, carry }: Pick<PageLook, 'kind' | 'carry'>, redactions: Redactions
): PrivateItems {
  const numbers = paragraphNumbers(blocks)
  const item = (section: Section, id: string, text: string, paragraph: number | null): PageItem =>
    itemOf(id, section, { term: null, text: redacted(text, redactions), paragraph })
  const noteItem = (section: Section) => ({ note, span }: PlacedNote): PageItem =>
    // A note on a heading has no paragraph number to show.
    item(section, `note-${note.id}`, note.text, span === null ? null : numbers[blockAt(blocks, span.start)] || null)
  const lineItem = (section: Section) => ({ id, text }: OwnLine): PageItem => item(section, `own-${id}`, text, null)
  const worded = notes.filter(({ note }) => note.text.trim() !== '')
  const beside = carry === 'own'
  const isQuestion = ({ note }: PlacedNote): boolean => note.kind === 'question'
  const boxed = kind !== 'notes' ? [] : [
    ...(beside ? [] : ownLines.map(lineItem('notes'))),
    ...worded.filter(one => !beside || !isQuestion(one)).map(noteItem('notes'))
  ]
  const printed = [
    ...boxed,
    ...(beside ? ownLines.map(lineItem('my-points')) : []),
    ...(beside ? worded.filter(isQuestion).map(noteItem('my-questions')) : [])
  ]
  const ids = new Set(printed.map(({ id }) => id))
  const withheld = [
    ...ownLines.filter(({ id }) => !ids.has(`own-${id}`)).map(({ text }) => text),
    ...notes.filter(({ note }) => !ids.has(`note-${note.id}`)).flatMap(({ note }) => [note.text, ...note.tags])
  ]
  return { printed, withheld: withheld.filter(words => words.trim() !== '') }
}
