import { findAll } from '../../domain/search/find'
import { speak } from './messages'
import { get, set } from './state'

/** Opens the find bar, with what is selected as the query. */
export function openFind(): void {
  if (get().view === 'notes') return document.querySelector<HTMLInputElement>('#notebook-words')?.select()
  const { finding, selection, open } = get()
  const selected = open && selection ? open.article.text.slice(selection.start, selection.end) : ''
  set({ view: 'article' })
  if (selected !== '' && !selected.includes('\n')) findText(selected)
  else if (finding === null) set({ finding: { query: '', hits: [], current: -1 } })
  // The bar may be open already, with the focus elsewhere. At once: later it would select what is being typed.
  document.querySelector<HTMLInputElement>('#find')?.select()
}

export const closeFind = (): void => set({ finding: null })

/** Finds a query in the open article and goes to the first hit at or after the selection. */
export function findText(query: string): void {
  const { open, selection } = get()
  const hits = open === null ? [] : findAll(open.article.text, query)
  const from = selection?.start ?? 0
  const next = hits.findIndex(hit => hit.start >= from)
  const current = hits.length === 0 ? -1 : Math.max(next, 0)
  set({ finding: { query, hits, current } })
  if (query !== '') speak(countSentence(current, hits.length))
}

/** Goes to the next (1) or previous (-1) hit, round the ends. */
export function findStep(by: 1 | -1): void {
  const { finding } = get()
  if (finding === null || finding.hits.length === 0) return openFind()
  const current = (finding.current + by + finding.hits.length) % finding.hits.length
  set({ finding: { ...finding, current }, view: 'article' })
  speak(countSentence(current, finding.hits.length))
}

export const countSentence = (current: number, count: number): string =>
  count === 0 ? 'No matches' : `${current + 1} of ${count}`
