import { useRef } from 'react'
import { NotebookPen, X } from 'lucide-react'
import { run } from '../app/commands'
import { keysLabel } from '../app/keys'
import { canNote, useApp, type OpenArticle } from '../app/state'
import { SlipCard } from './SlipCard'
import { useStack } from './use-stack'
import './notes.css'

/** The notes beside the text: those on the whole article and lost ones on top, the others at their passages. */
export function Margin({ open }: { readonly open: OpenArticle }) {
  const margin = useRef<HTMLElement>(null)
  const editing = useApp(state => state.editing)
  const jump = useApp(state => state.jump)
  const canWrite = useApp(canNote)
  const isLocked = useApp(({ lock }) => lock === 'locked')
  const { slips, article } = open
  // What is written, or was come to, stands exactly at its passage.
  const at = slips.find(({ span }) => span && jump && span.start === jump.start && span.end === jump.end)
  const standings = useStack(margin, slips, article.blocks, editing ?? at?.note.id ?? null)
  const placed = slips.filter(({ span }) => span !== null)
  const unplaced = slips.filter(({ span }) => span === null)
  return (
    <aside className="notes" aria-label="Private notes" ref={margin}>
      <div className="notes-head">
        <h2 className="label">Private notes</h2>
        <button type="button" className="icon-button" disabled={!canWrite} aria-label="Note on the whole article" title={`Note on the whole article (${keysLabel('Shift+N')})`} onClick={() => run('newArticleNote')}>
          <NotebookPen size={16} aria-hidden="true" />
        </button>
        <button type="button" className="icon-button notes-close" aria-label="Hide the notes" onClick={() => run('toggleNotes')}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {isLocked && <p className="notes-empty">Your notes are locked. <button type="button" className="button" onClick={() => run('unlock')}>Unlock…</button></p>}
      {slips.length === 0 && !isLocked && (
        <p className="notes-empty">
          {canWrite
            ? <>Select words in the text, or find them, and press <kbd>N</kbd>. What you write stays on this machine.</>
            : 'No notes can be kept while Brevier is only reading.'}
        </p>
      )}
      {unplaced.length > 0 && <ul className="notes-list">{unplaced.map(slip => <SlipCard key={slip.note.id} slip={slip} standing={undefined} />)}</ul>}
      <ul className="notes-list">
        {placed.map(slip => <SlipCard key={slip.note.id} slip={slip} standing={standings.get(slip.note.id)} />)}
      </ul>
    </aside>
  )
}
