import { useState, type ReactNode } from 'react'
import { strengthOf } from '../../domain/lock/lock'
import { SecretField } from './SecretField'
import { strengthSentence } from './words'

interface Props {
  readonly onDone: (passphrase: string) => void
  /** The way out, beside the button. */
  readonly children?: ReactNode
}

/** Asks for a new passphrase, twice. */
export function NewPassphrase({ onDone, children }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [error, setError] = useState<{ readonly first?: string; readonly second?: string }>({})
  const submit = () => {
    if (strengthOf(passphrase) === 'short') setError({ first: 'This is too short.' })
    else if (again !== passphrase) setError({ second: 'These are not the same words as above.' })
    else onDone(passphrase)
  }
  return (
    <form className="lock-form" onSubmit={event => { event.preventDefault(); submit() }}>
      <SecretField label="New passphrase" value={passphrase} isFirst hint={strengthSentence(passphrase)} error={error.first ?? null} onChange={value => { setPassphrase(value); setError({}) }} />
      <SecretField label="The same again" value={again} error={error.second ?? null} onChange={value => { setAgain(value); setError({}) }} />
      <div className="dialog-buttons">
        {children}
        <button type="submit" className="button button-main">Continue</button>
      </div>
    </form>
  )
}
