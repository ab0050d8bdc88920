// What each command does. The menu, the palette, the shortcuts and the buttons all run these same objects.
import { commandIds, commandSpecs, type CommandId, type CommandSpec } from '../../domain/contract/commands'
import type { MarkKind } from '../../domain/notes/note'
import { bridge } from '../bridge'
import { passToNeighbour, takesText } from '../parts/focus'
import { newOwnLine, pinSelection, shownBrief } from './edits'
import { backUp, chooseBackup } from './backups'
import { findStep, openFind } from './finding'
import { paragraphsOf } from './going'
import { redo, undo } from './history'
import { importAnnotations } from './importing'
import { chooseFiles, removeArticle } from './library'
import { hide, lockNow } from './lock'
import { alarm, show } from './messages'
import { crossOver, stepMark } from './marks'
import { createNote, editNote, highlight, removeNote, setKind } from './notes'
import { printPage, savePage } from './page'
import { togglePane } from './panes'
import { putOnSelection } from './putting'
import { replaceText } from './replacing'
import { extendBy, toggleCaret } from './selecting'
import { sentence } from './sentences'
import { changeSettings, step } from './settings'
import { canNote, get, set, showsArticle, type Panel, type State } from './state'
import { askEmptyTrash } from './trash'
import { saveVoices } from './voices'
import { hasPlace, notedPlace } from './where'

export interface Command extends CommandSpec {
  readonly id: CommandId
  /** Whether it can be run now. */
  readonly enabled: (state: State) => boolean
  readonly run: () => void
}

async function copyWithParagraph(): Promise<void> {
  const { open, selection } = get()
  if (open === null || selection === null) return
  const { text, blocks } = open.article
  const paragraphs = paragraphsOf(blocks, selection)
  const result = await bridge.copyText(`${text.slice(selection.start, selection.end)} [¶${paragraphs}]`)
  if (result.ok) show(`Copied with its paragraph number, ¶${paragraphs}`)
  else alarm(sentence(result.failure))
}

/** In a text field the field's own undo is meant. */
const inField = (command: 'undo' | 'redo', run: () => void) => () =>
  // oxlint-disable-next-line typescript/no-deprecated -- the one way to a field's own undo; nothing has replaced it
  takesText(document.activeElement) ? void document.execCommand(command) : run()

const toggle = (panel: Panel) => () => set(state => ({ panel: state.panel === panel ? null : panel }))
const always = (): boolean => true
const isOpen = ({ open }: State): boolean => open !== null
const hasBrief = ({ open }: State): boolean => open?.brief.kind === 'ready'
const hasVoices = ({ open }: State): boolean => {
  const brief = open === null ? undefined : shownBrief(open)?.brief
  return brief !== undefined && brief.voices.length + brief.reported.length > 0
}
const canWrite = (state: State): boolean => showsArticle(state) && state.readOnly === null
const canWriteNotes = (state: State): boolean => showsArticle(state) && canNote(state)
const isSelected = ({ open, selection }: State): boolean => open !== null && selection !== null
const isFinding = ({ finding }: State): boolean => finding !== null && finding.hits.length > 0

const inArticle = ({ open, view }: State): boolean => open !== null && view === 'article'
const isAtNote = (state: State): boolean => canWriteNotes(state) && (state.view === 'article' || state.view === 'brief') && currentNote(state) !== undefined

const currentNote = ({ open, current }: State) => open?.slips.find(({ note }) => note.id === current)?.note

/** A note where the reader is; a highlight one is at gets words. */
function newNote(): void {
  const note = currentNote(get())
  if (get().selection === null && note?.text === '') return editNote(note.id, get().briefLine)
  const at = notedPlace(get())
  if (at !== null) createNote(at.span, at.briefLine)
}

function deleteNote(): void {
  const note = currentNote(get())
  if (note === undefined) return
  passToNeighbour(document.activeElement?.closest('.notes-slip'))
  removeNote(note)
}

/** Marks what is selected as being of a kind, or gives the note one is at another. */
const mark = (kind: MarkKind): Behaviour => ({
  enabled: state => (canWriteNotes(state) && isSelected(state)) || isAtNote(state),
  run: () => (get().selection === null ? setKind(get().current ?? '', kind) : highlight(kind))
})

type Behaviour = Pick<Command, 'enabled' | 'run'>

