interface Props {
  /** The group of which one is chosen. */
  readonly name: string
  readonly label: string
  /** What follows from it. */
  readonly more: string
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly isOff?: boolean
  /** Whether a dialog opens with the focus here. */
  readonly isFirst?: boolean
}

/** One of several choices, with a line that says what follows from it. */
export function Choice({ name, label, more, isChosen, onChoose, isOff = false, isFirst = false }: Props) {
  return (
    <label className="choice">
      <input type="radio" name={name} checked={isChosen} disabled={isOff} onChange={onChoose} data-first={isFirst || undefined} />
      <span>{label}<small>{more}</small></span>
    </label>
  )
}
