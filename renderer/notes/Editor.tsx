import { useEffect, useRef, type FocusEvent, type KeyboardEvent } from 'react'
import { leaveNote, saveNow, typeNote } from '../app/notes'
import { bringIntoView } from '../app/slips'
import { passFocus } from '../parts/focus'
import type { Note } from '../../domain/notes/note'
import { rightToLeft } from '../../domain/text/direction'

/** Ends the writing, unless only the whole window has lost the focus: then the field still has it there. */
function leaveUnlessAway({ currentTarget }: FocusEvent, id: string): void {
  if (document.activeElement === currentTarget) saveNow(id)
  else leaveNote(id)
}

/** Ends the writing by key; the focus stays on the note. */
function leaveByKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  const slip = event.currentTarget.closest('[data-note]')
  event.currentTarget.blur()
  passFocus(() => slip?.querySelector<HTMLElement>('.notes-edit'))
}

/** The field in which a note is written. Directions are looked for where there are two: it takes Chromium time by a paragraph's square. */
export function Editor({ note: { id, text } }: { readonly note: Note }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    // Being held at its passage may move it far.
    const frame = bringIntoView(field.current!.closest('.notes-slip')!)
    return () => cancelAnimationFrame(frame)
  }, [])
  // A field that is taken away (the view changes, the notes are hidden) hears no blur.
  useEffect(() => () => leaveNote(id), [id])
  return (
    <textarea
      ref={field}
      className="notes-editor"
      aria-label="Private note"
      placeholder="Private note"
      value={text}
      dir={rightToLeft.test(text) ? 'auto' : undefined}
      onChange={event => typeNote(id, event.target.value)}
      onBlur={event => leaveUnlessAway(event, id)}
      onKeyDown={event => leaveByKey(event)}
    />
  )
}
