import { useId, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { X } from 'lucide-react'
import { longestTag, type Note } from '../../domain/notes/note'
import { addTag, completions, isTooLong, learnTags, leaveTag, removeTag, typeTag } from '../app/tags'
import { useApp } from '../app/state'
import { passFocus } from '../parts/focus'
import { Option } from '../parts/Option'

/** The tags that can go on from what is typed in a note's field. */
function useCompletions({ id, tags: has }: Note, typed: string): string[] {
  const known = useApp(state => state.tags)
  const slips = useApp(state => state.open?.slips)
  if (typed === '') return []
  const here = slips?.flatMap(({ note }) => (note.id === id ? [] : note.tags)) ?? []
  return completions(typed, [...new Set([...known, ...here])], has)
}

function TagField({ note }: { readonly note: Note }) {
  const typed = useApp(({ tagDraft }) => (tagDraft?.note === note.id ? tagDraft.text : ''))
  const [active, setActive] = useState(-1)
  const list = useId()
  const offered = useCompletions(note, typed)
  const type = (text: string) => { typeTag(note.id, text); setActive(-1) }
  const take = (tag: string) => {
    if (!isTooLong(tag)) type('')
    addTag(note.id, tag)
  }
  const tooLong = isTooLong(typed)
  const press = (event: KeyboardEvent) => {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'Enter' || key === ',') take(offered[active] ?? typed)
    else if (key === 'ArrowDown' || key === 'ArrowUp') setActive((active + (key === 'ArrowDown' ? 1 : -1) + offered.length + 1) % (offered.length + 1))
    else if (key === 'Escape' && typed === '') passToEdit(event.currentTarget)
    else if (key === 'Escape') type('')
    else if (key === 'Backspace' && typed === '' && note.tags.length > 0) removeTag(note.id, note.tags.at(-1)!)
    else return
    event.preventDefault()
  }
  return (
    <div className="notes-tag-entry">
      <input className="notes-tag-field" role="combobox" aria-label="Add a tag" aria-expanded={offered.length > 0} aria-controls={list} aria-autocomplete="list"
        aria-activedescendant={offered[active] === undefined ? undefined : `${list}-${active}`} placeholder="Add a tag" autoComplete="off" dir="auto"
        aria-invalid={tooLong} aria-describedby={`${list}-limit`}
        value={typed} onFocus={() => void learnTags()} onChange={event => type(event.target.value)} onBlur={leaveTag} onKeyDown={press} />
      <p id={`${list}-limit`} className="notes-tag-limit" role="status">{tooLong && `Too long for a tag: ${longestTag} characters at most.`}</p>
      <div id={list} role="listbox" aria-label="Tags in use" hidden={offered.length === 0}>
        {offered.map((tag, at) => (
          <Option key={tag} id={`${list}-${at}`} active={at === active} onMouseDown={event => event.preventDefault()} onClick={() => take(tag)}><bdi>{tag}</bdi></Option>
        ))}
      </div>
    </div>
  )
}

const passToEdit = (field: Element): void => field.closest('[data-note]')?.querySelector<HTMLElement>('.notes-edit')?.focus()

/** Takes a tag away; the focus goes on to the field. */
function remove({ currentTarget: button }: MouseEvent<HTMLButtonElement>, { id }: Note, tag: string): void {
  const slip = button.closest('[data-note]')
  removeTag(id, tag)
  passFocus(() => slip?.querySelector<HTMLElement>('.notes-tag-field'))
}

/** A note's tags; while one is at the note they can be taken away, and others given. */
export function Tags({ note, canChange }: { readonly note: Note; readonly canChange: boolean }) {
  if (note.tags.length === 0 && !canChange) return null
  return (
    <div className="notes-tags">
      {note.tags.length > 0 && (
        <ul aria-label="Tags">
          {note.tags.map(tag => (
            <li key={tag} className="notes-tag">
              <bdi>{tag}</bdi>
              {canChange && <button type="button" aria-label={`Remove the tag ${tag}`} title="Remove" onClick={event => remove(event, note, tag)}><X size={12} aria-hidden="true" /></button>}
            </li>
          ))}
        </ul>
      )}
      {canChange && <TagField note={note} />}
    </div>
  )
}
