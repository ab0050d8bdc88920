import { ALargeSmall, ChevronLeft, Command as CommandIcon, Lock, LockOpen, NotebookPen, PanelLeft, Search } from 'lucide-react'
import { commandSpecs, type CommandId } from '../../domain/contract/commands'
import { CommandButton } from './CommandButton'
import { run } from './commands'
import { keysLabel } from './keys'
import { usePane } from './panes'
import { showsArticle, useApp, type View } from './state'

const views: readonly { readonly view: View; readonly id: CommandId }[] = [
  { view: 'article', id: 'showArticle' },
  { view: 'brief', id: 'showBrief' },
  { view: 'page', id: 'showPage' }
]

/** The switch between the three ways of looking at one article. */
function ViewSwitch() {
  const view = useApp(state => state.view)
  const open = useApp(state => state.open !== null)
  return (
    <nav className="app-switch" aria-label="View">
      {views.map(({ view: name, id }) => (
        <button
          key={id}
          type="button"
          data-command={id}
          aria-current={view === name ? 'page' : undefined}
          title={`${commandSpecs[id].title} (${keysLabel(commandSpecs[id].keys ?? '')})`}
          disabled={!open}
          onClick={() => run(id)}
        >
          {commandSpecs[id].title}
        </button>
      ))}
    </nav>
  )
}

/** The one bar of the app: library, view, and what can be done with the text. */
export function TopBar() {
  const canGoBack = useApp(state => state.fromNotebook && showsArticle(state))
  const libraryShown = usePane('library')
  const notesShown = usePane('notes')
  const open = useApp(state => state.open !== null)
  const inArticle = useApp(state => state.open !== null && state.view === 'article')
  const notes = useApp(state => state.open?.slips.length ?? 0)
  const lock = useApp(state => state.lock)
  const panel = useApp(state => state.panel)
  return (
    <header className="app-bar">
      <div className="app-bar-side">
        <CommandButton id="toggleLibrary" icon={PanelLeft} expanded={libraryShown} />
        {canGoBack && <button type="button" className="app-back" data-command="back" title={`Back to all notes (${keysLabel('Alt+Left')})`} onClick={() => run('back')}><ChevronLeft size={16} aria-hidden="true" /> <span>All notes</span></button>}
      </div>
      <ViewSwitch />
      <div className="app-bar-side app-bar-end">
        <CommandButton id="find" icon={Search} disabled={!open} />
        <CommandButton id="readingSettings" icon={ALargeSmall} expanded={panel === 'reading'} />
        <span className="app-counted">
          <CommandButton id="toggleNotes" icon={NotebookPen} disabled={!inArticle} pressed={inArticle && notesShown} />
          {notes > 0 && <span className="app-count" aria-hidden="true">{notes}</span>}
        </span>
        {lock === 'open' && <CommandButton id="lockNow" icon={LockOpen} />}
        {lock === 'locked' && <CommandButton id="unlock" icon={Lock} expanded={panel === 'unlock'} />}
        <CommandButton id="palette" icon={CommandIcon} expanded={panel === 'palette'} />
      </div>
    </header>
  )
}
