import { useState } from 'react'
import type { ArticleExtra } from '../../domain/page/whole/article-sheet'
import { Choice } from '../parts/Choice'
import { Dialog } from '../parts/Dialog'
import { counted } from './sentences'
import { set, useApp } from './state'
import { printArticle, saveArticlePdf } from './whole-article'

const close = () => set({ panel: null })

/** Asks what of the reader's own goes with the article on paper; nothing unless it is chosen. */
export function PrintArticle() {
  const slips = useApp(state => state.open?.slips) ?? []
  const [extra, setExtra] = useState<ArticleExtra>('nothing')
  const isLocked = useApp(state => state.lock === 'locked')
  const none = (what: string) => (isLocked ? 'Your notes are locked' : `There are no ${what}`)
  const marked = slips.filter(({ span }) => span !== null).length
  const worded = slips.filter(({ note }) => note.text.trim() !== '').length
  const run = (how: (extra: ArticleExtra) => Promise<void>) => () => { close(); void how(extra) }
  return (
    <Dialog label="Print the article" onClose={close}>
      <div className="dialog-text">
        <h2>Print the whole article</h2>
        <p>On as many pages as it takes, with its paragraph numbers.</p>
        <fieldset className="dialog-choices">
          <legend className="label">With it</legend>
          <Choice name="extra" isChosen={extra === 'nothing'} onChoose={() => setExtra('nothing')} isFirst
            label="Nothing of mine" more="The article alone" />
          <Choice name="extra" isChosen={extra === 'highlights'} onChoose={() => setExtra('highlights')} isOff={marked === 0}
            label="My highlights" more={marked === 0 ? none('highlights') : `${counted(marked, 'passage')}, without a word of the notes`} />
          <Choice name="extra" isChosen={extra === 'notes'} onChoose={() => setExtra('notes')} isOff={worded === 0}
            label="My highlights and my notes in the margin" more={worded === 0 ? none('notes') : `${counted(worded, 'note')}. Private: whoever gets the pages reads them`} />
        </fieldset>
        <div className="dialog-buttons">
          <button type="button" className="button" onClick={close}>Cancel</button>
          <button type="button" className="button" onClick={run(saveArticlePdf)}>Save PDF…</button>
          <button type="button" className="button button-main" onClick={run(printArticle)}>Print…</button>
        </div>
      </div>
    </Dialog>
  )
}
