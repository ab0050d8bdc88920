import type { Brief, Voice } from '../../domain/brief/brief'
import { commandSpecs } from '../../domain/contract/commands'
import { quotationWords } from '../../domain/page/words'
import { textOf } from '../../domain/text/span'
import { run } from '../app/commands'
import { speak } from '../app/messages'
import { set, useApp } from '../app/state'
import { BriefLine } from './Line'
import { useReading } from './reading'
import { Section } from './Section'

/** How a speaker is called where there is none to name. */
const nobody = '?'

const nameOf = (text: string, { speaker }: Voice): string => (speaker === null ? nobody : textOf(text, speaker.name))

function Who({ speaker }: Pick<Voice, 'speaker'>) {
  const { text } = useReading()
  if (speaker === null) return <p className="brief-speaker"><span title="The article does not say who">?<span className="visually-hidden" dir="ltr" lang="en"> The article does not say who</span></span></p>
  return (
    <p className="brief-speaker">
      {textOf(text, speaker.name)}
      {speaker.role && <span className="brief-role">{textOf(text, speaker.role)}</span>}
      {speaker.resolved && <span className="brief-resolved">{speaker.likely && 'likely; '}the text says “{textOf(text, speaker.mention)}”</span>}
    </p>
  )
}

function VoiceLine({ voice: { speaker, quote, to, when, paragraph }, direct }: { readonly voice: Voice; readonly direct: boolean }) {
  const { text } = useReading()
  const said = quotationWords(text, quote)
  const facts = [to && `to ${textOf(text, to)}`, when && textOf(text, when)].filter(fact => fact !== null)
  return (
    <BriefLine section={direct ? 'voices' : 'reported'} spans={quote} paragraph={paragraph} term={<Who speaker={speaker} />}>
      <p className="brief-quote" data-hang={direct ? 'double' : undefined}>{direct ? `“${said}”` : said}</p>
      {facts.length > 0 && <p className="brief-facts">{facts.join(' · ')}</p>}
    </BriefLine>
  )
}

/** The choice of one speaker, those who speak most first. */
function SpeakerFilter({ voices }: { readonly voices: readonly Voice[] }) {
  const { text } = useReading()
  const only = useApp(state => state.onlySpeaker)
  const counts = new Map<string, number>()
  for (const voice of voices) counts.set(nameOf(text, voice), (counts.get(nameOf(text, voice)) ?? 0) + 1)
  if (counts.size < 2) return null
  const choose = (name: string) => {
    set({ onlySpeaker: name === '' ? null : name })
    speak(name === '' ? `All ${voices.length} lines` : `${counts.get(name) ?? 0} of ${voices.length} lines`)
  }
  return (
    <select className="brief-filter" aria-label="Show the words of" value={only ?? ''} onChange={event => choose(event.target.value)}>
      <option value="">Everyone</option>
      {[...counts].toSorted(([, a], [, b]) => b - a).map(([name, count]) => (
        <option key={name} value={name}>{name === nobody ? '? (not said who)' : name} · {count}</option>
      ))}
    </select>
  )
}

/** What can be done with the voices: show one speaker's, save all as a table. */
function Tools({ voices }: { readonly voices: readonly Voice[] }) {
  if (voices.length === 0) return null
  const { title } = commandSpecs.saveVoices
  return (
    <div className="brief-tools">
      <SpeakerFilter voices={voices} />
      <button type="button" className="brief-tool" data-command="saveVoices" aria-label={title} title={title} onClick={() => run('saveVoices')}>CSV…</button>
    </div>
  )
}

/** Who said what in quotation marks and, apart from it, what is reported as said. One choice of a speaker holds for both. */
export function Voices({ voices, reported }: Pick<Brief, 'voices' | 'reported'>) {
  const { text } = useReading()
  const only = useApp(state => state.onlySpeaker)
  const shown = (all: readonly Voice[]) => (only === null ? all : all.filter(voice => nameOf(text, voice) === only))
  const [direct, indirect] = [shown(voices), shown(reported)]
  const list = (lines: readonly Voice[], isDirect: boolean) =>
    <ul>{lines.map(voice => <VoiceLine key={voice.quote[0]!.start} voice={voice} direct={isDirect} />)}</ul>
  return (
    <>
      <Section name="voices" title="Who said what" count={voices.length} shown={direct.length} tools={<Tools voices={[...voices, ...reported]} />}>
        {direct.length > 0
          ? list(direct, true)
          : <p className="brief-none">{voices.length === 0 ? 'Nobody is quoted in this article.' : `${only === nobody ? 'Nobody unnamed' : only} is not quoted in this article.`}</p>}
      </Section>
      {reported.length > 0 && (
        <Section name="reported" title="Reported" count={reported.length} shown={indirect.length} hint="Said without quotation marks, in the article’s words." startsFolded={reported.length > 8}>
          {list(indirect, false)}
        </Section>
      )}
    </>
  )
}
