import { useEffect, useRef, type KeyboardEvent } from 'react'
import { Plus } from 'lucide-react'
import { longestOwnLine, ownLines, type OwnLine } from '../../domain/brief/edits'
import { leaveOwn, moveOwnBy, newOwnLine, removeOwn, typeOwn } from '../app/edits'
import { saveSentence } from '../app/sentences'
import { set, useApp, type OpenArticle } from '../app/state'
import { passFocus } from '../parts/focus'
import { LineActions } from './LineActions'
import { useReading } from './reading'
import { Section } from './Section'

const write = (id: string | null) => set({ ownLine: id })

function leave(): void {
  leaveOwn()
  write(null)
}

/** Enter ends the line, Escape too; the focus stays on it, or where the next one begins. */
function endByKey(event: KeyboardEvent<HTMLTextAreaElement>, id: string): void {
  if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.blur()
  passFocus(() => document.querySelector<HTMLElement>(`[data-own="${id}"] button`) ?? document.querySelector<HTMLElement>('.brief-add'))
}

function Field({ line }: { readonly line: OwnLine }) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  // A field that is taken away (the view changes) hears no blur.
  useEffect(() => leave, [])
  return (
    <textarea ref={field} className="brief-own-field" aria-label="A line of your own" placeholder="A line of your own" dir="auto" rows={1}
      maxLength={longestOwnLine} value={line.text} onChange={event => typeOwn({ ...line, text: event.target.value.replace(/\s*\n\s*/g, ' ') })}
      onBlur={leave} onKeyDown={event => endByKey(event, line.id)} />
  )
}

interface LineProps {
  readonly line: OwnLine
  readonly isWriting: boolean
  readonly index: number
  readonly count: number
}

function Own({ line, isWriting, index, count }: LineProps) {
  const { canEdit } = useReading()
  const move = { up: index > 0, down: index < count - 1, run: (by: -1 | 1) => moveOwnBy(index, by) }
  return (
    <li className="brief-line brief-own-line" data-own={line.id}>
      {isWriting ? <Field line={line} />
        : canEdit ? <button type="button" className="brief-own-words" dir="auto" title="Change this line" onClick={() => write(line.id)}>{line.text}</button>
          : <p className="brief-own-words" dir="auto">{line.text}</p>}
      {canEdit && !isWriting && <LineActions of={`Own line ${index + 1}`} move={move} drop={() => removeOwn(line)} />}
    </li>
  )
}

const AddLine = () => (
  <button type="button" className="brief-add" onMouseDown={event => event.preventDefault()} onClick={newOwnLine}><Plus size={14} aria-hidden="true" /> Add a line of your own</button>
)

/** The reader's own lines beside the brief: private like notes, on no page or export unless asked for. */
export function OwnLines({ open }: { readonly open: OpenArticle }) {
  const { canEdit } = useReading()
  const writing = useApp(state => state.ownLine)
  // One that is emptied while it is written keeps its place until it is left.
  const known = open.edits.own.filter(({ id, text }) => id === writing || text.trim() !== '')
  const shown = writing === null || known.some(({ id }) => id === writing) ? known : [...known, { id: writing, text: '' }]
  if (shown.length === 0) return canEdit && <AddLine />
  return (
    <Section name="own" title="Your own lines" count={ownLines(open.edits).length} hint="Private, like your notes: on no page and in no file unless you ask for it.">
      <ul>
        {shown.map((line, index) => <Own key={line.id} line={line} isWriting={line.id === writing} index={index} count={shown.length} />)}
      </ul>
      {canEdit && <AddLine />}
      {open.editsSave && <p className="brief-save" data-save={open.editsSave.kind}>{saveSentence(open.editsSave)}</p>}
    </Section>
  )
}
