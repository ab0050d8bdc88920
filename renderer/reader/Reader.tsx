import { memo, useRef, type MouseEvent, type ReactNode } from 'react'
import type { Article } from '../../domain/article/article'
import { pressText } from '../app/marks'
import { usePane } from '../app/panes'
import { publishedSentence } from '../app/sentences'
import { Scroller } from '../parts/Scroller'
import { offsetOf } from '../parts/text-ranges'
import { Blocks } from './Blocks'
import { Caret } from './Caret'
import { SelectionBar } from './SelectionBar'
import { useMarks } from './use-marks'
import { usePlace } from './use-place'
import { useSelection } from './use-selection'
import './reader.css'

const Head = memo(function Head({ article }: { readonly article: Article }) {
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
})

/** A press on marked words leads to their note; one that ends a selection is about the words. */
function press({ clientX, clientY }: MouseEvent, { blocks }: Article): void {
  const at = document.caretPositionFromPoint(clientX, clientY)
  const offset = at && offsetOf(blocks, at.offsetNode, at.offset)
  if (offset !== null && (document.getSelection()?.isCollapsed ?? true)) pressText(offset)
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
      <Scroller label="Article" className="reader-scroller" ref={scroller}>
        <div className="reader-sheet" data-notes={notesShown}>
          {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the keys J, K and Enter are the keyboard's way */}
          <article className="reader-column" lang={article.language ?? undefined} onClick={event => press(event, article)}>
            <Head article={article} />
            <Blocks blocks={article.blocks} text={article.text} />
          </article>
          {notesShown && margin}
        </div>
      </Scroller>
      <SelectionBar />
      <Caret />
    </div>
  )
}
