import { useEffect } from 'react'
import { uncover } from '../app/lock'
import { because } from '../app/sentences'
import { useApp } from '../app/state'
import { Dialog } from '../parts/Dialog'
import './lock.css'

const alone = ['Control', 'Shift', 'Alt', 'Meta', 'CapsLock']

/** A blank sheet over everything, until any key is pressed. */
export function Cover() {
  const notLocked = useApp(({ cover }) => cover?.notLocked ?? null)
  const isLocking = useApp(({ cover }) => cover?.isLocking ?? false)
  useEffect(() => {
    const listening = new AbortController()
    // Before anyone else hears of it: the key that brings the window back does nothing but that.
    window.addEventListener('keydown', event => {
      if (alone.includes(event.key)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      uncover()
    }, { signal: listening.signal, capture: true })
    return () => listening.abort()
  }, [])
  return (
    <Dialog label="Hidden" className="lock-cover" onClose={uncover}>
      <div className="lock-covered">
        <h2>Hidden</h2>
        {notLocked && <p role="alert">Not locked, because something you wrote could not be saved: {because(notLocked)}. Your text is still here.</p>}
        <button type="button" className="button" data-first onClick={uncover}>{isLocking ? 'Locking…' : 'Press any key to come back'}</button>
      </div>
    </Dialog>
  )
}
