import { unlock } from '../app/lock'
import { set } from '../app/state'
import { Dialog } from '../parts/Dialog'
import { ProofForm } from './ProofForm'
import './lock.css'

const close = () => set({ panel: null })

/** What stands before the notes while they are locked; the rest can be read without them. */
export function Unlock() {
  return (
    <Dialog label="Your notes are locked" className="lock lock-unlock" onClose={close}>
      <div className="dialog-text">
        <h2>Your notes are locked</h2>
        <p>Briefings can be read, and their briefs and clean pages printed, without them. Your notes and what you changed in briefs come back with the passphrase. What you had copied is still on the clipboard.</p>
        <ProofForm action="Unlock" busy="Unlocking…" onProof={unlock}>
          <button type="button" className="button" onClick={close}>Read without my notes</button>
        </ProofForm>
      </div>
    </Dialog>
  )
}
