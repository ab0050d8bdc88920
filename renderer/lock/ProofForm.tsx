import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { Failure } from '../../domain/contract/failures'
import type { Secret } from '../../domain/lock/lock'
import { SecretField } from './SecretField'
import { mistake, refusal } from './words'

interface Props {
  /** What the button says, and what it says meanwhile. */
  readonly action: string
  readonly busy: string
  readonly onProof: (proof: Secret) => Promise<Failure | null>
  /** The way out, beside the button. */
  readonly children?: ReactNode
}

const labels: Record<Secret['kind'], string> = { passphrase: 'Passphrase', recovery: 'Recovery code' }

/** Asks for the passphrase, or for the recovery code in its place, and does something with it. */
export function ProofForm({ action, busy, onProof, children }: Props) {
  const form = useRef<HTMLFormElement>(null)
  const [secret, setSecret] = useState<Secret>({ kind: 'passphrase', text: '' })
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { kind, text } = secret
  const focusField = () => form.current?.querySelector('input')?.focus()
  // Each kind has a field of its own, which is there only once it is drawn.
  useEffect(() => form.current?.querySelector('input')?.focus(), [kind])
  const submit = async () => {
    if (isBusy) return
    setError(mistake(secret))
    if (mistake(secret) !== null) return focusField()
    setBusy(true)
    const failure = await onProof(secret)
    // What was done may have taken this form away.
    if (form.current === null) return
    setBusy(false)
    setError(failure && refusal(failure, kind))
    focusField()
    form.current.querySelector('input')?.select()
  }
  const turn = () => {
    setSecret({ kind: kind === 'passphrase' ? 'recovery' : 'passphrase', text: '' })
    setError(null)
  }
  return (
    <form ref={form} className="lock-form" onSubmit={event => { event.preventDefault(); void submit() }}>
      <SecretField key={kind} label={labels[kind]} value={text} isCode={kind === 'recovery'} isFirst error={error} onChange={typed => setSecret({ kind, text: typed })} />
      <button type="button" className="lock-turn" onClick={turn}>{kind === 'passphrase' ? 'Use the recovery code' : 'Use the passphrase'}</button>
      <div className="dialog-buttons">
        {children}
        <button type="submit" className="button button-main" aria-disabled={isBusy}>{isBusy ? busy : action}</button>
      </div>
    </form>
  )
}
