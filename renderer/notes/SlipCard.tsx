import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { Trash2 } from 'lucide-react'
import { textOf, type Span } from '../../domain/text/span'
import { goTo } from '../app/going'
import { editNote, leaveNote, removeNote, saveNow, typeNote } from '../app/notes'
import { beginPutting } from '../app/putting'
import { saveSentence } from '../app/sentences'
import { isDetached } from '../app/slips'
import { speak } from '../app/messages'
import { useApp, type SaveState, type Slip, type State } from '../app/state'
import { passFocus } from '../parts/focus'
import type { Standing } from './use-stack'

const wordsOf = (slip: Element | null | undefined): HTMLElement | null | undefined => slip?.querySelector<HTMLElement>('.notes-words')

/** Ends the writing, unless only the whole window has lost the focus: then the field still has it there. */
function leaveUnlessAway({ currentTarget }: FocusEvent, id: string): void {
  if (document.activeElement === currentTarget) saveNow(id)
  else leaveNote(id)
}

/** Ends the writing by key; the focus stays on the note. */
function leaveByKey({ key, currentTarget: field }: KeyboardEvent<HTMLTextAreaElement>, id: string): void {
  if (key !== 'Escape') return
  field.blur()
  passFocus(() => wordsOf(document.querySelector(`[data-note="${id}"]`)))
}

/** Deletes a note; the focus goes to its neighbour. */
function remove({ currentTarget: button }: MouseEvent<HTMLButtonElement>, { note }: Slip): void {
  const slip = button.closest('.notes-slip')
  const neighbour = slip?.nextElementSibling ?? slip?.previousElementSibling
  removeNote(note)
  passFocus(() => wordsOf(neighbour))
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

const meets = (a: Span | null, b: Span | null): boolean => a !== null && b !== null && a.start < b.end && b.start < a.end

/** Whether the reader is at a note or at its passage, so that the two are joined by a line. */
const isJoined = ({ note, span }: Slip) => ({ editing, jump, selection }: State): boolean =>
  editing === note.id || meets(span, jump) || meets(span, selection)

function Editor({ slip }: { readonly slip: Slip }) {
  const { note } = slip
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    const slip = field.current?.closest('.notes-slip')
    // Being held at its passage may move it far: it is brought into view where it comes to rest.
    const frame = requestAnimationFrame(() => {
      const moves = slip?.getAnimations().map(({ finished }) => finished) ?? []
      void Promise.allSettled(moves).then(() => slip?.scrollIntoView({ block: 'nearest' }))
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  // A field that is taken away (the view changes, the notes are hidden) hears no blur.
  useEffect(() => () => leaveNote(note.id), [note.id])
  return (
    <textarea
      ref={field}
      className="notes-editor"
      aria-label="Private note"
      placeholder="Private note"
      value={note.text}
      dir="auto"
      onChange={event => typeNote(note.id, event.target.value)}
      onBlur={event => leaveUnlessAway(event, note.id)}
      onKeyDown={event => leaveByKey(event, note.id)}
    />
  )
}

function Passage({ slip }: { readonly slip: Slip }) {
  const text = useApp(state => state.open?.article.text ?? '')
  const canWrite = useApp(state => state.readOnly === null)
  const { note, span } = slip
  if (note.anchor === null) return <p className="notes-passage">On the whole article</p>
  if (isDetached(slip)) {
    return (
      <>
        <p className="notes-passage notes-lost">Its passage is no longer in the text: “<bdi>{note.anchor.quote}</bdi>”</p>
        {canWrite && <button type="button" className="notes-put" onClick={() => beginPutting(note.id)}>Put it back…</button>}
      </>
    )
  }
  return span && (
    <button type="button" className="notes-passage" onClick={() => goTo(span)} title="Go to the passage">
      “{textOf(text, span)}”
    </button>
  )
}

/** A note as a slip of paper: its passage, its words, and whether they are safe. */
export function SlipCard({ slip, standing }: { readonly slip: Slip; readonly standing: Standing | undefined }) {
  const { note, save } = slip
  const editing = useApp(state => state.editing === note.id)
  const readOnly = useApp(state => state.readOnly !== null)
  const joined = useApp(isJoined(slip))
  useSpokenSave(editing, save)
  const style = standing && { top: standing.top, '--passage': `${standing.passage}px` }
  return (
    <li className="notes-slip" data-note={note.id} data-placed={standing !== undefined} data-editing={editing} data-joined={joined} style={style}>
      <Passage slip={slip} />
      {editing
        ? <Editor slip={slip} />
        : (
          <button type="button" className="notes-words" dir="auto" disabled={readOnly} onClick={() => editNote(note.id)} aria-label={`Edit note: ${note.text}`}>
            {note.text}
          </button>
        )}
      <div className="notes-foot">
        <span className="notes-save" data-save={save.kind}>{saveSentence(save)}</span>
        <button
          type="button"
          className="icon-button notes-delete"
          aria-label="Delete note"
          title="Delete note"
          disabled={readOnly}
          onMouseDown={event => event.preventDefault()}
          onClick={event => remove(event, slip)}
        >
          <Trash2 size={16} aria-hidden="true" />
        </button>
      </div>
    </li>
  )
}
