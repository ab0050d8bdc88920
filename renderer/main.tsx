import { createRoot } from 'react-dom/client'
import type { CommandId } from '../domain/contract/commands'
import '@fontsource/inter/400.css'
import '@fontsource/inter/500.css'
import '@fontsource/inter/600.css'
import '@fontsource/source-serif-4/400.css'
import '@fontsource/source-serif-4/400-italic.css'
import '@fontsource/source-serif-4/600.css'
import { takesText } from './parts/focus'
import './parts/tokens.css'
import './parts/base.css'
import { App } from './app/App'
import { leave } from './app/closing'
import { run } from './app/commands'
import { commandFor } from './app/keys'
import { addFiles, start } from './app/library'
import { lockAway } from './app/lock'
import { get } from './app/state'
import { bridge } from './bridge'

/** What must be possible at any moment. */
const urgent: readonly CommandId[] = ['hide', 'lockNow']
/** A dialog has the window to itself. */
const isFree = (id: CommandId): boolean => get().cover === null && (get().panel === null || get().panel === id || urgent.includes(id))

bridge.on('command', id => { if (isFree(id)) run(id) })
bridge.on('lockNow', lockAway)
bridge.on('filesOpened', files => void addFiles(files))
bridge.on('closing', () => void leave())

window.addEventListener('keydown', event => {
  const { target } = event
  const typing = takesText(target)
  const id = commandFor(event, typing)
  // Enter is a control's own.
  if (event.key === 'Enter' && target instanceof Element && target.closest('button, input, textarea, select') !== null) return
  // In a field its own undo is meant, and a dialog has the keys to itself.
  if (id === null || (typing && (id === 'undo' || id === 'redo')) || !isFree(id)) return
  event.preventDefault()
  run(id)
})

createRoot(document.getElementById('root')!).render(<App />)
void start()