const behaviours: { readonly [K in CommandId]: Behaviour } = {
  openFile: { enabled: ({ readOnly }) => readOnly === null, run: () => void chooseFiles() },
  replaceText: { enabled: state => canWrite(state) && state.open?.article.addedAt !== null, run: () => void replaceText() },
  removeArticle: { enabled: canWrite, run: () => void removeArticle(get().open?.article.id ?? '') },
  savePdf: { enabled: hasBrief, run: () => void savePage() },
  emptyTrash: { enabled: ({ readOnly }) => readOnly === null, run: () => void askEmptyTrash() },
  saveVoices: { enabled: hasVoices, run: () => void saveVoices() },
  exportNotes: { enabled: ({ phase }) => phase === 'ready', run: toggle('exportNotes') },
  importAnnotations: { enabled: canWriteNotes, run: () => void importAnnotations() },
  backUp: { enabled: ({ phase }) => phase === 'ready', run: () => void backUp() },
  restoreBackup: { enabled: ({ readOnly }) => readOnly === null, run: () => void chooseBackup() },
  exportBrief: { enabled: hasBrief, run: toggle('exportBrief') },
  printArticle: { enabled: isOpen, run: toggle('printArticle') },
  print: { enabled: hasBrief, run: () => void printPage() },
  undo: { enabled: always, run: inField('undo', undo) },
  redo: { enabled: always, run: inField('redo', redo) },
  copyWithParagraph: { enabled: isSelected, run: () => void copyWithParagraph() },
  caret: { enabled: inArticle, run: toggleCaret },
  selectWord: { enabled: inArticle, run: () => extendBy('word', 1) },
  unselectWord: { enabled: inArticle, run: () => extendBy('word', -1) },
  selectSentence: { enabled: inArticle, run: () => extendBy('sentence', 1) },
  unselectSentence: { enabled: inArticle, run: () => extendBy('sentence', -1) },
  selectParagraph: { enabled: inArticle, run: () => extendBy('paragraph', 1) },
  unselectParagraph: { enabled: inArticle, run: () => extendBy('paragraph', -1) },
  find: { enabled: state => isOpen(state) || state.view === 'notes', run: openFind },
  findNext: { enabled: isFinding, run: () => findStep(1) },
  findPrevious: { enabled: isFinding, run: () => findStep(-1) },
  showArticle: { enabled: isOpen, run: () => set({ view: 'article' }) },
  showBrief: { enabled: isOpen, run: () => set({ view: 'brief' }) },
  showPage: { enabled: isOpen, run: () => set({ view: 'page' }) },
  allNotes: { enabled: always, run: () => set({ view: 'notes' }) },
  trash: { enabled: always, run: () => set({ view: 'trash' }) },
  back: { enabled: ({ fromNotebook, view }) => fromNotebook && view !== 'notes', run: () => set({ view: 'notes' }) },
  hide: { enabled: always, run: hide },
  toggleLibrary: { enabled: always, run: () => togglePane('library') },
  toggleNotes: { enabled: isOpen, run: () => togglePane('notes') },
  readingSettings: { enabled: always, run: toggle('reading') },
  zoomIn: { enabled: always, run: () => step('zoom', 1) },
  zoomOut: { enabled: always, run: () => step('zoom', -1) },
  zoomReset: { enabled: always, run: () => changeSettings({ zoom: 1 }) },
  newNote: { enabled: state => canWriteNotes(state) && hasPlace(state), run: newNote },
  newArticleNote: { enabled: canWriteNotes, run: () => createNote(null) },
  highlight: { enabled: state => canWriteNotes(state) && isSelected(state), run: () => highlight() },
  markKey: mark('key'),
  markQuestion: mark('question'),
  markDoubt: mark('doubt'),
  markAction: mark('action'),
  nextMark: { enabled: inArticle, run: () => stepMark(1) },
  previousMark: { enabled: inArticle, run: () => stepMark(-1) },
  crossOver: { enabled: inArticle, run: crossOver },
  deleteNote: { enabled: isAtNote, run: deleteNote },
  pinSelection: { enabled: state => canWriteNotes(state) && hasBrief(state) && isSelected(state), run: pinSelection },
  newOwnLine: { enabled: state => canWriteNotes(state) && hasBrief(state), run: newOwnLine },
  putBack: { enabled: state => canWriteNotes(state) && isSelected(state) && state.putting !== null, run: putOnSelection },
  proveSilence: { enabled: always, run: toggle('silence') },
  lockNow: { enabled: ({ lock, readOnly }) => lock === 'open' || (lock === 'off' && readOnly === null), run: () => void lockNow() },
  unlock: { enabled: ({ lock }) => lock === 'locked', run: toggle('unlock') },
  lockPanel: { enabled: ({ lock, readOnly }) => lock !== 'locked' && readOnly === null, run: toggle('lock') },
  palette: { enabled: always, run: toggle('palette') },
  shortcuts: { enabled: always, run: toggle('shortcuts') },
  licences: { enabled: always, run: toggle('licences') }
}

export const commands = Object.fromEntries(
  commandIds.map(id => [id, { ...commandSpecs[id], ...behaviours[id], id }])
) as { readonly [K in CommandId]: Command }

/** Runs a command if it can be run now. @returns whether it was run. */
export function run(id: CommandId): boolean {
  const command = commands[id]
  if (!command.enabled(get())) return false
  command.run()
  return true
}
