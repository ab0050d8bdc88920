import { Fragment, type MouseEvent, type ReactNode } from 'react'
import { cutMarks } from '../../domain/page/words'
import { textOf, type Span } from '../../domain/text/span'
import type { EditableSection } from '../../domain/brief/edits'
import { dropLines } from '../app/edits'
import { goTo } from '../app/going'
import { hang } from '../parts/hang'
import { LineActions, type LineActionsProps } from './LineActions'
import { pointAt } from './pointing'
import { useReading } from './reading'

interface LineProps {
  /** The stretches of the article the line is made of, in text order. */
  readonly spans: readonly Span[]
  readonly paragraph: number
  /** What stands before the words in a column of its own: who, when, how much. */
  readonly term?: ReactNode
  /** The section the line can be dropped from; left out where it is only a way to its place. */
  readonly section?: EditableSection
  /** What else can be done with the line. */
  readonly actions?: Pick<LineActionsProps, 'first' | 'pin' | 'move'>
  readonly children: ReactNode
}

/** A click on a button or a note of a line is about that, and one that ends a selection is about the words. */
const isWishToGo = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('button, .brief-actions, .notes-at-line') === null && (document.getSelection()?.isCollapsed ?? true)

/** A verbatim line with its paragraph's number; the number is the way to its place, and so is a click on the line. */
export function BriefLine({ spans, paragraph, term, section, actions = {}, children }: LineProps) {
  const { language, canEdit, notesAt } = useReading()
  const whole = { start: spans[0]!.start, end: spans.at(-1)!.end }
  const of = `Line of paragraph ${paragraph}`
  const name = `${section ?? 'line'}-${whole.start}`
  const click = ({ target }: MouseEvent) => { if (isWishToGo(target)) goTo(whole) }
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the button inside is the keyboard's way
    <li
      className="brief-line"
      data-term={term !== undefined}
      dir="auto"
      onClick={click}
      onPointerEnter={({ currentTarget }) => pointAt({ line: currentTarget, name, spans }, 'over')}
      onPointerLeave={() => pointAt(null, 'gone')}
      onFocus={({ currentTarget, target }) => { if (target.matches(':focus-visible')) pointAt({ line: currentTarget, name, spans }) }}
      onBlur={() => pointAt(null, 'gone')}
    >
      <button type="button" className="brief-number" aria-label={`Go to paragraph ${paragraph}`} title={`Go to paragraph ${paragraph}`} onClick={() => goTo(whole)}>
        {paragraph}
      </button>
      {term !== undefined && <div className="brief-term" lang={language}>{term}</div>}
      <div className="brief-words" lang={language}>{children}</div>
      {canEdit && section ? <LineActions {...actions} of={of} drop={() => dropLines(section, section === 'figures' ? spans : [whole])} /> : <LineActions of={of} first={actions.first} />}
      {notesAt(whole, name)}
    </li>
  )
}

/** The words of a span, with the stretches in it that matter, in text order, set off. */
export function Marked({ span, marks }: { readonly span: Span; readonly marks: readonly Span[] }) {
  const { text } = useReading()
  return (
    <>
      {marks.map((mark, index) => (
        <Fragment key={mark.start}>{text.slice(marks[index - 1]?.end ?? span.start, mark.start)}<mark>{textOf(text, mark)}</mark></Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? span.start, span.end)}
    </>
  )
}

/** The words of a line, marked where it is less than its sentences. */
export function Words({ span, marks = [] }: { readonly span: Span; readonly marks?: readonly Span[] }) {
  const { text, sentences } = useReading()
  const { before, behind } = cutMarks(text, span, sentences)
  return <p data-hang={hang(before + textOf(text, span))}>{before}<Marked span={span} marks={marks} />{behind}</p>
}
