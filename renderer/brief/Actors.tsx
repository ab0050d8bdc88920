import { useEffect, useId, useRef, useState } from 'react'
import { blockAt, paragraphNumbers } from '../../domain/article/article'
import type { Actor } from '../../domain/brief/brief'
import { spanAt, textOf, type Span } from '../../domain/text/span'
import { BriefLine, Words } from './Line'
import { useReading } from './reading'

/** How many of a kind are shown before the rest is asked for. */
const first = 8

const kinds: readonly { readonly kind: Actor['kind']; readonly title: string }[] = [
  { kind: 'person', title: 'People' },
  { kind: 'organization', title: 'Organizations' },
  { kind: 'place', title: 'Places' }
]

/** Each sentence once, with every place in it that names the actor. */
function bySentence(mentions: readonly Span[], sentences: readonly Span[]): { sentence: Span; marks: Span[] }[] {
  const found: { sentence: Span; marks: Span[] }[] = []
  for (const mention of mentions) {
    const sentence = spanAt(sentences, mention.start) ?? mention
    const last = found.at(-1)
    if (last?.sentence === sentence) last.marks.push(mention)
    else found.push({ sentence, marks: [mention] })
  }
  return found
}

function Mentions({ actor: { mentions } }: { readonly actor: Actor }) {
  const { blocks, sentences } = useReading()
  const numbers = paragraphNumbers(blocks)
  return (
    <ul className="brief-mentions">
      {bySentence(mentions, sentences).map(({ sentence, marks }) => (
        <BriefLine key={sentence.start} spans={marks} paragraph={numbers[blockAt(blocks, sentence.start)]!}>
          <Words span={sentence} marks={marks} />
        </BriefLine>
      ))}
    </ul>
  )
}

/** A name that lists its mentions. */
function ActorEntry({ actor }: { readonly actor: Actor }) {
  const { text } = useReading()
  const [open, setOpen] = useState(false)
  const list = useId()
  const { name, role, mentions } = actor
  const times = mentions.length === 1 ? '1 mention' : `${mentions.length} mentions`
  return (
    <li className="brief-actor">
      <button type="button" dir="auto" aria-expanded={open} aria-controls={list} onClick={() => setOpen(!open)}>
        <span className="brief-name">{textOf(text, name)}</span>
        {role && <span className="brief-role">{textOf(text, role)}</span>}
        <span className="brief-count" title={times} aria-hidden="true">{mentions.length}</span>
        <span className="visually-hidden" dir="ltr" lang="en">{times}</span>
      </button>
      <div id={list} hidden={!open}>{open && <Mentions actor={actor} />}</div>
    </li>
  )
}

function Group({ title, actors }: { readonly title: string; readonly actors: readonly Actor[] }) {
  const [all, setAll] = useState(false)
  const shown = all ? actors : actors.slice(0, first)
  const list = useRef<HTMLUListElement>(null)
  // The button is gone: who pressed it goes on with the first of the rest.
  useEffect(() => {
    if (all) list.current?.children[first]?.querySelector('button')?.focus()
  }, [all])
  return (
    <div className="brief-group">
      <h3>{title}</h3>
      <ul ref={list}>{shown.map(actor => <ActorEntry key={actor.name.start} actor={actor} />)}</ul>
      {shown.length < actors.length && <button type="button" className="brief-more" onClick={() => setAll(true)}>{actors.length - shown.length} more</button>}
    </div>
  )
}

/** Those an article tells of, the most named first. */
export const Actors = ({ actors }: { readonly actors: readonly Actor[] }) => kinds.map(({ kind, title }) => {
  const own = actors.filter(actor => actor.kind === kind)
  return own.length > 0 && <Group key={kind} title={title} actors={own} />
})
