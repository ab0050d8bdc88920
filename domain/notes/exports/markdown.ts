import { escaped } from '../../text/markdown'
import { harmless } from './harmless'
import { numberedNotes, type NotedArticle, type NumberedNote } from './noted'
import { kindNames } from '../note'
import { isDetached } from '../placed'

/** Notes as Markdown (CommonMark): each passage as a quotation with its paragraph number, the note below it, as it was written but for what would be no words elsewhere. */
export function notesMarkdown(noted: readonly NotedArticle[]): string {
  return `${['# Notes', ...noted.filter(({ notes }) => notes.length > 0).map(articleNotes)].join('\n\n')}\n`
}

function articleNotes(noted: NotedArticle): string {
  const { title, byline, source, published } = noted.article
  const about = [byline, source, published?.date].flatMap(words => (words ? escaped(words) : [])).join(' · ')
  return [`## ${escaped(title)}`, about, numberedNotes(noted).map(noteMarkdown).join('\n\n---\n\n')].filter(part => part !== '').join('\n\n')
}

function noteMarkdown(placed: NumberedNote): string {
  const { note, paragraph } = placed
  const number = paragraph === null ? '' : ` (¶ ${paragraph})`
  const passage = note.anchor === null ? '' : `> ${escaped(note.anchor.quote)}${number}`
  const gone = isDetached(placed) ? '*Its passage is no longer in the text.*' : ''
  return [passage, gone, harmless(note.text.trim()), aboutNote(placed)].filter(part => part !== '').join('\n\n')
}

function aboutNote({ note: { kind, tags, anchor, changedAt } }: NumberedNote): string {
  const parts = [anchor === null ? 'On the whole article' : kindNames[kind], ...tags.map(tag => `#${escaped(tag)}`), changedAt.slice(0, 10)]
  return `*${parts.join(' · ')}*`
}
