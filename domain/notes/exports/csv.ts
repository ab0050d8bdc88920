import { csvOf } from '../../text/csv'
import { numberedNotes, type NotedArticle } from './noted'
import { kindNames } from '../note'
import { isDetached } from '../placed'

const columns = ['briefing', 'paragraph', 'kind', 'passage', 'note', 'tags', 'created', 'changed', 'passage is still there', 'fingerprint']

/** Notes as a table for spreadsheets, one row each, the articles' notes in reading order. */
export function notesCsv(noted: readonly NotedArticle[]): string {
  const rows = noted.flatMap(one => numberedNotes(one).map(placed => {
    const { note: { anchor, kind, text, tags, createdAt, changedAt }, paragraph } = placed
    const isThere = anchor === null ? '' : isDetached(placed) ? 'no' : 'yes'
    return [
      one.article.title, paragraph === null ? '' : String(paragraph), kindNames[kind], anchor?.quote ?? '', text, tags.join(', '),
      createdAt, changedAt, isThere, one.article.fingerprint
    ]
  }))
  return csvOf([columns, ...rows])
}
