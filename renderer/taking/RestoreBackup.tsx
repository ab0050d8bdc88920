import { restoreBackup } from '../app/backups'
import { counted } from '../app/sentences'
import { set, useApp } from '../app/state'
import { Dialog } from '../parts/Dialog'

const close = () => set({ panel: null })

const madeOn = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })

const briefings = (count: number): string => (count === 0 ? 'no briefing' : counted(count, 'briefing'))

/** The question before a backup takes the library's place: what is in it, and what becomes of what is here. */
export function RestoreBackup() {
  const backup = useApp(state => state.backup)
  const own = useApp(state => state.articles.filter(({ addedAt }) => addedAt !== null).length)
  const isOpen = useApp(({ lock }) => lock === 'off')
  if (backup === null) return null
  const { savedAt, articles, noted, isSealed } = backup
  return (
    <Dialog label="Restore this backup?" onClose={close}>
      <div className="dialog-text">
        <h2>Restore this backup?</h2>
        <p>It was made on {madeOn(savedAt)} and holds {briefings(articles)} of your own, and your notes on {briefings(noted)}.{isSealed && ' Its notes are locked: they open with the passphrase they were locked with.'}</p>
        <p>It takes the place of everything here: {briefings(own)} of your own, all notes, the trash and the settings. What is here now is kept for thirty days, and Undo brings it back.{isSealed && isOpen && ' For that long your notes of now stay on the disk without a lock, as they are.'}</p>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={() => void restoreBackup()}>Restore it</button>
          <button type="button" className="button button-main" data-first onClick={close}>Keep what is here</button>
        </div>
      </div>
    </Dialog>
  )
}
