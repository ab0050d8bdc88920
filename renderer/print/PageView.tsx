import type { Failure } from '../../domain/contract/failures'
import { sectionLabels, setWords, type PageOrder, type Paper } from '../../domain/page/sheet'
import { counted } from '../app/sentences'
import { Sheet } from './Sheet'
import { usePage, type MakePage, type PageState, type Shown } from './use-page'
import './page.css'

export interface PageViewProps {
  /** What is to be on the page; `null` until there is a brief. Keep it the same object while nothing changes. */
  readonly order: PageOrder | null
  readonly makePage: MakePage
  readonly onSave: () => void
  readonly onPrint: () => void
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  readonly withNotes: boolean
  readonly onWithNotes: (withNotes: boolean) => void
  readonly noteCount: number
  readonly sentence: (failure: Failure) => string
}

const papers: readonly { readonly value: Paper; readonly name: string }[] = [
  { value: 'a4', name: 'A4' },
  { value: 'letter', name: 'Letter' }
]


function Choices({ paper, onPaper, withNotes, onWithNotes, noteCount }: PageViewProps) {
  return (
    <>
      <fieldset className="page-papers">
        <legend className="label">Paper</legend>
        <div>
          {papers.map(({ value, name }) => (
            <label key={value}>
              <input type="radio" name="paper" className="visually-hidden" checked={paper === value} onChange={() => onPaper(value)} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="page-notes">
        <input type="checkbox" checked={withNotes && noteCount > 0} disabled={noteCount === 0} onChange={event => onWithNotes(event.target.checked)} />
        <span>
          With my notes and own lines
          <small>{noteCount === 0 ? 'There are none for this briefing' : withNotes ? 'Private: whoever gets the page reads them' : `${noteCount} private, left out`}</small>
        </span>
      </label>
    </>
  )
}

/** Whether the page keeps its word, as read from the PDF itself. */
function Check({ pdf, missing }: Shown) {
  const isGood = pdf.pageCount === 1 && missing.length === 0
  const found = missing.length === 0 ? 'every line found in the PDF' : `${counted(missing.length, 'line')} not found in the PDF`
  return (
    <output className="page-check" data-good={isGood}>
      <span aria-hidden="true">{isGood ? '✓' : '!'}</span>{counted(pdf.pageCount, 'page')} · {found}
    </output>
  )
}

function LeftOut({ leftOut }: Shown) {
  if (leftOut.length === 0) return null
  return (
    <section className="page-left-out" aria-labelledby="page-left-out">
      <h2 className="label" id="page-left-out">Left out</h2>
      <p>There was no room for {leftOut.length === 1 ? 'this' : 'these'}:</p>
      <ul>
        {leftOut.map(item => (
          <li key={item.id}>
            <small>{sectionLabels[item.section]}{item.paragraph === null ? '' : ` · ¶ ${item.paragraph}`}</small>
            <span dir="auto">{item.term === null ? '' : `${item.term}: `}{setWords(item)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Desk({ state, sentence }: { readonly state: PageState; readonly sentence: PageViewProps['sentence'] }) {
  switch (state.kind) {
    case 'making': return <output className="page-message">Making the page…</output>
    case 'failed': return (
      <div className="page-message" role="alert">
        <p>There is no page to show.</p>
        <p>{sentence(state.failure)}</p>
      </div>
    )
    case 'shown': return <Sheet shown={state.shown} />
  }
}

/** The one page before it is printed: its true PDF on a desk, beside it the choices and what became of them. */
export function PageView(props: PageViewProps) {
  const { order, makePage, onSave, onPrint, sentence, paper } = props
  const state = usePage(order, makePage)
  const isReady = state.kind === 'shown'
  return (
    <div className="page" aria-busy={state.kind === 'making'}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable, so it must be reachable by keyboard */}
      <section className="page-desk" tabIndex={0} aria-label="Page">
        <div className="page-sheet" data-theme="light" data-paper={paper} data-state={state.kind}><Desk state={state} sentence={sentence} /></div>
      </section>
      <aside className="page-side" aria-label="Printing">
        <div className="page-buttons">
          <button type="button" className="button button-main" data-command="print" disabled={!isReady} onClick={onPrint}>Print…</button>
          <button type="button" className="button" data-command="savePdf" disabled={!isReady} onClick={onSave}>Save PDF…</button>
        </div>
        <Choices {...props} />
        {isReady && <Check {...state.shown} />}
        {isReady && <LeftOut {...state.shown} />}
      </aside>
    </div>
  )
}
