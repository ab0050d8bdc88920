import { useCallback, useEffect, useRef, type KeyboardEvent } from 'react'
import type { Entry, ListQuery } from '../../domain/notes/listing'
import { moveTo, openNote } from '../app/notebook'
import { useApp } from '../app/state'
import { passFocus } from '../parts/focus'
import { listElement, listId } from './list-element'
import { Row, rowId } from './Row'
import { useNearby } from './use-nearby'

/** Where a key leads from one place of a list; `null` for a key that leads nowhere. */
function target(key: string, at: number, page: number, last: number): number | null {
  switch (key) {
    case 'ArrowDown': return Math.min(last, at + 1)
    case 'ArrowUp': return Math.max(0, at - 1)
    case 'PageDown': return Math.min(last, at + page)
    case 'PageUp': return Math.max(0, at - page)
    case 'Home': return 0
    case 'End': return last
    default: return null
  }
}

/** A letter typed in the list begins a search; the field gets it, for it has the focus when the key does its work. */
function beginSearch(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event
  if (key.length !== 1 || key === ' ' || key === '?' || ctrlKey || metaKey || altKey) return
  event.stopPropagation()
  document.querySelector<HTMLInputElement>('#notebook-words')?.select()
}

/** The notes asked for. Of however many, the document holds only those near the view. */
export function NoteList({ entries, query }: { readonly entries: readonly Entry[]; readonly query: ListQuery }) {
  const question = JSON.stringify(query)
  const box = useRef<HTMLDivElement>(null)
  const at = useApp(state => state.notebook.at)
  const active = Math.max(0, entries.findIndex(({ note }) => note.id === at))
  const nearby = useNearby(box, question, entries, active)
  // It may come after its view did.
  useEffect(() => passFocus(listElement), [])
  const choose = useCallback((entry: Entry) => void openNote(entry), [])

  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event.key, active, nearby.page(), entries.length - 1)
    if (to !== null) {
      moveTo(entries[to]!)
      nearby.show(to)
    } else if (event.key === 'Enter' || event.key === ' ') choose(entries[active]!)
    else return beginSearch(event)
    event.preventDefault()
  }
  return (
    <div
      ref={box}
      id={listId}
      className="notebook-list"
      role="listbox"
      aria-label="All notes"
      tabIndex={0}
      aria-activedescendant={rowId(entries[active]!)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className="notebook-rows" style={{ height: nearby.height }}>
        {nearby.rows.map(({ index, start }) => (
          <Row
            key={rowId(entries[index]!)}
            entry={entries[index]!}
            asked={query.words}
            index={index}
            count={entries.length}
            start={start}
            active={index === active}
            measure={nearby.measure}
            onChoose={choose}
          />
        ))}
      </div>
    </div>
  )
}
