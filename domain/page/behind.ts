// From an item of the page back to what it was made of: so that a line can be dropped, pinned or redacted where it is printed.
import type { Article } from '../article/article'
import type { Brief, Line } from '../brief/brief'
import { placeOf, type EditableSection, type Placed } from '../brief/edits'
import { sentencesOf } from '../text/sentences'
import type { Span } from '../text/span'
import { pageBrief } from './compose'
import { bySentence } from './items'
import { isPrivate, type PageItem, type Section } from './sheet'

/** What of a brief an item stands for. */
export interface Behind {
  readonly section: EditableSection
  /** The places of the brief's lines it was made of: dropped together, they take the item away. */
  readonly lines: readonly Span[]
  /** The sentences it draws from. */
  readonly sentences: readonly Span[]
}

/** What an item of an article's page was made of; `null` for the reader's own words. */
export function behind({ text, blocks }: Pick<Article, 'text' | 'blocks'>, brief: Brief, { id, section, sentences }: PageItem): Behind | null {
  if (isPrivate(section)) return null
  const all = sentencesOf(text, blocks)
  const editable = editableOf[section as keyof typeof editableOf]
  const shown: readonly Placed[] = pageBrief(brief)[editable]
  const index = Number(id.slice(section.length + 1)) - 1
  // Dates and figures of one sentence stand on one line.
  const gathered = section === 'dates' || section === 'figures'
    ? bySentence<Line>(all, brief[section])[index]?.found ?? []
    : shown.slice(index, index + 1)
  return { section: editable, lines: gathered.map(placeOf), sentences: sentences.map(at => all[at]!) }
}

const editableOf = {
  'bottom-line': 'bottomLine', 'key-points': 'keyPoints', 'voices': 'voices', 'reported': 'reported', 'conditions': 'conditions',
  'unclear': 'unclear', 'dates': 'dates', 'figures': 'figures'
} as const satisfies Partial<Record<Section, EditableSection>>
