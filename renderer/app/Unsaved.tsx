import { bridge } from '../bridge'
import { Dialog } from '../parts/Dialog'
import { whyUnsaved } from './saving'
import { because } from './sentences'
import { set, useApp } from './state'

const close = () => set({ panel: null })

/** Asked when something could not be saved and the window, or the article, is about to go. */
export function Unsaved() {
  const open = useApp(state => state.open)
  const waiting = useApp(state => state.waiting)
  const failure = open && whyUnsaved(open)
  return (
    <Dialog label="A note is not saved" onClose={close}>
      <div className="dialog-text">
        <h2>A note is not saved</h2>
        <p>{failure ? `It could not be written because ${because(failure)}.` : 'It could not be written.'} Its text is still here: free some space, or copy it elsewhere, and try again.</p>
        <div className="dialog-buttons">
          {waiting?.isClosing && <button type="button" className="button button-danger" onClick={() => void bridge.closeNow()}>Close Brevier and lose the note</button>}
          <button type="button" className="button" onClick={close}>{waiting?.isClosing ? 'Keep it open' : 'Stay here'}</button>
          <button type="button" className="button button-main" data-first onClick={() => { close(); waiting?.tryAgain() }}>Try again</button>
        </div>
      </div>
    </Dialog>
  )
}
