import { bridge } from '../bridge'
import { Dialog } from '../parts/Dialog'
import { leave } from './closing'
import { because } from './sentences'
import { set, useApp } from './state'

const close = () => set({ panel: null })

/** Asked when something could not be saved and the window, or the article, is about to go. */
export function Unsaved() {
  const slips = useApp(state => state.open?.slips ?? [])
  const failure = slips.map(({ save }) => save).find(save => save.kind === 'not-saved')?.failure
  return (
    <Dialog label="A note is not saved" onClose={close}>
      <div className="dialog-text">
        <h2>A note is not saved</h2>
        <p>{failure ? `It could not be written because ${because(failure)}.` : 'It could not be written.'} Its text is still here: free some space, or copy it elsewhere, and try again.</p>
        <div className="dialog-buttons">
          <button type="button" className="button button-danger" onClick={() => void bridge.closeNow()}>Close Brevier and lose the note</button>
          <button type="button" className="button" onClick={close}>Keep it open</button>
          <button type="button" className="button button-main" data-first onClick={() => { close(); void leave() }}>Try again</button>
        </div>
      </div>
    </Dialog>
  )
}
