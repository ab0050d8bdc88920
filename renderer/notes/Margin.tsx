import { useRef } from 'react'
import { ChevronDown, NotebookPen, X } from 'lucide-react'
import { run } from '../app/commands'
import { keysLabel } from '../app/keys'
import { canNote, useApp, type OpenArticle } from '../app/state'
import { Locked } from '../parts/Locked'
import { useFolds } from './folds'
import { SlipCard } from './SlipCard'
import { useStack } from './use-stack'
import './notes.css'

/** The notes beside the text, each at its passage; those without one on top, folded where they are many. Of many, only those near the view are drawn. */
export function Margin({ open: { slips, article } }: { readonly open: OpenArticle }) {
  const list = useRef<HTMLUListElement>(null)
  const held = useApp(state => state.editing ?? state.current)
  const canWrite = useApp(canNote)
  const isLocked = useApp(({ lock }) => lock === 'locked')
  const { shown: unfolded, folds } = useFolds(slips, held)
  const { shown, height, glides } = useStack(list, unfolded, article.blocks, held)
  return (
    <aside className="notes" aria-label="Private notes">
      <div className="notes-head">
        <h2 className="label">Private notes</h2>
        <button type="button" className="icon-button" disabled={!canWrite} aria-label="Note on the whole article" title={`Note on the whole article (${keysLabel('Shift+N')})`} onClick={() => run('newArticleNote')}>
          <NotebookPen size={16} aria-hidden="true" />
        </button>
        <button type="button" className="icon-button notes-close" aria-label="Hide the notes" onClick={() => run('toggleNotes')}>
          <X size={16} aria-hidden="true" />
        </button>
      </div>
      {isLocked && <Locked className="notes-empty" onUnlock={() => run('unlock')} />}
      {slips.length === 0 && !isLocked && (
        <p className="notes-empty">
          {canWrite
            ? <>Select words in the text, or find them, and press <kbd>H</kbd> to highlight them or <kbd>N</kbd> to write. What you write stays on this machine.</>
            : 'No notes can be kept while Brevier is only reading.'}
        </p>
      )}
      {folds.map(({ sort, title, isOpen, toggle }) => (
        <button key={sort} type="button" className="notes-fold" aria-expanded={isOpen} onClick={toggle}>
          <ChevronDown size={14} aria-hidden="true" /> {title}
        </button>
      ))}
      <ul className="notes-list" ref={list} style={{ height }} data-glides={glides}>
        {shown.map(({ id, top, passage }) => {
          const slip = slips.find(({ note }) => note.id === id)
          return slip && <SlipCard key={id} slip={slip} top={top} passage={passage} />
        })}
      </ul>
    </aside>
  )
}
