import type { Condition, DateMention, Doubt, Figure, Unclear } from '../../domain/brief/brief'
import { longDay } from '../../domain/page/day'
import { bySentence } from '../../domain/page/items'
import { spanAt, textOf } from '../../domain/text/span'
import { BriefLine, Words } from './Line'
import { useReading } from './reading'

export function Conditions({ conditions }: { readonly conditions: readonly Condition[] }) {
  const { text } = useReading()
  return (
    <ul>
      {conditions.map(({ span, paragraph, trigger }) => (
        <BriefLine key={trigger.start} section="conditions" spans={[span]} paragraph={paragraph} term={textOf(text, trigger)}><Words span={span} marks={[trigger]} /></BriefLine>
      ))}
    </ul>
  )
}

const doubts: Readonly<Record<Doubt, string>> = { hedged: 'Hedged', denied: 'Denied', anonymous: 'Unnamed source' }

export const Doubts = ({ unclear }: { readonly unclear: readonly Unclear[] }) => (
  <ul>
    {unclear.map(({ span, paragraph, trigger, kind }) => (
      <BriefLine key={trigger.start} section="unclear" spans={[span]} paragraph={paragraph} term={<span lang="en">{doubts[kind]}</span>}><Words span={span} marks={[trigger]} /></BriefLine>
    ))}
  </ul>
)

type Side = 'after' | 'until' | 'unknown'
const sideOf = ({ side }: DateMention): Side => (side === 'after' ? 'after' : side === null ? 'unknown' : 'until')
const sides: readonly { readonly side: Side; readonly title: string }[] = [
  { side: 'after', title: 'After publication' },
  { side: 'until', title: 'Up to publication' },
  { side: 'unknown', title: 'Day not given' }
]

function DateLine({ date: { span, paragraph, iso, relative } }: { readonly date: DateMention }) {
  const { text, sentences } = useReading()
  const words = textOf(text, span)
  const day = iso === null ? null : longDay(iso)
  return (
    <BriefLine section="dates" spans={[span]} paragraph={paragraph} term={words}>
      {day !== null && day !== words && <p className="brief-facts" dir="ltr" lang="en">{day}{relative && ' · counted from the publication date'}</p>}
      <Words span={spanAt(sentences, span.start) ?? span} marks={[span]} />
    </BriefLine>
  )
}

/** The dates an article tells of, those still to come on the day it was published first. */
export function Dates({ dates }: { readonly dates: readonly DateMention[] }) {
  const groups = sides.map(({ side, title }) => ({ title, own: dates.filter(date => sideOf(date) === side) })).filter(({ own }) => own.length > 0)
  return groups.map(({ title, own }) => (
    <div key={title} className="brief-group">
      {(groups.length > 1 || title === 'After publication') && <h3>{title}</h3>}
      <ul>{own.map(date => <DateLine key={date.span.start} date={date} />)}</ul>
    </div>
  ))
}

/** The figures an article gives, what each is a figure of, and the sentence that says so. */
export function Figures({ figures }: { readonly figures: readonly Figure[] }) {
  const { text, sentences } = useReading()
  return (
    <ul>
      {bySentence(sentences, figures).map(({ sentence, found: own }) => (
        <BriefLine
          key={sentence.start}
          section="figures"
          spans={own.map(({ span }) => span)}
          paragraph={own[0]!.paragraph}
          term={own.map(({ span, of }) => (
            <p key={span.start}>{textOf(text, span)}{of && <span className="brief-role">{textOf(text, of)}</span>}</p>
          ))}
        >
          <Words span={sentence} marks={own.map(({ span }) => span)} />
        </BriefLine>
      ))}
    </ul>
  )
}
