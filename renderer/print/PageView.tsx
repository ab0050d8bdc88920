import { useMemo } from 'react'
import { choosePage, makePage, orderFor, printPage, savePage } from '../app/page'
import { counted, sentence } from '../app/sentences'
import { useApp, type OpenArticle } from '../app/state'
import { Scroller } from '../parts/Scroller'
import { Choices } from './Choices'
import { LeftOut, OnThePage } from './Lines'
import { Redacting } from './Redacting'
import { Sheet } from './Sheet'
import { usePage, type PageState, type Shown } from './use-page'
import './page.css'
import './choices.css'

/** Whether the page keeps its word, as read from the PDF itself. */
function Check({ pdf, missing, unprintable }: Shown) {
  const isGood = pdf.pageCount === 1 && missing.length === 0
  const found = missing.length === 0 ? 'every line found in the PDF' : `${counted(missing.length, 'line')} not found in the PDF`
  return (
    <>
      <output className="page-check" data-good={isGood}>
        <span aria-hidden="true">{isGood ? '✓' : '!'}</span>{counted(pdf.pageCount, 'page')} · {found}
      </output>
      {unprintable.length > 0 && (
        <p className="page-check" data-good="false" role="alert">
          <span aria-hidden="true">!</span>Brevier has no letters for {unprintable.join(', ')}. A mark stands on the page in their place.
        </p>
      )}
    </>
  )
}

function Desk({ state }: { readonly state: PageState }) {
  switch (state.kind) {
    case 'making': return state.before === null ? <output className="page-message">Making the page…</output> : <Sheet shown={state.before} />
    case 'failed': return (
      <div className="page-message" role="alert">
        <p>There is no page to show.</p>
        <p>{sentence(state.failure)}</p>
      </div>
    )
    case 'shown': return <Sheet shown={state.shown} />
  }
}

/** The page that is shown now: the one before it, while a new one is being made. */
const shownIn = (state: PageState): Shown | null => (state.kind === 'shown' ? state.shown : state.kind === 'making' ? state.before : null)

/** The one page before it is printed: its true PDF on a desk, beside it what can be asked of it and what became of that. */
export function PageView({ open }: { readonly open: OpenArticle }) {
  const settings = useApp(state => state.settings)
  const page = useApp(state => state.page)
  const order = useMemo(() => orderFor({ open, settings, page }), [open, settings, page])
  const state = usePage(order, makePage)
  const isReady = state.kind === 'shown'
  const shown = shownIn(state)
  return (
    <div className="page" aria-busy={state.kind === 'making'}>
      <h1 className="visually-hidden">The one page of {open.article.title}</h1>
      <Scroller label="Page" className="page-desk">
        <div className="page-sheet" data-theme="light" data-paper={settings.paper} data-state={state.kind}><Desk state={state} /></div>
      </Scroller>
      <aside className="page-side" aria-label="Printing">
        <div className="page-options">
          <div className="page-buttons">
            <button type="button" className="button button-main" data-command="print" disabled={!isReady} onClick={() => void printPage()}>Print…</button>
            <button type="button" className="button" data-command="savePdf" disabled={!isReady} onClick={() => void savePage()}>Save PDF…</button>
          </div>
          {state.kind === 'making' && shown !== null && <output className="page-check">Making the page…</output>}
          {isReady && <Check {...state.shown} />}
          <Choices open={open} />
          {page.kind === 'redacted' && <Redacting open={open} redactions={page.redactions} onRedactions={redactions => choosePage({ redactions })} />}
        </div>
        <div className="page-account">
          {shown && <LeftOut open={open} shown={shown} />}
          {shown && <OnThePage open={open} shown={shown} />}
        </div>
      </aside>
    </div>
  )
}
