import { FilePlus2, NotebookText, Trash2 } from 'lucide-react'
import type { ArticleHead } from '../../domain/article/article'
import { commandSpecs } from '../../domain/contract/commands'
import { run } from '../app/commands'
import { removeArticle, visitArticle } from '../app/library'
import { publishedSentence } from '../app/sentences'
import { showsArticle, useApp } from '../app/state'
import { passFocus } from '../parts/focus'
import './library.css'

const shelf = [
  { id: 'allNotes', shown: 'notes', icon: NotebookText },
  { id: 'trash', shown: 'trash', icon: Trash2 }
] as const

function Entry({ head, current, readOnly }: { readonly head: ArticleHead; readonly current: boolean; readonly readOnly: boolean }) {
  const { id, title, source, byline, published } = head
  const facts = [byline ?? source, published && publishedSentence({ ...published, inferredFrom: null })].filter(Boolean)
  return (
    <li className="library-entry">
      <button type="button" className="library-open" aria-current={current ? 'page' : undefined} onClick={() => void visitArticle(id)}>
        <span className="library-title">{title}</span>
        {facts.length > 0 && <span className="library-facts">{facts.join('\n')}</span>}
      </button>
      <button type="button" className="icon-button library-remove" disabled={readOnly} aria-label={`Remove ${title}`} title="Remove from the library" onClick={() => void removeArticle(id).then(() => passFocus())}>
        <Trash2 size={16} aria-hidden="true" />
      </button>
    </li>
  )
}

/** What is kept of all briefings together. */
function Shelf() {
  const view = useApp(state => state.view)
  return (
    <ul className="library-shelf">
      {shelf.map(({ id, shown, icon: Icon }) => (
        <li key={id}>
          <button type="button" className="library-kept" data-command={id} aria-current={view === shown ? 'page' : undefined} onClick={() => run(id)}>
            <Icon size={16} aria-hidden="true" /> {commandSpecs[id].title}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The library: every briefing on this machine. */
export function Rail() {
  const articles = useApp(state => state.articles)
  const openId = useApp(state => (showsArticle(state) ? state.open?.article.id : undefined))
  const readOnly = useApp(state => state.readOnly !== null)
  return (
    <nav className="library" aria-label="Library">
      <h2 className="label">Library</h2>
      {articles.length === 0 && <p className="library-none">Empty for now.</p>}
      <ul className="library-list">
        {articles.map(head => <Entry key={head.id} head={head} current={head.id === openId} readOnly={readOnly} />)}
      </ul>
      <Shelf />
      <button type="button" className="button library-add" data-command="openFile" disabled={readOnly} onClick={() => run('openFile')}>
        <FilePlus2 size={16} aria-hidden="true" /> Open a briefing…
      </button>
      <p className="library-hint">Or drop a .txt or .md file anywhere. Nothing leaves this machine.</p>
    </nav>
  )
}
