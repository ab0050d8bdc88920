interface Props {
  readonly className: string
  /** What that means here, in a sentence. */
  readonly meaning?: string
  readonly onUnlock: () => void
}

/** Stands where notes would be while they are locked. */
export function Locked({ className, meaning, onUnlock }: Props) {
  return <p className={className} dir="ltr">Your notes are locked. {meaning} <button type="button" className="button" onClick={onUnlock}>Unlock…</button></p>
}
