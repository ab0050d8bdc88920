import { useState } from 'react'
import type { NotesFormat } from '../../domain/notes/exports/notes-as'
import { exportNotes, type Extent } from '../app/exporting'
import { set, useApp } from '../app/state'
import { Dialog } from '../parts/Dialog'
import './taking.css'

const close = () => set({ panel: null })

const formats: readonly { readonly value: NotesFormat; readonly name: string; readonly use: string }[] = [
  { value: 'md', name: 'Markdown', use: 'to read, and for other notebooks' },
  { value: 'csv', name: 'Table (CSV)', use: 'for a spreadsheet' },
  { value: 'jsonld', name: 'Web annotations (JSON-LD)', use: 'for other annotation tools' }
]

interface ChoiceProps {
  readonly group: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly name: string
  readonly use?: string
  readonly isFirst?: boolean
  readonly disabled?: boolean
}

function Choice({ group, isChosen, onChoose, name, use, isFirst = false, disabled = false }: ChoiceProps) {
  return (
    <label className="taking-choice">
      <input type="radio" name={group} checked={isChosen} disabled={disabled} data-first={isFirst || undefined} onChange={onChoose} />
      <span>{name}{use !== undefined && <small>{use}</small>}</span>
    </label>
  )
}

/** Which notes are exported, and as what. */
export function ExportNotes() {
  const title = useApp(state => state.open?.article.title)
  const [extent, setExtent] = useState<Extent>(title === undefined ? 'all' : 'this')
  const [kind, setKind] = useState<NotesFormat>('md')
  return (
    <Dialog label="Export notes" onClose={close}>
      <form className="dialog-text" onSubmit={event => { event.preventDefault(); close(); void exportNotes(extent, kind) }}>
        <h2>Export notes</h2>
        <fieldset className="taking-choices">
          <legend className="label">Notes on</legend>
          <Choice group="extent" name="This briefing" use={title ?? 'none is open'} isChosen={extent === 'this'} isFirst={extent === 'this'} disabled={title === undefined} onChoose={() => setExtent('this')} />
          <Choice group="extent" name="All briefings" isChosen={extent === 'all'} isFirst={extent === 'all'} onChoose={() => setExtent('all')} />
        </fieldset>
        <fieldset className="taking-choices">
          <legend className="label">As</legend>
          {formats.map(({ value, name, use }) => <Choice key={value} group="kind" name={name} use={use} isChosen={kind === value} onChoose={() => setKind(value)} />)}
        </fieldset>
        <p className="taking-hint">Your private notes will stand in the file as plain words: keep it where only you can read it.</p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>Cancel</button>
          <button type="submit" className="button button-main">Export…</button>
        </div>
      </form>
    </Dialog>
  )
}
