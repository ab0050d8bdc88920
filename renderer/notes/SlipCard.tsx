import { useEffect, useRef } from 'react'
import { Trash2 } from 'lucide-react'
import { textOf } from '../../domain/text/span'
import { goTo } from '../app/going'
import { editNote, leaveNote, removeNote, typeNote } from '../app/notes'
import { because, timeSentence } from '../app/sentences'
import { isDetached } from '../app/slips'
import { useApp, type SaveState, type Slip } from '../app/state'
import type { Standing } from './use-stack'

/** What is true of the note's words, in words. */
function saveSentence(save: SaveState): string {
  switch (save.kind) {
    case 'saved': return `Saved ${timeSentence(save.at)}`
    case 'saving': return 'Saving…'
    case 'unsaved': return 'Not saved yet'
    case 'not-saved': return `Not saved: ${because(save.failure)}. Your text is still here.`
  }
}

function Editor({ slip }: { readonly slip: Slip }) {
  const { note } = slip
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <textarea
      ref={field}
      className="notes-editor"
      aria-label="Private note"
      placeholder="Private note"
      value={note.text}
      dir="auto"
      onChange={event => typeNote(note.id, event.target.value)}
      onBlur={() => leaveNote(note.id)}
      onKeyDown={event => { if (event.key === 'Escape') event.currentTarget.blur() }}
    />
  )
}

function Passage({ slip }: { readonly slip: Slip }) {
  const text = useApp(state => state.open?.article.text ?? '')
  const { note, span } = slip
  if (note.anchor === null) return <p className="notes-passage">On the whole article</p>
  if (isDetached(slip)) return <p className="notes-passage notes-lost">Its passage is no longer in the text: “{note.anchor.quote}”</p>
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
  const style = standing && { top: standing.top, '--passage': `${standing.passage}px` }
  return (
    <li className="notes-slip" data-note={note.id} data-placed={standing !== undefined} data-editing={editing} style={style}>
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
          onClick={() => removeNote(note)}
        >
          <Trash2 size={15} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </div>
    </li>
  )
}
