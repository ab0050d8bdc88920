import { useEffect, useRef, useState } from 'react'
import { recoveryBytes, recoveryCode } from '../../domain/lock/recovery-code'
import { setLock } from '../app/lock'
import { sentence } from '../app/sentences'
import { set } from '../app/state'
import { NewPassphrase } from './NewPassphrase'
import { RecoveryCode } from './RecoveryCode'

const close = () => set({ panel: null })
const cancel = <button type="button" className="button" onClick={close}>Cancel</button>
export const newCode = (): string => recoveryCode(crypto.getRandomValues(new Uint8Array(recoveryBytes)))

type Step =
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'code'; readonly passphrase: string }
  | { readonly kind: 'sealing' }
  | { readonly kind: 'failed'; readonly why: string }

/** Sets the lock, step by step; nothing is changed before the last. When that is done, what there is to know of it stands in Manage. */
export function SetUp() {
  const [step, setStep] = useState<Step>({ kind: 'passphrase' })
  const [code] = useState(newCode)
  const seal = async (passphrase: string) => {
    setStep({ kind: 'sealing' })
    const failure = await setLock(passphrase, code)
    if (failure !== null) setStep({ kind: 'failed', why: sentence(failure) })
  }
  switch (step.kind) {
    case 'passphrase': return <Passphrase onDone={passphrase => setStep({ kind: 'code', passphrase })} />
    case 'code': return (
      <>
        <h2>Keep a recovery code</h2>
        <RecoveryCode code={code} onKept={() => void seal(step.passphrase)}>{cancel}</RecoveryCode>
      </>
    )
    case 'sealing': return <Sealing />
    case 'failed': return (
      <>
        <h2>The lock is not set</h2>
        <p role="alert">{step.why} Your notes are as they were.</p>
        <div className="dialog-buttons"><button type="button" className="button" data-first onClick={close}>Close</button></div>
      </>
    )
  }
}

function Passphrase({ onDone }: { readonly onDone: (passphrase: string) => void }) {
  return (
    <>
      <h2>Lock your notes with a passphrase</h2>
      <p>Your notes, highlights and changes to briefs are then sealed on the disk, and shown only while they are unlocked. The briefings themselves are not sealed. Earlier versions of your notes are sealed with them; what a restored backup had put aside is deleted.</p>
      <p className="lock-warning"><strong>If you forget the passphrase and lose the recovery code, your notes are gone.</strong> Nobody can open them then, and nobody can send you a new one.</p>
      <NewPassphrase onDone={onDone}>{cancel}</NewPassphrase>
    </>
  )
}

function Sealing() {
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that was pressed is gone; the focus must not be.
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>Sealing your notes…</h2>
      <p role="status">Everything you wrote is written anew, and what was kept of earlier is sealed or deleted.</p>
    </>
  )
}
