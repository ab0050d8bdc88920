import { counted } from '../app/sentences'
import { set, useApp } from '../app/state'
import { emptyTrash, lossOf } from '../app/trash'
import { Dialog } from '../parts/Dialog'

const close = () => set({ panel: null })

/** What would be lost, in words: "3 notes", "2 briefings and 7 notes". */
function lost({ notes, articles }: ReturnType<typeof lossOf>): string {
  const parts = [articles > 0 && counted(articles, 'briefing'), notes > 0 && counted(notes, 'note')]
  return parts.filter(Boolean).join(' and ')
}

/** The question before what is in the trash is deleted for good. */
export function EmptyTrash() {
  const trash = useApp(state => state.trash)
  if (trash === null) return null
  return (
    <Dialog label="Delete for good?" onClose={close}>
      <div className="dialog-text">
        <h2>Delete {lost(lossOf(trash))} for good?</h2>
        <p>Nothing brings them back then, not even Undo: Brevier keeps no other copy. A backup or a file you made of them is not touched.</p>
        <div className="dialog-buttons">
          <button type="button" className="button button-danger" onClick={() => { close(); void emptyTrash() }}>Delete for good</button>
          <button type="button" className="button button-main" data-first onClick={close}>Keep them</button>
        </div>
      </div>
    </Dialog>
  )
}
