import { useEffect, useState } from 'react'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { bridge } from '../bridge'
import { alarm, show } from '../app/messages'
import { sentence } from '../app/sentences'
import { set } from '../app/state'
import { Dialog } from '../parts/Dialog'
import { Scroller } from '../parts/Scroller'
import { prove, type Outcome } from './prove'
import { elsewhere, isOpen, report, resultSentence, unseen, wallSentence } from './words'
import './silence.css'

const close = () => set({ panel: null })

async function copy(outcomes: readonly Outcome[]): Promise<void> {
  const result = await bridge.copyText(report(outcomes, new Date()))
  if (result.ok) show('The result was copied')
  else alarm(sentence(result.failure))
}

/** What is known so far: nothing while it is tried. */
function Result({ outcomes }: { readonly outcomes: readonly Outcome[] | null }) {
  if (outcomes === null) return <p className="silence-result">Trying every way out…</p>
  const isSafe = !outcomes.some(isOpen)
  const Icon = isSafe ? ShieldCheck : ShieldAlert
  return <p className="silence-result" data-safe={isSafe}><Icon size={20} aria-hidden="true" />{resultSentence(outcomes)}</p>
}

function Outcomes({ outcomes }: { readonly outcomes: readonly Outcome[] }) {
  return (
    <table className="silence-outcomes">
      <thead><tr><th scope="col">Way out</th><th scope="col">Who refused it</th></tr></thead>
      <tbody>
        {outcomes.map(outcome => (
          <tr key={outcome.id} data-open={isOpen(outcome)}>
            <th scope="row">{outcome.name}</th>
            <td>{wallSentence(outcome)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Tries every way out of this window before the reader's eyes, and says what it cannot show. */
export function SilencePanel() {
  const [outcomes, setOutcomes] = useState<readonly Outcome[] | null>(null)
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isShown = true
    void prove().then(found => { if (isShown) setOutcomes(found) })
    return () => { isShown = false }
  }, [round])
  const again = () => {
    setOutcomes(null)
    setRound(round + 1)
  }
  return (
    <Dialog label="Prove that nothing leaves" className="silence" onClose={close}>
      <Scroller label="What was tried" className="dialog-text" data-first data-quiet>
        <h2>Prove that nothing leaves</h2>
        <p>Brevier tries to reach an address that does not exist, in each of the ways a page has. Every try must be refused.</p>
        <div role="status"><Result outcomes={outcomes} /></div>
        {outcomes && <Outcomes outcomes={outcomes} />}
        <h3 className="label">What this cannot show</h3>
        <ul className="silence-unseen">{unseen.map(line => <li key={line}>{line}</li>)}</ul>
        <p>{elsewhere}</p>
      </Scroller>
      <div className="dialog-buttons silence-buttons">
        <button type="button" className="button" disabled={outcomes === null} onClick={() => { if (outcomes) void copy(outcomes) }}>Copy as text</button>
        <button type="button" className="button" disabled={outcomes === null} onClick={again}>Try again</button>
        <button type="button" className="button button-main" onClick={close}>Done</button>
      </div>
    </Dialog>
  )
}
