import { useId, useState } from 'react'
import { Pin } from 'lucide-react'
import type { Line, Point } from '../../domain/brief/brief'
import { reasonsInWords } from '../../domain/brief/reasons'
import { movePointBy, pinLine } from '../app/edits'
import { goTo } from '../app/going'
import { BriefLine, Marked, Words } from './Line'
import type { LineActionsProps } from './LineActions'

/** Who or what a line that begins with "he" or "this plan" goes on from: the sentence itself, which is the way there. */
function Antecedent({ line: { span, paragraph } }: { readonly line: Line }) {
  return (
    <button type="button" className="brief-antecedent" dir="auto" onClick={() => goTo(span)}>
      <span dir="ltr" lang="en">Goes on from ¶ {paragraph}:</span> <q><Marked span={span} marks={[]} /></q>
    </button>
  )
}

interface PointLineProps {
  readonly point: Point
  readonly section: 'bottomLine' | 'keyPoints'
  readonly isPinned?: boolean
  readonly changes?: Pick<LineActionsProps, 'pin' | 'move'>
}

/** A line of the bottom line or a key point; it can say why it was chosen. */
function PointLine({ point: { span, paragraph, reasons, antecedent }, section, isPinned = false, changes }: PointLineProps) {
  const [asked, setAsked] = useState(false)
  const answer = useId()
  const why = reasons.length > 0 && (
    <button type="button" className="brief-why" aria-expanded={asked} aria-controls={answer} aria-label={`Why this line, paragraph ${paragraph}`} onClick={() => setAsked(!asked)}>
      Why?
    </button>
  )
  return (
    <BriefLine spans={[span]} paragraph={paragraph} section={section} actions={{ ...changes, first: why }}>
      {isPinned && <span className="brief-pinned" title="Pinned by you"><Pin size={12} aria-hidden="true" /><span className="visually-hidden" dir="ltr" lang="en">Pinned by you</span></span>}
      <Words span={span} />
      {antecedent && <Antecedent line={antecedent} />}
      {asked && <p id={answer} className="brief-reasons" dir="ltr" lang="en">Why: {reasonsInWords(reasons)}</p>}
    </BriefLine>
  )
}

/** The lines an article comes down to. */
export const BottomLine = ({ points }: { readonly points: readonly Point[] }) => (
  <ul>{points.map(point => <PointLine key={point.span.start} point={point} section="bottomLine" />)}</ul>
)

interface KeyPointsProps {
  readonly points: readonly Point[]
  /** Where the pinned ones start. */
  readonly pinned: ReadonlySet<number>
}

/** The key points: those that were chosen and those the reader pinned, in article order or the reader's. */
export const KeyPoints = ({ points, pinned }: KeyPointsProps) => (
  <ul>
    {points.map((point, index) => {
      const { span } = point
      const isPinned = pinned.has(span.start)
      const pin = { pinned: isPinned, run: () => pinLine(span, isPinned) }
      const move = { up: index > 0, down: index < points.length - 1, run: (by: -1 | 1) => movePointBy(index, by) }
      return <PointLine key={span.start} point={point} section="keyPoints" isPinned={isPinned} changes={{ pin, move }} />
    })}
  </ul>
)
