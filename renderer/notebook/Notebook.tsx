import { useDeferredValue, useEffect, useMemo } from 'react'
import { listed } from '../../domain/notes/listing'
import { run } from '../app/commands'
import { askForAll, gatherNotes } from '../app/notebook'
import { counted, sentence } from '../app/sentences'
import { useApp, type Notebook as State } from '../app/state'
import { Locked } from '../parts/Locked'
import { Filters } from './Filters'
import { NoteList } from './NoteList'
import { useReadAhead } from './use-read-ahead'
import './notebook.css'

/** "12 of 340 notes", said when it changes. */
function Count({ shown, all }: { readonly shown: number; readonly all: number }) {
  return <output className="notebook-count">{shown === all ? counted(all, 'note') : `${shown.toLocaleString('en-GB')} of ${counted(all, 'note')}`}</output>
}

/** What is not in the list, and why. */
function Missing({ unread, failure, entries }: Pick<State, 'unread' | 'failure' | 'entries'>) {
  return (
    <>
      {failure && <p className="notebook-missing" role="alert">The notes could not be gathered. {sentence(failure)}{entries && ' Below are those gathered before.'}</p>}
      {unread.length > 0 && (
        <div className="notebook-missing" role="status">
          <p>The notes on {unread.length === 1 ? 'this briefing' : 'these briefings'} cannot be read now and are not in the list. Opening {unread.length === 1 ? 'it' : 'one'} says why.</p>
          <ul>{unread.map(title => <li key={title}><bdi>{title}</bdi></li>)}</ul>
        </div>
      )}
    </>
  )
}

function NoNotes() {
  return (
    <div className="notebook-nothing">
      <h2>No notes yet</h2>
      <p>Select words in a briefing and press <kbd>N</kbd>. Every note on this machine is then listed here.</p>
    </div>
  )
}

function NoMatch() {
  return (
    <div className="notebook-nothing">
      <h2>No note matches</h2>
      <p>None has all that was asked for.</p>
      <button type="button" className="button" onClick={askForAll}>Show all notes</button>
    </div>
  )
}

/** One list of all notes over all articles: asked for by words, kind, tag, briefing, time and tasks. */
export function Notebook() {
  const { entries, unread, failure, query } = useApp(state => state.notebook)
  const steps = useApp(state => state.steps)
  const isLocked = useApp(({ lock }) => lock === 'locked')
  useEffect(() => void gatherNotes(), [steps])
  useReadAhead(entries)
  // What is typed is shown at once; the list follows when it is ready.
  const asked = useDeferredValue(query)
  const shown = useMemo(() => listed(entries ?? [], asked), [entries, asked])
  return (
    <section className="notebook" aria-labelledby="notebook-title" aria-busy={entries === null && failure === null}>
      <header className="notebook-head">
        <div className="notebook-title">
          <h1 id="notebook-title">All notes</h1>
          {entries !== null && entries.length > 0 && <Count shown={shown.length} all={entries.length} />}
        </div>
        {entries !== null && entries.length > 0 && <Filters entries={entries} query={query} />}
      </header>
      {isLocked && <Locked className="notebook-nothing" onUnlock={() => run('unlock')} />}
      <Missing unread={unread} failure={isLocked ? null : failure} entries={entries} />
      {shown.length > 0 && <NoteList key={JSON.stringify(asked)} query={asked} entries={shown} />}
      {entries?.length === 0 && unread.length === 0 && <NoNotes />}
      {shown.length === 0 && entries !== null && entries.length > 0 && <NoMatch />}
    </section>
  )
}
