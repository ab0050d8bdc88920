import { memo, useMemo } from 'react'
import { excerptOf } from '../../domain/notes/excerpt'
import type { Entry } from '../../domain/notes/listing'
import { timeSentence } from '../app/sentences'
import { KindMark } from '../parts/KindMark'
import { kindNames } from '../parts/kinds'
import { Markdown } from '../parts/Markdown'
import { OldPassage } from '../parts/OldPassage'
import { Option } from '../parts/Option'
import { quoted } from '../parts/quoted'

/** As much of a note as three lines can hold, in UTF-16 units: the list clips the rest. */
const shownOfText = 1_200
const shownOfQuote = 500

export const rowId = ({ articleId, note }: Entry): string => `row-${articleId}-${note.id}`

function Passage({ entry: { note: { anchor }, isDetached } }: { readonly entry: Entry }) {
  if (anchor === null) return null
  if (!isDetached) return <p className="notebook-quote" dir="auto">{quoted(anchor.quote.slice(0, shownOfQuote))}</p>
  return (
    <div className="notebook-lost">
      <p className="notebook-warning">Its passage is no longer in the text. It stood here:</p>
      <OldPassage anchor={anchor} />
    </div>
  )
}

/** The note's first lines, or those around what was searched for. */
function Words({ text, asked }: { readonly text: string; readonly asked: string }) {
  const excerpt = useMemo(() => excerptOf(text, asked), [text, asked])
  return (
    <div className="markdown-start" data-cut={excerpt.isCut}>
      {excerpt.isCut && <span className="notebook-cut">…</span>}
      <Markdown text={excerpt.text.slice(0, shownOfText)} />
    </div>
  )
}

interface Props {
  readonly entry: Entry
  /** The words that were searched for. */
  readonly asked: string
  readonly index: number
  readonly count: number
  /** Where it stands, in px from the top of all rows. */
  readonly start: number
  readonly active: boolean
  readonly measure: (element: HTMLElement | null) => void
  readonly onChoose: (entry: Entry) => void
}

/** One note of the list: its passage, its words, and where and when it was written. */
export const Row = memo(function Row({ entry, asked, index, count, start, active, measure, onChoose }: Props) {
  const { note, articleTitle } = entry
  return (
    <Option
      id={rowId(entry)}
      ref={measure}
      className="notebook-row"
      active={active}
      aria-posinset={index + 1}
      aria-setsize={count}
      data-index={index}
      data-kind={note.kind}
      style={{ transform: `translateY(${start}px)` }}
      onClick={() => onChoose(entry)}
    >
      <KindMark kind={note.kind} />
      <div className="notebook-note">
        <Passage entry={entry} />
        {note.text.trim() !== '' && <Words text={note.text} asked={asked} />}
        <p className="notebook-facts">
          <bdi className="notebook-article">{articleTitle}</bdi>
          {note.anchor === null && <span>On the whole article</span>}
          <span>{kindNames[note.kind]}</span>
          {note.tags.map(tag => <bdi key={tag} className="notebook-tag">#{tag}</bdi>)}
          <time dateTime={note.changedAt}>{timeSentence(note.changedAt)}</time>
        </p>
      </div>
    </Option>
  )
})
