import { useMemo, type ReactNode } from 'react'
import type { Article } from '../../domain/article/article'
import type { Brief, Line, Voice } from '../../domain/brief/brief'
import { lineWords } from '../../domain/page/compose'
import { sentencesOf } from '../../domain/text/sentences'
import { textOf, type Span } from '../../domain/text/span'
import { goTo } from '../app/going'
import type { BriefState } from '../app/state'
import { hang } from '../parts/hang'
import './brief.css'

interface LineProps {
  readonly span: Span
  readonly paragraph: number
  readonly children: ReactNode
}

/** A verbatim line with its paragraph's number; the number is the way to its place, and so is a click on the line. */
function BriefLine({ span, paragraph, children }: LineProps) {
  // A click that ends a selection is about the words, not about going somewhere.
  const click = () => { if (document.getSelection()?.isCollapsed ?? true) goTo(span) }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the button inside is the keyboard's way
    <li className="brief-line" dir="auto" onClick={click}>
      <button type="button" className="brief-number" aria-label={`Go to paragraph ${paragraph}`} title={`Go to paragraph ${paragraph}`} onClick={event => { event.stopPropagation(); goTo(span) }}>
        {paragraph}
      </button>
      <div className="brief-words">{children}</div>
    </li>
  )
}

interface SectionProps {
  readonly name: string
  readonly title: string
  readonly children: ReactNode
}

function Section({ name, title, children }: SectionProps) {
  return (
    <section className={`brief-section brief-${name}`} aria-labelledby={`brief-${name}`}>
      <h2 className="label" id={`brief-${name}`}>{title}</h2>
      {children}
    </section>
  )
}

const Lines = ({ lines, text, sentences }: { readonly lines: readonly Line[]; readonly text: string; readonly sentences: readonly Span[] }) => (
  <ul>
    {lines.map(({ span, paragraph }) => (
      <BriefLine key={span.start} span={span} paragraph={paragraph}><p data-hang={hang(textOf(text, span))}>{lineWords(text, span, sentences)}</p></BriefLine>
    ))}
  </ul>
)

function VoiceLine({ voice, text }: { readonly voice: Voice; readonly text: string }) {
  const { speaker, quote, paragraph } = voice
  const whole = { start: quote[0]!.start, end: quote.at(-1)!.end }
  return (
    <BriefLine span={whole} paragraph={paragraph}>
      <p className="brief-speaker">
        {speaker === null
          ? <span title="The article does not say who">?<span className="visually-hidden" dir="ltr"> The article does not say who</span></span>
          : <>
            {textOf(text, speaker.name)}
            {speaker.role && <span className="brief-role">{textOf(text, speaker.role)}</span>}
            {speaker.resolved && <span className="brief-resolved">the text says “{textOf(text, speaker.mention)}”</span>}
          </>}
      </p>
      <p className="brief-quote" data-hang="double">“{quote.map(span => textOf(text, span)).join(' … ')}”</p>
    </BriefLine>
  )
}

function Ready({ brief, article: { text, blocks } }: { readonly brief: Brief; readonly article: Article }) {
  const sentences = useMemo(() => sentencesOf(text, blocks), [text, blocks])
  return (
    <>
      <Section name="bottom" title="Bottom line"><Lines lines={brief.bottomLine} text={text} sentences={sentences} /></Section>
      {brief.keyPoints.length > 0 && <Section name="points" title="Key points"><Lines lines={brief.keyPoints} text={text} sentences={sentences} /></Section>}
      <Section name="voices" title="Who said what">
        {brief.voices.length === 0
          ? <p className="brief-none">Nobody is quoted in this article.</p>
          : <ul>{brief.voices.map(voice => <VoiceLine key={voice.quote[0]!.start} voice={voice} text={text} />)}</ul>}
      </Section>
    </>
  )
}

/** The brief: every line is the article's own words, and knows its place. */
export function BriefView({ article, state }: { readonly article: Article; readonly state: BriefState }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable, so it must be reachable by keyboard
    <section className="brief" tabIndex={0} aria-label="Brief">
      <div className="brief-column" lang={article.language ?? undefined}>
        <header className="brief-head" dir="auto">
          <h1>{article.title}</h1>
          <p dir="ltr">Every line below is the article’s own words. The number is its paragraph.</p>
        </header>
        {state.kind === 'reading' && <p className="brief-none" role="status">Reading the article…</p>}
        {state.kind === 'failed' && <p className="brief-none" role="alert">This article could not be briefed. The text itself is whole: read it under Article.</p>}
        {state.kind === 'ready' && <Ready brief={state.brief} article={article} />}
      </div>
    </section>
  )
}
