import { useEffect, useState } from 'react'
import { ownLines } from '../../domain/brief/edits'
import { longestMarking, type Carry, type PageKind, type Paper } from '../../domain/page/sheet'
import { run } from '../app/commands'
import { choosePage } from '../app/page'
import { counted } from '../app/sentences'
import { changeSettings } from '../app/settings'
import { useApp, type OpenArticle } from '../app/state'
import { Locked } from '../parts/Locked'

interface Option<T> {
  readonly value: T
  readonly name: string
}

const papers: readonly Option<Paper>[] = [{ value: 'a4', name: 'A4' }, { value: 'letter', name: 'Letter' }]
const kinds: readonly Option<PageKind>[] = [
  { value: 'clean', name: 'Clean' }, { value: 'notes', name: 'With my notes' }, { value: 'redacted', name: 'Redacted' }
]
const carries: readonly Option<Carry>[] = [
  { value: 'none', name: 'Nothing' }, { value: 'own', name: 'My points and questions' }, { value: 'ruled', name: 'Ruled lines' }
]

interface SwitchProps<T extends string> {
  readonly name: string
  readonly label: string
  readonly options: readonly Option<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
  /** What follows from the choice. */
  readonly hint?: string
}

/** A few choices of which one holds. */
function Switch<T extends string>({ name, label, options, value, onChange, hint }: SwitchProps<T>) {
  return (
    <fieldset className="choices-switch" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="label">{label}</legend>
      <div>
        {options.map(option => (
          <label key={option.value}>
            <input type="radio" name={name} className="visually-hidden" checked={value === option.value} onChange={() => onChange(option.value)} />
            {option.name}
          </label>
        ))}
      </div>
      {hint && <small id={`${name}-hint`}>{hint}</small>}
    </fieldset>
  )
}

/** A number of a few digits, or nothing. */
function Count({ label, value, onChange }: { readonly label: string; readonly value: number | null; readonly onChange: (value: number | null) => void }) {
  return (
    <input
      type="number" min={1} max={9999} inputMode="numeric" aria-label={label} value={value ?? ''}
      onChange={({ target }) => onChange(target.value !== '' && target.validity.valid ? target.valueAsNumber : null)}
    />
  )
}

const pause = 400

/** What is typed goes on the page at a pause, not at each letter. */
function Marking() {
  const marking = useApp(state => state.page.marking)
  const [typed, setTyped] = useState(marking)
  useEffect(() => {
    const timer = setTimeout(() => choosePage({ marking: typed }), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const { copyNumber, copies } = useApp(state => state.page)
  return (
    <fieldset className="choices-marking">
      <legend className="label">Handling mark</legend>
      <input type="text" aria-label="Handling mark, at the top and bottom" aria-describedby="marking-hint" placeholder="None" maxLength={longestMarking} dir="auto" value={typed} onChange={event => setTyped(event.target.value)} />
      <div>
        Copy <Count label="Number of this copy" value={copyNumber} onChange={value => choosePage({ copyNumber: value })} />
        of <Count label="Number of copies" value={copies} onChange={value => choosePage({ copies: value })} />
      </div>
      <small id="marking-hint">Your own words, at the top and bottom. Brevier adds no protection by them.</small>
    </fieldset>
  )
}

const lockedHint = 'None of them is on the page while they are locked.'
const privateHint = 'Private: whoever gets the page reads them.'

/** How many private words there are that a page could carry, in words. */
function ownCounts({ slips, edits }: OpenArticle) {
  const worded = slips.filter(({ note }) => note.text.trim() !== '')
  const own = ownLines(edits).length
  return { all: worded.length + own, beside: worded.filter(({ note }) => note.kind === 'question').length + own }
}

/** What is asked of the page: clean unless something else is chosen, and anew for each briefing. */
export function Choices({ open }: { readonly open: OpenArticle }) {
  const { paper, largePrint } = useApp(state => state.settings)
  const { kind, carry, titleInFile } = useApp(state => state.page)
  const isLocked = useApp(state => state.lock === 'locked')
  const { all, beside } = ownCounts(open)
  const kindHints: Readonly<Record<PageKind, string>> = {
    clean: isLocked || all === 0 ? 'No private word is on it.' : `No private word is on it; ${counted(all, 'note and own line').replace(/lines$/, 'lines').replace('note and', all === 1 ? 'note or' : 'notes and')} left out.`,
    notes: isLocked ? lockedHint : all === 0 ? 'There are none for this briefing.' : privateHint,
    redacted: 'What you choose is taken out before the page is made.'
  }
  const carryHints: Readonly<Record<Carry, string | undefined>> = {
    none: undefined,
    own: isLocked ? lockedHint : beside === 0 ? 'There are none: own lines of the brief are your points, notes marked as questions your questions.' : privateHint,
    ruled: 'Lines to write on in the room.'
  }
  return (
    <>
      <Switch name="kind" label="Print" options={kinds} value={kind} onChange={value => choosePage({ kind: value })} hint={kindHints[kind]} />
      {isLocked && (kind === 'notes' || carry === 'own') && <Locked className="choices-locked" onUnlock={() => run('unlock')} />}
      <Switch name="paper" label="Paper" options={papers} value={paper} onChange={value => changeSettings({ paper: value })} />
      <label className="choices-tick">
        <input type="checkbox" checked={largePrint} onChange={event => changeSettings({ largePrint: event.target.checked })} />
        <span>Large print<small>Nothing below 12 points</small></span>
      </label>
      <Switch name="carry" label="Beside the brief" options={carries} value={carry} onChange={value => choosePage({ carry: value })} {...carryHints[carry] !== undefined && { hint: carryHints[carry] }} />
      <Marking />
      <label className="choices-tick">
        <input type="checkbox" checked={titleInFile} onChange={event => choosePage({ titleInFile: event.target.checked })} />
        <span>Title in the file’s properties<small>{titleInFile ? 'The only thing the file says of itself' : 'The file says nothing of itself'}</small></span>
      </label>
    </>
  )
}
