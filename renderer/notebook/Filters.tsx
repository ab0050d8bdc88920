import { useMemo, type KeyboardEvent } from 'react'
import { Search, X } from 'lucide-react'
import { articlesIn, listOrders, tagsIn, type Entry, type ListOrder, type ListQuery } from '../../domain/notes/listing'
import { markKinds } from '../../domain/notes/note'
import { askForAll, askNotebook } from '../app/notebook'
import { kindNames } from '../parts/kinds'
import { listElement } from './list-element'

const orderNames: Readonly<Record<ListOrder, string>> = {
  newest: 'Newest first', oldest: 'Oldest first', article: 'By briefing', kind: 'By kind'
}

/** The start of the day so many days ago, here, as an ISO time. */
function daysAgo(days: number): string {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).toISOString()
}
const ages = [['Today', 0], ['Last 7 days', 6], ['Last 30 days', 29], ['Last 12 months', 364]] as const

interface ChoiceProps {
  readonly name: string
  /** What stands for "asks nothing". */
  readonly any: string
  readonly value: string | null
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChoose: (value: string | null) => void
}

function Choice({ name, any, value, options, onChoose }: ChoiceProps) {
  return (
    <select aria-label={name} data-asks={value !== null} value={value ?? ''} onChange={event => onChoose(event.target.value || null)}>
      <option value="">{any}</option>
      {options.map(([option, title]) => <option key={option} value={option}>{title}</option>)}
    </select>
  )
}

/** From the words one goes down into the list; Escape takes them away. */
function leaveByKey(event: KeyboardEvent<HTMLInputElement>): void {
  const { key, currentTarget: field } = event
  if (key === 'Escape' && field.value !== '') askNotebook({ words: '' })
  else if (['ArrowDown', 'Enter', 'Escape'].includes(key)) listElement()?.focus()
  else return
  event.preventDefault()
}

/** What is asked of the list, and in which order it stands. */
export function Filters({ entries, query }: { readonly entries: readonly Entry[]; readonly query: ListQuery }) {
  const tags = useMemo(() => tagsIn(entries), [entries])
  const articles = useMemo(() => articlesIn(entries), [entries])
  const { words, kind, tag, articleId, since, toDo, order } = query
  const asks = words !== '' || toDo || [kind, tag, articleId, since].some(part => part !== null)
  return (
    <search className="notebook-filters" aria-label="Notes asked for">
      <label className="notebook-words">
        <Search size={16} aria-hidden="true" />
        <input
          id="notebook-words"
          type="search"
          aria-label="Search all notes"
          placeholder="Search all notes"
          value={words}
          autoComplete="off"
          dir="auto"
          onChange={event => askNotebook({ words: event.target.value })}
          onKeyDown={leaveByKey}
        />
      </label>
      <Choice name="Kind" any="Any kind" value={kind} options={markKinds.map(one => [one, kindNames[one]])} onChoose={chosen => askNotebook({ kind: markKinds.find(one => one === chosen) ?? null })} />
      {tags.length > 0 && <Choice name="Tag" any="Any tag" value={tag} options={tags.map(({ tag: one, count }) => [one, `${one} (${count})`])} onChoose={chosen => askNotebook({ tag: chosen })} />}
      <Choice name="Briefing" any="All briefings" value={articleId} options={articles.map(({ id, title, count }) => [id, `${title} (${count})`])} onChoose={chosen => askNotebook({ articleId: chosen })} />
      <Choice name="Changed" any="Any time" value={since} options={ages.map(([name, days]) => [daysAgo(days), name])} onChoose={chosen => askNotebook({ since: chosen })} />
      <label className="notebook-todo" data-asks={toDo}>
        <input type="checkbox" checked={toDo} onChange={event => askNotebook({ toDo: event.target.checked })} /> To do
      </label>
      {asks && <button type="button" className="notebook-clear" onClick={askForAll}><X size={14} aria-hidden="true" /> Clear</button>}
      <select className="notebook-order" aria-label="Order" value={order} onChange={event => askNotebook({ order: listOrders.find(one => one === event.target.value) ?? 'newest' })}>
        {listOrders.map(one => <option key={one} value={one}>{orderNames[one]}</option>)}
      </select>
    </search>
  )
}
