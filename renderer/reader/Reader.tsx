import { useRef, type ReactNode } from 'react'
import type { Article } from '../../domain/article/article'
import { usePane } from '../app/panes'
import { publishedSentence } from '../app/sentences'
import { Blocks } from './Blocks'
import { SelectionBar } from './SelectionBar'
import { useMarks } from './use-marks'
import { usePlace } from './use-place'
import { useSelection } from './use-selection'
import './reader.css'

function Head({ article }: { readonly article: Article }) {
  const { title, titleOrigin, byline, source, published } = article
  const facts = [byline, source && `Source: ${source}`, published && publishedSentence(published)].filter(Boolean)
  return (
    <header className="reader-head">
      <h1 dir="auto">{title}</h1>
      {titleOrigin === 'app' && <p className="reader-origin">Headline supplied with the app; it is not part of the article</p>}
      {titleOrigin === 'file' && <p className="reader-origin">Named after its file</p>}
      {facts.length > 0 && <p className="reader-facts">{facts.join(' · ')}</p>}
    </header>
  )
}

interface Props {
  readonly article: Article
  readonly place: number
  /** What stands above the text while it scrolls: the find bar. */
  readonly above: ReactNode
  /** What stands beside the text: the notes. */
  readonly margin: ReactNode
}

/** The article in reading type, with everything that is marked in it. */
export function Reader({ article, place, above, margin }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const notesShown = usePane('notes')
  useMarks(article)
  useSelection(article)
  usePlace(scroller, article, place)
  return (
    <div className="reader">
      {above}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable, so it must be reachable by keyboard */}
      <section className="reader-scroller" ref={scroller} tabIndex={0} aria-label="Article">
        <div className="reader-sheet" data-notes={notesShown}>
          <article className="reader-column" lang={article.language ?? undefined}>
            <Head article={article} />
            <Blocks blocks={article.blocks} text={article.text} />
          </article>
          {notesShown && margin}
        </div>
      </section>
      <SelectionBar />
    </div>
  )
}
