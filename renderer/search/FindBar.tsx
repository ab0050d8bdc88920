import { useEffect, useRef } from 'react'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { closeFind, countSentence, findStep, findText } from '../app/finding'
import { useApp } from '../app/state'
import { articleElement } from '../parts/text-ranges'
import './search.css'

function close(): void {
  closeFind()
  articleElement()?.closest<HTMLElement>('section')?.focus()
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
    <search className="search">
      <input
        ref={field}
        id="find"
        type="search"
        aria-label="Find in the article"
        placeholder="Find in the article"
        value={query}
        autoComplete="off"
        onChange={event => findText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') findStep(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') close()
        }}
      />
      <span className="search-count" aria-hidden="true">{query === '' ? '' : countSentence(current, hits.length)}</span>
      <button type="button" className="icon-button" aria-label="Previous match" title="Previous (Shift+Enter)" disabled={hits.length === 0} onClick={() => findStep(-1)}><ChevronUp size={18} aria-hidden="true" /></button>
      <button type="button" className="icon-button" aria-label="Next match" title="Next (Enter)" disabled={hits.length === 0} onClick={() => findStep(1)}><ChevronDown size={18} aria-hidden="true" /></button>
      <button type="button" className="icon-button" aria-label="Close find" title="Close (Esc)" onClick={close}><X size={18} aria-hidden="true" /></button>
    </search>
  )
}
