import { useEffect } from 'react'
import type { Span } from '../../domain/text/span'
import { BriefView } from '../brief/BriefView'
import { DropZone } from '../intake/DropZone'
import { Rail } from '../library/Rail'
import { Cover } from '../lock/Cover'
import { LockPanel } from '../lock/LockPanel'
import { Unlock } from '../lock/Unlock'
import { Notebook } from '../notebook/Notebook'
import { LineNotes } from '../notes/LineNotes'
import { Margin } from '../notes/Margin'
import { PageView } from '../print/PageView'
import { Reader } from '../reader/Reader'
import { ExportNotes } from '../taking/ExportNotes'
import { RestoreBackup } from '../taking/RestoreBackup'
import { EmptyTrash } from '../trash/EmptyTrash'
import { TrashView } from '../trash/TrashView'
import { PutBack } from '../notes/PutBack'
import { FindBar } from '../search/FindBar'
import { ReadingPanel } from '../settings/ReadingPanel'
import { SilencePanel } from '../silence/SilencePanel'
import { passFocus, takesText } from '../parts/focus'
import { run } from './commands'
import { addFiles } from './library'
import { Messages, ReadOnlyBanner } from './Messages'
import { Licences } from './Licences'
import { ExportBrief } from './ExportBrief'
import { Palette } from './Palette'
import { PrintArticle } from './PrintArticle'
import { usePane } from './panes'
import { Shortcuts } from './Shortcuts'
import { get, set, useApp, type ArticleView, type OpenArticle, type State } from './state'
import { TopBar } from './TopBar'
import { Unsaved } from './Unsaved'
import './app.css'

/** What is remembered of how to read, as the stylesheet's variables on the root element. */
function useReadingSettings({ theme, size, measure, leading }: State['settings']): void {
  useEffect(() => {
    const { dataset, style } = document.documentElement
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => { dataset['theme'] = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme }
    apply()
    dark.addEventListener('change', apply)
    style.setProperty('--read-size', `${size}px`)
    style.setProperty('--read-measure', String(measure))
    style.setProperty('--read-leading', String(leading))
    return () => dark.removeEventListener('change', apply)
  }, [theme, size, measure, leading])
}

/** Escape takes away what lies over the text: a selection's bar, and the panes of a narrow window. */
function useEscape(): void {
  useEffect(() => {
    const listening = new AbortController()
    window.addEventListener('keydown', ({ key, target, defaultPrevented }) => {
      const elsewhere = defaultPrevented || get().panel !== null || takesText(target)
      if (key !== 'Escape' || elsewhere) return
      document.getSelection()?.removeAllRanges()
      set({ sheets: { library: false, notes: false }, isCaretOn: false, current: null })
      passFocus()
    }, { signal: listening.signal })
    return () => listening.abort()
  }, [])
}

function Nothing({ phase, readOnly }: Pick<State, 'phase' | 'readOnly'>) {
  if (phase === 'starting') return null
  return (
    <div className="app-nothing">
      <h1>{phase === 'failed' ? 'Your library could not be opened' : 'No briefing is open'}</h1>
      <p>{phase === 'failed' ? 'Nothing was changed. The message below says why.' : 'Open a .txt or .md file, or drop one here.'}</p>
      {phase === 'ready' && readOnly === null && <button type="button" className="button" onClick={() => run('openFile')}>Open a briefing…</button>}
    </div>
  )
}

const notesAt = (line: Span, name: string) => <LineNotes line={line} name={name} />

function Desk({ open, view }: { readonly open: OpenArticle; readonly view: ArticleView }) {
  const { article, place } = open
  switch (view) {
    case 'article': return <Reader key={article.id} article={article} place={place} above={<><FindBar /><PutBack open={open} /></>} margin={<Margin open={open} />} />
    case 'brief': return <BriefView key={article.id} open={open} notesAt={notesAt} />
    case 'page': return <PageView key={article.id} open={open} />
  }
}

/** What the window is about: all notes, what was deleted, or the open article. */
function Main({ open, view, phase, readOnly }: Pick<State, 'open' | 'view' | 'phase' | 'readOnly'>) {
  if (view === 'notes') return <Notebook />
  if (view === 'trash') return <TrashView />
  return open ? <Desk open={open} view={view} /> : <Nothing phase={phase} readOnly={readOnly} />
}

/** The view that had the focus may have gone; and who goes to another from the library is at that one then. */
function giveKeysToView(): void {
  const at = document.activeElement
  if (at instanceof HTMLElement && at.closest('.library') !== null) at.blur()
  passFocus()
}

/** The window: library rail, one bar, and one article in one of three views. */
export function App() {
  const phase = useApp(state => state.phase)
  const readOnly = useApp(state => state.readOnly)
  const open = useApp(state => state.open)
  const view = useApp(state => state.view)
  const settings = useApp(state => state.settings)
  const panel = useApp(state => state.panel)
  const isCovered = useApp(({ cover }) => cover !== null)
  const libraryShown = usePane('library')
  const isStarted = phase === 'ready'
  useReadingSettings(settings)
  useEscape()
  useEffect(() => { if (isStarted) giveKeysToView() }, [view, isStarted])
  const isReady = phase === 'ready' && open?.brief.kind !== 'reading'
  useEffect(() => {
    // Says that everything is drawn: for whoever takes a picture of the window.
    if (isReady) void document.fonts.ready.then(() => { document.documentElement.dataset['ready'] = 'true' })
  }, [isReady])
  return (
    <div className="app">
      <TopBar />
      <ReadOnlyBanner />
      <div className="app-desk">
        {libraryShown && <Rail />}
        <main className="app-main"><Main open={open} view={view} phase={phase} readOnly={readOnly} /></main>
      </div>
      <Messages />
      <DropZone onFiles={files => void addFiles(files)} />
      {panel === 'palette' && <Palette />}
      {panel === 'shortcuts' && <Shortcuts />}
      {panel === 'licences' && <Licences />}
      {panel === 'reading' && <ReadingPanel />}
      {panel === 'silence' && <SilencePanel />}
      {panel === 'exportBrief' && <ExportBrief />}
      {panel === 'printArticle' && <PrintArticle />}
      {panel === 'unsaved' && <Unsaved />}
      {panel === 'emptyTrash' && <EmptyTrash />}
      {panel === 'exportNotes' && <ExportNotes />}
      {panel === 'restore' && <RestoreBackup />}
      {panel === 'lock' && <LockPanel />}
      {panel === 'unlock' && <Unlock />}
      {isCovered && <Cover />}
    </div>
  )
}
