import { useId, useState } from 'react'
import type { Line, Point } from '../../domain/brief/brief'
import { reasonsInWords } from '../../domain/brief/reasons'
import { goTo } from '../app/going'
import { BriefLine, Marked, Words } from './Line'

/** Who or what a line that begins with "he" or "this plan" goes on from: the sentence itself, which is the way there. */
function Antecedent({ line: { span, paragraph } }: { readonly line: Line }) {
  return (
    <button type="button" className="brief-antecedent" dir="auto" onClick={event => { event.stopPropagation(); goTo(span) }}>
      <span dir="ltr" lang="en">Goes on from ¶ {paragraph}:</span> <q><Marked span={span} marks={[]} /></q>
    </button>
  )
}

/** A line of the bottom line or a key point; it can say why it was chosen. */
function PointLine({ point: { span, paragraph, reasons, antecedent } }: { readonly point: Point }) {
  const [asked, setAsked] = useState(false)
  const answer = useId()
  const why = reasons.length > 0 && (
    <button type="button" className="brief-why" aria-expanded={asked} aria-controls={answer} aria-label={`Why this line, paragraph ${paragraph}`} onClick={() => setAsked(!asked)}>
      Why?
    </button>
  )
  return (
    <BriefLine spans={[span]} paragraph={paragraph} actions={why || undefined}>
      <Words span={span} />
      {antecedent && <Antecedent line={antecedent} />}
      {asked && <p id={answer} className="brief-reasons" dir="ltr" lang="en">Why: {reasonsInWords(reasons)}</p>}
    </BriefLine>
  )
}

/** Lines that were chosen, in article order. */
export const Points = ({ points }: { readonly points: readonly Point[] }) => (
  <ul>{points.map(point => <PointLine key={point.span.start} point={point} />)}</ul>
)
