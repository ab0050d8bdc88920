import { useState } from 'react'
import { autoLockMinutes, type AutoLockMinutes, type Secret } from '../../domain/lock/lock'
import { run } from '../app/commands'
import { keysLabel } from '../app/keys'
import { changeLock, removeLock } from '../app/lock'
import { show } from '../app/messages'
import { changeSettings } from '../app/settings'
import { set, useApp } from '../app/state'
import { NewPassphrase } from './NewPassphrase'
import { ProofForm } from './ProofForm'
import { RecoveryCode } from './RecoveryCode'
import { newCode } from './SetUp'

type Task = 'overview' | 'passphrase' | 'code' | 'remove'

const close = () => set({ panel: null })
const done = (sentence: string) => { close(); show(sentence) }

/** What can be done with a lock that is set. */
export function Manage() {
  const [task, setTask] = useState<Task>('overview')
  const back = <button type="button" className="button" onClick={() => setTask('overview')}>Back</button>
  switch (task) {
    case 'overview': return <Overview onTask={setTask} />
    case 'passphrase': return <Change title="Change the passphrase" kind="passphrase" back={back} />
    case 'code': return <Change title="Make a new recovery code" kind="recovery" back={back} />
    case 'remove': return (
      <>
        <h2>Remove the lock</h2>
        <p>Your notes are written to the disk as they are, for whoever can read this computer’s files.</p>
        <ProofForm action="Remove the lock" busy="Removing…" onProof={async proof => {
          const failure = await removeLock(proof)
          if (failure === null) done('The lock is removed. Your notes are no longer sealed.')
          return failure
        }}>{back}</ProofForm>
      </>
    )
  }
}

const minutesLabel = (minutes: AutoLockMinutes): string =>
  minutes === 0 ? 'never' : `after ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`

function Overview({ onTask }: { readonly onTask: (task: Task) => void }) {
  const autoLock = useApp(({ settings }) => settings.autoLock)
  return (
    <>
      <h2>Your notes have a lock</h2>
      <p>They are sealed on the disk, and unlocked in this window now. What was kept of earlier, unsealed, has been sealed or deleted; a flash disk (SSD, memory stick) may keep its old blocks until it needs them, and only an encrypted disk helps against that.</p>
      <label className="lock-row">
        <span>Lock by itself when nobody is there</span>
        <select value={autoLock} onChange={event => changeSettings({ autoLock: Number(event.target.value) as AutoLockMinutes })}>
          {autoLockMinutes.toSorted((a, b) => (a || 99) - (b || 99)).map(minutes => <option key={minutes} value={minutes}>{minutesLabel(minutes)}</option>)}
        </select>
      </label>
      <p className="lock-hint">It also locks when the computer sleeps or locks its screen, when Brevier closes, and at {keysLabel('CmdOrCtrl+L')}. {keysLabel('CmdOrCtrl+Shift+L')} only hides the window, at once.</p>
      <div className="lock-row">
        <button type="button" className="button" onClick={() => onTask('passphrase')}>Change passphrase…</button>
        <button type="button" className="button" onClick={() => onTask('code')}>New recovery code…</button>
        <button type="button" className="button button-danger" onClick={() => onTask('remove')}>Remove lock…</button>
      </div>
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={() => { close(); run('lockNow') }}>Lock now</button>
        <button type="button" className="button button-main" data-first onClick={close}>Done</button>
      </div>
    </>
  )
}

interface ChangeProps {
  readonly title: string
  readonly kind: Secret['kind']
  readonly back: React.ReactNode
}

/** First what is new, then the proof that it may be set. */
function Change({ title, kind, back }: ChangeProps) {
  const [text, setText] = useState<string | null>(null)
  const [code] = useState(newCode)
  const change = async (proof: Secret) => {
    const failure = await changeLock(proof, { kind, text: text! })
    if (failure === null) done(kind === 'passphrase' ? 'The passphrase is changed; the old one opens nothing any more.' : 'The recovery code is changed; the old one opens nothing any more.')
    return failure
  }
  const asksForNew = kind === 'passphrase'
    ? <NewPassphrase onDone={setText}>{back}</NewPassphrase>
    : <RecoveryCode code={code} onKept={() => setText(code)}>{back}</RecoveryCode>
  return (
    <>
      <h2>{title}</h2>
      {text === null ? asksForNew : (
        <>
          <p>Prove that it is you: with the passphrase as it was until now, or with the recovery code.</p>
          <ProofForm action="Change" busy="Changing…" onProof={change}>{back}</ProofForm>
        </>
      )}
    </>
  )
}
