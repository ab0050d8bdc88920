import { useEffect } from 'react'
import { keysLabel } from '../app/keys'
import { cancelPutting, putOnArticle, putOnSelection } from '../app/putting'
import { get, useApp, type OpenArticle } from '../app/state'
import { OldPassage } from '../parts/OldPassage'

/** Pressing a button of the bar must not take the selection away. */
const keepSelection = (event: { preventDefault(): void }): void => event.preventDefault()

function useEscape(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const listening = new AbortController()
    window.addEventListener('keydown', ({ key, defaultPrevented, target }) => {
      if (key === 'Escape' && !defaultPrevented && get().panel === null && !(target instanceof HTMLTextAreaElement)) cancelPutting()
    }, { signal: listening.signal })
    return () => listening.abort()
  }, [isOpen])
}

/** Above the text while a note is put back by hand: where it stood, and what can be done with the selection. */
export function PutBack({ open: { slips } }: { readonly open: OpenArticle }) {
  const putting = useApp(state => state.putting)
  const hasSelection = useApp(state => state.selection !== null)
  const note = slips.find(slip => slip.note.id === putting)?.note
  useEscape(note !== undefined)
  if (note === undefined) return null
  return (
    <section className="notes-putting" aria-label="Put the note back" data-kind={note.kind}>
      <div className="notes-putting-words">
        <h2>{hasSelection ? 'Put the note on the selected words?' : 'Select the passage this note belongs to'}</h2>
        {note.anchor && <OldPassage anchor={note.anchor} />}
      </div>
      <div className="notes-putting-buttons">
        <button type="button" className="button button-main" disabled={!hasSelection} title={`Put it here (${keysLabel('B')})`} onMouseDown={keepSelection} onClick={putOnSelection}>Put it here <kbd>{keysLabel('B')}</kbd></button>
        <button type="button" className="button" onMouseDown={keepSelection} onClick={putOnArticle}>On the whole article</button>
        <button type="button" className="button" onMouseDown={keepSelection} onClick={cancelPutting}>Cancel</button>
      </div>
    </section>
  )
}
