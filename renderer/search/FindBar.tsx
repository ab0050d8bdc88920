import { useEffect, useRef, type KeyboardEvent } from 'react'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { closeFind, countSentence, findStep, findText } from '../app/finding'
import { get, useApp } from '../app/state'
import { giveFocus } from '../parts/focus'
import { articleElement, rangeOf } from '../parts/text-ranges'
import './search.css'

/** Closes the bar and selects what was found last, so that it can be copied or noted without a pointer. */
function close(): void {
  const { finding, open } = get()
  const hit = finding?.hits[finding.current]
  closeFind()
  const view = articleElement()?.closest('section')
  if (view) giveFocus(view)
  const range = hit && open && rangeOf(open.article.blocks, hit)
  if (!range) return
  const selection = document.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

function leaveByKey(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  close()
}

/** Find in the article: a query, how many there are, the next and the previous one. */
export function FindBar() {
  const finding = useApp(state => state.finding)
  const field = useRef<HTMLInputElement>(null)
  const isOpen = finding !== null
  useEffect(() => { if (isOpen) field.current?.select() }, [isOpen])
  if (finding === null) return null
  const { query, hits, current } = finding
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Escape closes the bar from wherever in it the focus is
    <search className="search" onKeyDown={leaveByKey}>
      <input
        ref={field}
        id="find"
        type="search"
        aria-label="Find in the article"
        placeholder="Find in the article"
        value={query}
        autoComplete="off"
        onChange={event => findText(event.target.value)}
        onKeyDown={({ key, shiftKey }) => { if (key === 'Enter') findStep(shiftKey ? -1 : 1) }}
      />
      <span className="search-count" aria-hidden="true">{query === '' ? '' : countSentence(current, hits.length)}</span>
      <button type="button" className="icon-button" aria-label="Previous match" title="Previous (Shift+Enter)" disabled={hits.length === 0} onClick={() => findStep(-1)}><ChevronUp size={18} aria-hidden="true" /></button>
      <button type="button" className="icon-button" aria-label="Next match" title="Next (Enter)" disabled={hits.length === 0} onClick={() => findStep(1)}><ChevronDown size={18} aria-hidden="true" /></button>
      <button type="button" className="icon-button" aria-label="Close find" title="Close (Esc)" onClick={close}><X size={18} aria-hidden="true" /></button>
    </search>
  )
}
