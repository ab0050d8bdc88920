import { useState } from 'react'
import { ownLines } from '../../domain/brief/edits'
import { Choice } from '../parts/Choice'
import { Dialog } from '../parts/Dialog'
import { briefForms, saveBrief, type BriefForm } from './brief-files'
import { counted } from './sentences'
import { set, useApp } from './state'

const close = () => set({ panel: null })

const forms: Readonly<Record<BriefForm, { readonly label: string; readonly more: string }>> = {
  html: { label: 'Web page', more: 'One .html file, opens in any browser without a network' },
  docx: { label: 'Word document', more: 'A .docx file, for Word or LibreOffice' },
  md: { label: 'Markdown', more: 'A .md file of plain text' }
}

/** Asks in which form the brief is saved, and whether the reader's own words go with it; they do not unless it is ticked. */
export function ExportBrief() {
  const open = useApp(state => state.open)
  const [form, setForm] = useState<BriefForm>('html')
  const [withOwn, setWithOwn] = useState(false)
  const isLocked = useApp(state => state.lock === 'locked')
  const own = open ? open.slips.filter(({ note }) => note.text.trim() !== '').length + ownLines(open.edits).length : 0
  const save = () => { close(); void saveBrief(form, withOwn) }
  return (
    <Dialog label="Save the brief" onClose={close}>
      <div className="dialog-text">
        <h2>Save the brief</h2>
        <fieldset className="dialog-choices">
          <legend className="label">As</legend>
          {briefForms.map((one, index) => (
            <Choice key={one} name="form" isChosen={form === one} onChoose={() => setForm(one)} isFirst={index === 0} {...forms[one]} />
          ))}
        </fieldset>
        <label className="choice">
          <input type="checkbox" checked={withOwn} disabled={own === 0} onChange={event => setWithOwn(event.target.checked)} />
          <span>
            With my notes and own lines
            <small>{isLocked ? 'Your notes are locked' : own === 0 ? 'There are none for this briefing' : withOwn ? 'Private: whoever gets the file reads them' : `${counted(own, 'line')} of yours, left out`}</small>
          </span>
        </label>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>Cancel</button>
          <button type="button" className="button button-main" onClick={save}>Save…</button>
        </div>
      </div>
    </Dialog>
  )
}
