import { useState } from 'react'
import { X } from 'lucide-react'
import { redactionMark, type Redactions } from '../../domain/page/redact'
import { textOf } from '../../domain/text/span'
import { toggleWords } from '../app/page-choices'
import { counted } from '../app/sentences'
import { speak } from '../app/messages'
import type { OpenArticle } from '../app/state'

/** How many of the article's names are offered. */
const mostNames = 8

interface Props {
  readonly open: OpenArticle
  readonly redactions: Redactions
  readonly onRedactions: (redactions: Redactions) => void
}

/** Which words are taken out wherever they stand on the page; lines are chosen where they are listed. */
export function Redacting({ open, redactions, onRedactions }: Props) {
  const [typed, setTyped] = useState('')
  const { words, spans } = redactions
  const actors = open.brief.kind === 'ready' ? open.brief.brief.actors : []
  const names = [...new Set(actors.map(({ name }) => textOf(open.article.text, name)))]
    .filter(name => !words.some(word => word.toLowerCase() === name.toLowerCase())).slice(0, mostNames)
  const toggle = (name: string, said: string) => {
    onRedactions(toggleWords(redactions, name))
    speak(`${name} ${said}`)
  }
  const add = () => {
    if (typed.trim() !== '' && !words.includes(typed.trim())) toggle(typed.trim(), 'taken out')
    setTyped('')
  }
  return (
    <section className="redacting" aria-labelledby="redacting">
      <h2 className="label" id="redacting">Taken out</h2>
      <p><small>{redactionMark} stands in their place, whatever it was. {spans.length > 0 ? `${counted(spans.length, 'stretch').replace('stretchs', 'stretches')} of lines below ${spans.length === 1 ? 'is' : 'are'} taken out too.` : 'Whole lines are taken out below.'}</small></p>
      <form onSubmit={event => { event.preventDefault(); add() }}>
        <input type="text" aria-label="Name or words to take out" placeholder="Name or words" maxLength={200} dir="auto" value={typed} onChange={event => setTyped(event.target.value)} />
        <button type="submit" className="button" disabled={typed.trim() === ''}>Take out</button>
      </form>
      {words.length > 0 && (
        <ul className="redacting-words" aria-label="Words taken out">
          {words.map(word => (
            <li key={word}>
              <button type="button" dir="auto" aria-label={`Put ${word} back`} title="Put back" onClick={() => toggle(word, 'put back')}>{word}<X size={13} aria-hidden="true" /></button>
            </li>
          ))}
        </ul>
      )}
      {names.length > 0 && (
        <ul className="redacting-names" aria-label="Names in this briefing">
          {names.map(name => <li key={name}><button type="button" dir="auto" aria-label={`Take ${name} out`} title="Take out" onClick={() => toggle(name, 'taken out')}>{name}</button></li>)}
        </ul>
      )}
    </section>
  )
}
