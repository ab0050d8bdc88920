import { memo, useEffect, useRef, type MouseEvent } from 'react'
import { PencilLine, Trash2 } from 'lucide-react'
import { isDetached } from '../../domain/notes/placed'
import { overlaps, textOf } from '../../domain/text/span'
import { goTo } from '../app/going'
import { editNote, removeNote, setKind, tickTask } from '../app/notes'
import { beginPutting } from '../app/putting'
import { saveSentence } from '../app/sentences'
import { speak } from '../app/messages'
import { canNote, set, useApp, type SaveState, type Slip, type State } from '../app/state'
import { passToNeighbour } from '../parts/focus'
import { KindChoice } from '../parts/KindChoice'
import { KindMark } from '../parts/KindMark'
import { kindNames } from '../parts/kinds'
import { Markdown } from '../parts/Markdown'
import { quoted } from '../parts/quoted'
import { Editor } from './Editor'
import { Tags } from './Tags'

/** Deletes a note; the focus goes to its neighbour. */
function remove({ currentTarget: button }: MouseEvent<HTMLButtonElement>, { note }: Slip): void {
  passToNeighbour(button.closest('.notes-slip'))
  removeNote(note)
}

/** Says once that a note is safe, when its writer has left it. */
function useSpokenSave(editing: boolean, { kind }: SaveState): void {
  const owed = useRef(false)
  useEffect(() => {
    if (editing) owed.current = true
    else if (owed.current && kind === 'saved') {
      owed.current = false
      speak('Note saved')
    }
  }, [editing, kind])
}

/** Whether the reader is at a note or at its passage, so that the two are joined by a line. */
const isJoined = ({ note, span }: Slip) => ({ editing, current, selection }: State): boolean =>
  editing === note.id || current === note.id || (span !== null && selection !== null && overlaps(span, selection))

interface PassageProps {
  readonly slip: Slip
  /** Whether the words are before one's eyes: their kind's name stands for them. */
  readonly isSeen: boolean
}

function Passage({ slip, isSeen }: PassageProps) {
  const text = useApp(state => state.open?.article.text ?? '')
  const canWrite = useApp(canNote)
  const { note, span } = slip
  if (isSeen) return <p className="notes-passage" aria-hidden="true">{kindNames[note.kind]}</p>
  if (note.anchor === null) return <p className="notes-passage">On the whole article</p>
  if (isDetached(slip)) {
    return (
      <div>
        <p className="notes-passage notes-lost">Its passage is no longer in the text: <bdi>{quoted(note.anchor.quote)}</bdi></p>
        {canWrite && <button type="button" className="notes-put" onClick={() => beginPutting(note.id)}>Put it back…</button>}
      </div>
    )
  }
  return span && (
    <button type="button" className="notes-passage" onClick={() => goTo(span)} title="Go to the passage (Enter)">
      {quoted(textOf(text, span))}
    </button>
  )
}

/** A press on a note's words opens them for writing; one that ticks a task or ends a selection does not. */
function pressWords({ target }: MouseEvent, edit: () => void): void {
  const isBox = target instanceof Element && target.closest('input, label') !== null
  if (!isBox && (document.getSelection()?.isCollapsed ?? true)) edit()
}

interface FootProps {
  readonly slip: Slip
  readonly readOnly: boolean
  readonly onEdit: () => void
}

/** What is true of the note's words, and what can be done with the note as a whole. */
function Foot({ slip, readOnly, onEdit }: FootProps) {
  const { note, save } = slip
  const isHighlight = note.text.trim() === ''
  const edit = isHighlight ? 'Add words to this highlight' : `Edit note: ${note.text.slice(0, 80)}`
  const erase = isHighlight ? 'Remove highlight' : 'Delete note'
  return (
    <div className="notes-foot">
      <span className="notes-save" data-save={save.kind}>{saveSentence(save)}</span>
      <button type="button" className="icon-button notes-edit" aria-label={edit} title={isHighlight ? edit : 'Edit note'} disabled={readOnly} onClick={onEdit}>
        <PencilLine size={15} aria-hidden="true" />
      </button>
      <button type="button" className="icon-button notes-delete" aria-label={erase} title={erase} disabled={readOnly}
        onMouseDown={event => event.preventDefault()} onClick={event => remove(event, slip)}>
        <Trash2 size={15} aria-hidden="true" />
      </button>
    </div>
  )
}

interface Props {
  readonly slip: Slip
  /** The line of the brief at which it is shown, and whether it is on the whole of it; left out beside the article. */
  readonly briefLine?: string
  readonly isOnLine?: boolean
  /** Where it and its passage stand in the margin, as a Standing says. */
  readonly top?: number
  readonly passage?: number
}

/** A note or highlight as a slip of paper: its kind, passage, words and tags, and whether they are safe. */
export const SlipCard = memo(function SlipCard({ slip, briefLine, isOnLine = false, top, passage }: Props) {
  const { note, save } = slip
  const editing = useApp(state => state.editing === note.id && state.briefLine === (briefLine ?? null))
  const isCurrent = useApp(state => state.current === note.id && state.briefLine === (briefLine ?? null)) || editing
  const readOnly = !useApp(canNote)
  const joined = useApp(isJoined(slip))
  useSpokenSave(editing, save)
  const style = top === undefined ? undefined : { translate: `0 ${top}px`, '--passage': `${passage ?? 0}px` }
  const edit = () => { if (!readOnly) editNote(note.id, briefLine ?? null) }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears that the focus came to one of its controls
    <li className="notes-slip" data-note={note.id} data-kind={note.kind} data-current={isCurrent} data-editing={editing} data-joined={joined} data-placed={slip.span !== null}
      data-bare={note.text.trim() === '' && !isCurrent && save.kind === 'saved'} style={style} onFocus={() => set({ current: note.id, briefLine: briefLine ?? null })}>
      <div className="notes-top">
        <KindMark kind={note.kind} />
        <span className="visually-hidden">{kindNames[note.kind]}</span>
        <Passage slip={slip} isSeen={isOnLine} />
      </div>
      {editing ? <Editor note={note} /> : note.text.trim() !== '' && (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the pencil below is the keyboard's way
        <div className="notes-words" onClick={event => pressWords(event, edit)}>
          <Markdown text={note.text} onTick={readOnly ? undefined : task => tickTask(note.id, task)} />
        </div>
      )}
      <Tags note={note} canChange={isCurrent && !readOnly} />
      {isCurrent && !readOnly && <KindChoice kind={note.kind} disabled={readOnly} onChange={kind => setKind(note.id, kind)} />}
      <Foot slip={slip} readOnly={readOnly} onEdit={edit} />
    </li>
  )
})
