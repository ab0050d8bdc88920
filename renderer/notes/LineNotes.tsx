import { contains, type Span } from '../../domain/text/span'
import { useApp, type Slip } from '../app/state'
import { SlipCard } from './SlipCard'

const none: readonly Slip[] = []

/** The notes on words of a line of the brief, at the line. */
export function LineNotes({ line, name }: { readonly line: Span; readonly name: string }) {
  const slips = useApp(state => state.open?.slips ?? none)
  const own = slips.filter(({ span }) => span !== null && contains(line, span))
  if (own.length === 0) return null
  return (
    <ul className="notes-at-line" aria-label="Private notes on this line">
      {own.map(slip => <SlipCard key={slip.note.id} slip={slip} briefLine={name} isOnLine={contains(slip.span!, line)} />)}
    </ul>
  )
}
