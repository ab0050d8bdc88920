import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Lock, Plus } from 'lucide-react'
import { longestOwnLine, ownLines, type OwnLine } from '../../domain/brief/edits'
import { leaveOwn, moveOwnBy, newOwnLine, removeOwn, typeOwn } from '../app/edits'
import { saveSentence } from '../app/sentences'
import { set, useApp, type OpenArticle } from '../app/state'
import { passFocus } from '../parts/focus'
import { LineActions } from './LineActions'

const write = (id: string | null) => set({ ownLine: id })

function leave(): void {
  leaveOwn()
  write(null)
}

/** Enter ends the line, Escape too; the focus stays on it. */
function endByKey({ key, currentTarget: field }: KeyboardEvent<HTMLTextAreaElement>, id: string): void {
  if (key !== 'Enter' && key !== 'Escape') return
  field.blur()
  passFocus(() => document.querySelector<HTMLElement>(`[data-own="${id}"] button`) ?? document.querySelector<HTMLElement>('.brief-add'))
}

function Field({ line }: { readonly line: OwnLine }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  // A field that is taken away (the view changes) hears no blur.
  useEffect(() => leave, [])
  return (
    <textarea ref={field} className="brief-own-field" aria-label="A line of your own" dir="auto" rows={1} maxLength={longestOwnLine}
      value={line.text} onChange={event => typeOwn({ ...line, text: event.target.value })}
      onBlur={leave} onKeyDown={event => endByKey(event, line.id)} />
  )
}

/** The reader's own lines beside the brief: private like notes, on no page or export unless asked for. */
export function OwnLines({ open, canWrite }: { readonly open: OpenArticle; readonly canWrite: boolean }) {
  const writing = useApp(state => state.ownLine)
  const known = ownLines(open.edits)
  const isNew = writing !== null && !known.some(({ id }) => id === writing)
  const typed = open.edits.own.find(({ id }) => id === writing)
  const shown = isNew ? [...known, { id: writing, text: typed?.text ?? '' }] : known
  if (!canWrite && shown.length === 0) return null
  return (
    <section className="brief-section brief-own" aria-labelledby="brief-own">
      <h2 className="label" id="brief-own"><Lock size={12} aria-hidden /> Your own lines</h2>
      <p className="brief-note">Private, like your notes: on no page and in no export unless you ask for it.</p>
      <ul>
        {shown.map((line, index) => (
          <li key={line.id} className="brief-line" data-own={line.id}>
            <span className="brief-number" aria-hidden>•</span>
            <div className="brief-words">
              {line.id === writing ? <Field line={line} />
                : canWrite ? <button type="button" className="brief-own-words" dir="auto" title="Change this line" onClick={() => write(line.id)}>{line.text}</button>
                  : <p dir="auto">{line.text}</p>}
            </div>
            {canWrite && line.id !== writing && <LineActions of={`Own line ${index + 1}`} move={by => moveOwnBy(index, by)} drop={() => removeOwn(line)} />}
          </li>
        ))}
      </ul>
      {canWrite && <button type="button" className="brief-add" onClick={newOwnLine}><Plus size={14} aria-hidden /> Add a line of your own</button>}
      {open.editsSave && <p className="brief-save" data-save={open.editsSave.kind}>{saveSentence(open.editsSave)}</p>}
    </section>
  )
}
