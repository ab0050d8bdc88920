// Every way by which a text comes into the app and leaves it as a file. A new kind of file without a row here does not
// compile; a new place in the window that hands a file over without one fails the test.
import { strToU8 } from 'fflate'
import { readFile } from '../../domain/article/intake'
import { isFailure, type fileKind } from '../../domain/article/parse'
import type { Article } from '../../domain/article/article'
import type { CallName, FileKind } from '../../domain/contract/calls'
import { briefOf } from '../../domain/brief/brief-of'
import type { Brief } from '../../domain/brief/brief'
import { importedNotes } from '../../domain/notes/exports/hypothesis'
import { notesAs, type NotesFormat } from '../../domain/notes/exports/notes-as'
import type { Note } from '../../domain/notes/note'
import { voicesCsv } from '../../domain/page/csv'
import { briefDocx } from '../../domain/page/docx'
import { briefHtml } from '../../domain/page/html'
import { briefMarkdown } from '../../domain/page/markdown'
import type { BriefForm } from '../../renderer/app/brief-files'
import type { saveWhereAsked } from '../../electron/shell/save-where-asked'
import { asCsv, asHtml, asJson, asMarkdown, asNotes, asXml, type Form } from './forms'

/** What an importer made of the texts, and what was typed around it. */
export interface Given {
  readonly article: Article
  readonly brief: Brief
  readonly notes: readonly Note[]
  readonly lines: readonly string[]
}

function articleOf(name: string, lines: readonly string[]): Article {
  const draft = readFile(name, strToU8(lines.flatMap(line => [line, `“${line}, we think,” said Jane Smith on Monday.`]).join('\n\n')))
  if (isFailure(draft)) throw new Error(draft.kind)
  // Some only, as each row of a table repeats them.
  const words = lines.filter((_line, at) => at % 25 === 0).join(' ')
  return { ...draft, title: words, byline: words, source: words, language: 'en', id: 'a', fingerprint: 'f'.repeat(64), addedAt: null }
}

const time = '2026-01-01T00:00:00.000Z'
const typed = (lines: readonly string[]): Note[] => lines.map((line, at) => ({
  id: `note-${at}`, kind: 'key', text: line, tags: [line], createdAt: time, changedAt: time,
  anchor: { quote: line, before: line, after: line, position: { start: 0, end: line.length } }
}))

function givenBy(name: string, lines: readonly string[], notes = typed(lines)): Given {
  const article = articleOf(name, lines)
  return { article, brief: briefOf(article), notes, lines }
}

function annotated(lines: readonly string[]): readonly Note[] {
  const rows = lines.map(line => ({
    id: line, user: `acct:${line}@x`, text: line, tags: [line], created: line, target: [{ selector: [{ type: 'TextQuoteSelector', exact: line, prefix: line, suffix: line }] }]
  }))
  return importedNotes(JSON.stringify({ rows }), { text: 'Words.', notes: [], now: time, stamp: 'stamp' })!.notes
}

export type Importer = NonNullable<ReturnType<typeof fileKind>> | Exclude<FileKind, 'briefings'>

export const importers: Readonly<Record<Importer, (lines: readonly string[]) => Given>> = {
  text: lines => givenBy('a.txt', lines),
  markdown: lines => givenBy('a.md', lines),
  annotations: lines => givenBy('a.txt', lines, [...annotated(lines)])
}

export interface Output {
  readonly made: (given: Given) => readonly string[]
  readonly form: Form
  /** The least number of payloads that it must show, where it has not room for each. */
  readonly least?: number
}

const briefGiven = ({ article, brief, notes, lines }: Given): Parameters<typeof briefHtml> =>
  [article, brief, { notes: notes.map(note => ({ note, span: null })), ownLines: lines.map((text, at) => ({ id: `own-${at}`, text })) }, true]
/** All are detached: to look for each passage takes long, and what is written of it is the same. */
const notesIn = (format: NotesFormat, { article, notes }: Given): string[] =>
  [notesAs(format, [{ article: { ...article, text: 'Word.', blocks: [{ kind: 'paragraph', span: { start: 0, end: 5 } }] }, notes }], '0-0')]

type OutputName = `brief as ${BriefForm}` | `notes as ${NotesFormat}` | 'voices as csv'

export const outputs: Readonly<Record<OutputName, Output>> = {
  'brief as html': { made: given => [briefHtml(...briefGiven(given))], form: asHtml },
  'brief as docx': { made: given => [...briefDocx(...briefGiven(given)).values()], form: asXml },
  'brief as md': { made: given => [briefMarkdown(...briefGiven(given))], form: asMarkdown },
  // A note's own words may be Markdown; all around them is escaped.
  'notes as md': { made: given => notesIn('md', given), form: asNotes },
  'notes as csv': { made: given => notesIn('csv', given), form: asCsv },
  'notes as jsonld': { made: given => notesIn('jsonld', given), form: asJson },
  'voices as csv': { made: ({ article, brief }) => [voicesCsv(article, brief)], form: asCsv, least: 40 }
}

/** Each kind of file that main writes, with the rows that show it. */
export const files: Readonly<Record<Parameters<typeof saveWhereAsked>[1], readonly OutputName[]>> = {
  html: ['brief as html'],
  docx: ['brief as docx'],
  md: ['brief as md', 'notes as md'],
  csv: ['notes as csv', 'voices as csv'],
  jsonld: ['notes as jsonld'],
  // Both print documents are shown by tests/journeys/content.spec.ts.
  pdf: [],
  // The recovery code among words of our own.
  txt: [],
  // The store's files as they are, in a container that only Brevier reads.
  brevier: []
}

/** The calls that bring a file's text in and that take one out; and the rest, so that a new call is asked which it is. */
export const incoming = ['chooseFiles', 'chooseBackup', 'restoreBackup'] as const satisfies readonly CallName[]
export const outgoing = [
  'saveText', 'saveBytes', 'savePage', 'saveArticlePdf', 'saveBackup', 'copyText', 'printPage', 'printArticle', 'makePage'
] as const satisfies readonly CallName[]
export const others = [
  'open', 'readArticle', 'addArticle', 'replaceArticle', 'removeArticle', 'restoreArticle', 'saveNote', 'saveNotes', 'deleteNotes', 'restoreNote', 'allNotes', 'trash',
  'emptyTrash', 'saveEdits', 'savePlace', 'saveSettings', 'setLock', 'unlock', 'lock', 'changeLock', 'removeLock', 'undoRestore', 'zoom', 'licences', 'closeNow'
] as const satisfies readonly CallName[]

/** Where the window makes those calls, and by which rows each place is shown; without any, why. */
export const places: Readonly<Record<string, readonly (OutputName | Importer)[] | string>> = {
  'renderer/app/brief-files.ts': ['brief as html', 'brief as docx', 'brief as md'],
  'renderer/app/exporting.ts': ['notes as md', 'notes as csv', 'notes as jsonld'],
  'renderer/app/voices.ts': ['voices as csv'],
  'renderer/app/importing.ts': ['annotations'],
  'renderer/app/library.ts': ['text', 'markdown'],
  'renderer/app/replacing.ts': ['text', 'markdown'],
  'renderer/app/backups.ts': 'files of our own, read back by the store',
  'renderer/app/commands.ts': 'plain text for the clipboard',
  'renderer/app/whole-article.ts': 'a print document, shown by tests/journeys/content.spec.ts',
  'renderer/lock/RecoveryCode.tsx': 'no word of any text is in it',
  'renderer/silence/SilencePanel.tsx': 'no word of any text is in it'
}
