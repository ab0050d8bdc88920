import { useMemo } from 'react'
import { ownLines, type EditedBrief } from '../../domain/brief/edits'
import { sentencesOf } from '../../domain/text/sentences'
import { run } from '../app/commands'
import { shownBrief } from '../app/edits'
import { canNote, useApp, type OpenArticle } from '../app/state'
import { Locked } from '../parts/Locked'
import { Scroller } from '../parts/Scroller'
import { Actors } from './Actors'
import { DroppedLines } from './DroppedLines'
import { Conditions, Dates, Doubts, Figures } from './Findings'
import { OwnLines } from './OwnLines'
import { BottomLine, KeyPoints } from './Points'
import { ReadingContext, type Reading } from './reading'
import { Section } from './Section'
import { Source } from './Source'
import { Voices } from './Voices'
import './brief.css'

/** What is longer than this at the end of a brief starts folded, so that it reads as a page at first sight. */
const long = 6

/** What a brief in a language without rules of its own cannot say, in a sentence. */
const languageSentence = (language: string | null): string => {
  const name = language === null ? null : languageName(language)
  return `This article is ${name === null ? 'not in English' : `in ${name}`}: only position, centrality and quotation marks speak in its brief.`
}

/** The English name of a language; `null` where the tag, which an article may have made up, names none. */
function languageName(tag: string): string | null {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag) ?? null
  } catch {
    return null
  }
}

function Ready({ shown: { brief, pinned, dropped }, open }: { readonly shown: EditedBrief; readonly open: OpenArticle }) {
  const { bottomLine, keyPoints, conditions, unclear, actors, dates, figures } = brief
  return (
    <>
      {bottomLine.length > 0 && <Section name="bottom" title="Bottom line"><BottomLine points={bottomLine} /></Section>}
      {keyPoints.length > 0 && <Section name="points" title="Key points" count={keyPoints.length}><KeyPoints points={keyPoints} pinned={pinned} /></Section>}
      <OwnLines open={open} />
      <Voices voices={brief.voices} reported={brief.reported} />
      {conditions.length > 0 && <Section name="conditions" title="If and until" count={conditions.length}><Conditions conditions={conditions} /></Section>}
      {unclear.length > 0 && (
        <Section name="unclear" title="Unclear or disputed" count={unclear.length} hint="Language used, never a verdict." startsFolded={unclear.length > long}>
          <Doubts unclear={unclear} />
        </Section>
      )}
      {actors.length > 0 && <Section name="actors" title="Actors" count={actors.length}><Actors actors={actors} /></Section>}
      {dates.length > 0 && <Section name="dates" title="Dates" count={dates.length} startsFolded={dates.length > long}><Dates dates={dates} /></Section>}
      {figures.length > 0 && <Section name="figures" title="Figures" count={figures.length} startsFolded={figures.length > long}><Figures figures={figures} /></Section>}
      <DroppedLines dropped={dropped} />
    </>
  )
}

/** What is told of the brief where there is none yet. */
function Waiting({ kind }: Pick<OpenArticle['brief'], 'kind'>) {
  switch (kind) {
    case 'reading': return <p className="brief-none" role="status">Reading the article…</p>
    case 'failed': return <p className="brief-none" role="alert">This article could not be briefed. The text itself is whole: read it under Article.</p>
    case 'ready': return null
  }
}

/** The brief: every line is the article's own words, and knows its place. */
export function BriefView({ open, notesAt }: { readonly open: OpenArticle } & Pick<Reading, 'notesAt'>) {
  const { text, blocks, title, titleOrigin } = open.article
  const canEdit = useApp(canNote)
  const isLocked = useApp(({ lock }) => lock === 'locked')
  const shown = shownBrief(open)
  const language = (open.brief.kind === 'ready' ? open.brief.brief.language : null) ?? open.article.language ?? undefined
  const reading = useMemo(() => ({ text, blocks, language, sentences: sentencesOf(text, blocks), canEdit, notesAt }), [text, blocks, language, canEdit, notesAt])
  return (
    <Scroller label="Brief" className="brief">
      <ReadingContext value={reading}>
        <div className="brief-sheet">
          <div className="brief-column">
            <header className="brief-head" dir="auto">
              <h1 lang={titleOrigin === 'article' ? language : undefined}>{title}</h1>
              <p dir="ltr">Every line below{ownLines(open.edits).length > 0 && ', but your own,'} is the article’s own words. The number is its paragraph.</p>
              {shown && isLocked && <Locked className="brief-locked" meaning="Your own lines and what you changed in the brief are left out." onUnlock={() => run('unlock')} />}
              {shown?.brief.english === false && <p dir="ltr">{languageSentence(shown.brief.language)}</p>}
            </header>
            {shown ? <Ready shown={shown} open={open} /> : <Waiting kind={open.brief.kind} />}
          </div>
          {shown && <Source />}
        </div>
      </ReadingContext>
    </Scroller>
  )
}
