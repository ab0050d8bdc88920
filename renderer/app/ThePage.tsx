import { useMemo } from 'react'
import { ownLines } from '../../domain/brief/edits'
import { PageView } from '../print/PageView'
import { changeSettings } from './settings'
import { makePage, orderFor, printPage, savePage } from './page'
import { sentence } from './sentences'
import { set, useApp } from './state'

/** The Page view, wired to what is open: the order, the true PDF, and what can be done with it. */
export function ThePage() {
  const open = useApp(state => state.open)
  const settings = useApp(state => state.settings)
  const pageNotes = useApp(state => state.pageNotes)
  const order = useMemo(() => orderFor({ open, settings, pageNotes }), [open, settings, pageNotes])
  return (
    <>
      <h1 className="visually-hidden">The one page of {open?.article.title}</h1>
      <PageView
        order={order}
        makePage={makePage}
        onSave={() => void savePage()}
        onPrint={() => void printPage()}
        paper={settings.paper}
        onPaper={paper => changeSettings({ paper })}
        withNotes={pageNotes}
        onWithNotes={wanted => set({ pageNotes: wanted })}
        noteCount={open ? open.slips.length + ownLines(open.edits).length : 0}
        sentence={sentence}
      />
    </>
  )
}
