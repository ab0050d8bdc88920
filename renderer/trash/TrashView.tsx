import { useEffect, type ReactNode } from 'react'
import type { Trash, TrashedArticle, TrashedNote } from '../../domain/contract/calls'
import { trashDays } from '../../domain/notes/note'
import { run } from '../app/commands'
import { inShort } from '../app/marks'
import { counted, daysLeftSentence, timeSentence } from '../app/sentences'
import { useApp } from '../app/state'
import { bringBackBriefing, bringBackNote, gatherTrash, lossOf, removedWith } from '../app/trash'
import { passFocus } from '../parts/focus'
import { KindMark } from '../parts/KindMark'
import { kindNames } from '../parts/kinds'
import { Locked } from '../parts/Locked'
import { Markdown } from '../parts/Markdown'
import { quoted } from '../parts/quoted'
import { Scroller } from '../parts/Scroller'
import './trash.css'

const shownOfText = 1_200

/** Brings something back; the focus goes to what stands in its place then. */
function bringBack(button: HTMLElement, verb: () => Promise<void>): void {
  const buttons = () => [...document.querySelectorAll<HTMLElement>('.trash-back')]
  const at = buttons().indexOf(button)
  void verb().then(() => passFocus(() => buttons()[at] ?? buttons().at(-1)))
}

interface RowProps {
  readonly deletedAt: string | null
  readonly what: string
  readonly label?: string
  readonly onBack: () => Promise<void>
  readonly facts: ReactNode
  readonly children: ReactNode
}

function Row({ deletedAt, what, label = 'Bring back', onBack, facts, children }: RowProps) {
  const readOnly = useApp(state => state.readOnly !== null)
  return (
    <li className="trash-row">
      <div className="trash-what">
        {children}
        <p className="trash-facts">
          {facts}
          {deletedAt === null
            ? <span>Supplied with the app: stays here</span>
            : <><time dateTime={deletedAt}>Deleted {timeSentence(deletedAt)}</time><span>{daysLeftSentence(deletedAt)}</span></>}
        </p>
      </div>
      <button type="button" className="button trash-back" disabled={readOnly} aria-label={`${label}: ${what}`} onClick={event => bringBack(event.currentTarget, onBack)}>{label}</button>
    </li>
  )
}

function ArticleRow({ article }: { readonly article: TrashedArticle }) {
  const { title, notes, deletedAt } = article
  return (
    <Row deletedAt={deletedAt} what={title} onBack={() => bringBackBriefing(article)} facts={notes !== null && notes > 0 && <span>{notes === 1 ? 'Its note comes' : `Its ${counted(notes, 'note')} come`} back with it</span>}>
      <p className="trash-title" dir="auto">{title}</p>
    </Row>
  )
}

function NoteRow({ trashed, trash }: { readonly trashed: TrashedNote; readonly trash: Trash }) {
  const { note, articleId, deletedAt } = trashed
  const removed = removedWith(trashed, trash)
  const title = useApp(state => state.articles.find(({ id }) => id === articleId)?.title) ?? removed?.title ?? ''
  const quote = note.anchor?.quote.slice(0, shownOfText)
  return (
    <Row
      deletedAt={deletedAt}
      what={note.text.trim().slice(0, 80) || (quote === undefined ? 'note' : inShort(quote))}
      label={removed ? 'Bring back both' : 'Bring back'}
      onBack={() => bringBackNote(trashed)}
      facts={<><bdi className="trash-article">{title}</bdi><span>{kindNames[note.kind]}</span></>}
    >
      <div className="trash-note">
        <KindMark kind={note.kind} />
        <div>
          {quote !== undefined && <p className="trash-quote" dir="auto">{quoted(quote)}</p>}
          {note.text.trim() !== '' && <div className="markdown-start"><Markdown text={note.text.slice(0, shownOfText)} /></div>}
          {removed && <p className="trash-removed">Its briefing was removed too: it comes back with the note.</p>}
        </div>
      </div>
    </Row>
  )
}

function Listed({ trash }: { readonly trash: Trash }) {
  const { articles, notes } = trash
  return (
    <>
      {articles.length > 0 && (
        <section aria-labelledby="trash-articles">
          <h2 className="label" id="trash-articles">Briefings</h2>
          <ul>{articles.map(article => <ArticleRow key={article.id} article={article} />)}</ul>
        </section>
      )}
      {notes.length > 0 && (
        <section aria-labelledby="trash-notes">
          <h2 className="label" id="trash-notes">Notes</h2>
          <ul>{notes.map(trashed => <NoteRow key={`${trashed.articleId}-${trashed.note.id}`} trashed={trashed} trash={trash} />)}</ul>
        </section>
      )}
    </>
  )
}

/** What was deleted in the last thirty days, to be brought back or deleted for good. */
export function TrashView() {
  const trash = useApp(state => state.trash)
  const steps = useApp(state => state.steps)
  const readOnly = useApp(state => state.readOnly !== null)
  const articles = useApp(state => state.articles)
  const isLocked = useApp(({ lock }) => lock === 'locked')
  // What is removed while this is shown belongs here too.
  useEffect(() => void gatherTrash(), [steps, articles])
  const isEmpty = trash !== null && trash.notes.length + trash.articles.length === 0
  const loss = trash === null ? 0 : lossOf(trash).notes + lossOf(trash).articles
  return (
    <Scroller label="Trash" className="trash">
      <div className="trash-column">
        <header className="trash-head">
          <div>
            <h1>Trash</h1>
            <p>Deleted notes and removed briefings are kept for {trashDays} days, then deleted for good.</p>
          </div>
          {loss > 0 && <button type="button" className="button button-danger" data-command="emptyTrash" disabled={readOnly || isLocked} onClick={() => run('emptyTrash')}>Delete all for good…</button>}
        </header>
        {trash !== null && <Listed trash={trash} />}
        {isLocked && <Locked className="trash-none" onUnlock={() => run('unlock')} />}
        {isEmpty && !isLocked && <p className="trash-none">Nothing was deleted.</p>}
      </div>
    </Scroller>
  )
}
