import { useId } from 'react'
import { markKinds, type MarkKind } from '../../domain/notes/note'
import { KindMark } from './KindMark'
import { kindNames } from './kinds'

interface Props {
  readonly kind: MarkKind
  readonly disabled: boolean
  readonly onChange: (kind: MarkKind) => void
}

/** The choice of one of the four kinds: one stop of the Tab key, arrow keys go from kind to kind. */
export function KindChoice({ kind, disabled, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className="kind-choice">
      <legend className="visually-hidden">Kind of mark</legend>
      {markKinds.map((one, at) => (
        <label key={one} title={`${kindNames[one]} (${at + 1})`}>
          <input type="radio" className="visually-hidden" name={name} value={one} checked={kind === one} disabled={disabled} onChange={() => onChange(one)} />
          <KindMark kind={one} />
          <span>{kindNames[one]}</span>
        </label>
      ))}
    </fieldset>
  )
}
