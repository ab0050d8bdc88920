import { useState, type ReactNode } from 'react'
import { lastGroup } from '../../domain/lock/recovery-code'
import { leafletOrder } from '../../domain/page/whole/article-sheet'
import { sentence } from '../app/sentences'
import { get } from '../app/state'
import { bridge } from '../bridge'
import { today } from '../parts/today'
import { SecretField } from './SecretField'

interface Props {
  readonly code: string
  readonly onKept: () => void
  /** The way out, beside the button. */
  readonly children?: ReactNode
}

const title = 'Recovery code of Brevier'
const meaning = 'It opens your notes when the passphrase is forgotten. Whoever has it can read them: keep it on paper, or on another device than the notes.'
const fileText = (code: string): string => `${[title, code, meaning].join('\n\n')}\n`

/** Shows a new recovery code, to be kept, and then asks for a part of it. */
export function RecoveryCode({ code, onKept, children }: Props) {
  const [isKept, setKept] = useState(false)
  return isKept
    ? <Confirm code={code} onKept={onKept} onBack={() => setKept(false)} />
    : <Show code={code} onKept={() => setKept(true)}>{children}</Show>
}

function Show({ code, onKept, children }: Props) {
  const [told, setTold] = useState('')
  const copy = async () => {
    const copied = await bridge.copyText(code)
    setTold(copied.ok ? 'Copied. It stays on the clipboard, where other programs can read it, until something else is copied.' : sentence(copied.failure))
  }
  const print = async () => {
    const printed = await bridge.printArticle(leafletOrder({ title, lead: code, text: meaning, paper: get().settings.paper, printedOn: today() }))
    setTold(printed.ok ? 'Handed to the printer. Fetch the sheet before somebody else does.' : `Not printed: ${sentence(printed.failure)} You can save the code as text, or write it down.`)
  }
  const save = async () => {
    const saved = await bridge.saveText('Recovery code.txt', 'txt', fileText(code), true)
    if (!saved.ok) setTold(`Not saved: ${sentence(saved.failure)}`)
    else if (saved.value !== null) setTold(`Saved as ${saved.value.name}. Print it or move it to another device, then delete it here.`)
  }
  return (
    <>
      <p>Write this down, on paper if you can. It opens your notes when you have forgotten the passphrase, and it is not shown again.</p>
      <p className="lock-code" aria-label="Recovery code">{code.split('-').map((group, at) => <span key={at}>{group}</span>)}</p>
      <div className="lock-row">
        <button type="button" className="button" onClick={() => void print()}>Print</button>
        <button type="button" className="button" onClick={() => void copy()}>Copy</button>
        <button type="button" className="button" onClick={() => void save()}>Save as text…</button>
      </div>
      <p className="lock-hint" role="status">{told}</p>
      <div className="dialog-buttons">
        {children}
        <button type="button" className="button button-main" data-first onClick={onKept}>I have kept it</button>
      </div>
    </>
  )
}

function Confirm({ code, onKept, onBack }: { readonly code: string; readonly onKept: () => void; readonly onBack: () => void }) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = () => {
    if (typed.trim().toUpperCase() === lastGroup(code)) onKept()
    else setError('This is not its last group. Look at what you kept, or go back to the code.')
  }
  return (
    <form className="lock-form" onSubmit={event => { event.preventDefault(); submit() }}>
      <SecretField label="Last group of the code" value={typed} isCode isFirst hint="Four letters or digits, from what you kept." error={error} onChange={value => { setTyped(value); setError(null) }} />
      <div className="dialog-buttons">
        <button type="button" className="button" onClick={onBack}>Show the code again</button>
        <button type="submit" className="button button-main">Continue</button>
      </div>
    </form>
  )
}
