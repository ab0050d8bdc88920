import { useEffect, useLayoutEffect, useRef } from 'react'
import { blockAt, paragraphNumbers, type Block } from '../../domain/article/article'
import { overlaps, type Span } from '../../domain/text/span'
import { Marked } from './Line'
import { pointAt, stay, usePointed, type Pointed } from './pointing'
import { useReading } from './reading'

/** How much of a very long paragraph is shown on either side of what is marked in it, in characters. */
const around = 700

/** A paragraph, or as much of it as helps to see where the marked stretches stand. */
function windowOn({ span }: Block, marks: readonly Span[]): Span {
  return { start: Math.max(span.start, marks[0]!.start - around), end: Math.min(span.end, marks.at(-1)!.end + around) }
}

/** Beside the line, but within the view: in the coordinates of the sheet both stand on. */
function topBeside(line: HTMLElement, slip: HTMLElement): number {
  const view = slip.closest('.brief')!.getBoundingClientRect()
  const sheet = slip.parentElement!.getBoundingClientRect()
  const lowest = view.bottom - slip.offsetHeight - 16
  return Math.max(view.top + 16, Math.min(line.getBoundingClientRect().top, lowest)) - sheet.top
}

function Slip({ at: { line, spans } }: { readonly at: Pointed }) {
  const { blocks, language } = useReading()
  const slip = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = slip.current!
    element.style.setProperty('--top', `${topBeside(line, element)}px`)
    const mark = element.querySelector('mark')
    if (mark) element.scrollTop = mark.offsetTop - element.clientHeight / 3
  }, [line, spans])
  const last = blockAt(blocks, Math.max(spans[0]!.start, spans.at(-1)!.end - 1))
  const shown = blocks.slice(blockAt(blocks, spans[0]!.start), last + 1)
  const numbers = paragraphNumbers(blocks)
  return (
    <div ref={slip} className="brief-source" role="note" aria-label="Where it stands in the text" onPointerEnter={stay} onPointerLeave={() => pointAt(null, 'gone')}>
      {shown.map(block => {
        const marks = spans.filter(span => overlaps(span, block.span))
        const number = numbers[blocks.indexOf(block)]
        return marks.length > 0 && (
          <p key={block.span.start} dir="auto" lang={language} data-number={number || undefined}><Marked span={windowOn(block, marks)} marks={marks} /></p>
        )
      })}
    </div>
  )
}

/** The paragraph a line is drawn from, with its words marked, while the line is pointed at. */
export function Source() {
  const at = usePointed(state => state.at)
  useEffect(() => {
    const listening = new AbortController()
    window.addEventListener('keydown', ({ key }) => { if (key === 'Escape') pointAt(null) }, { signal: listening.signal })
    return () => {
      listening.abort()
      pointAt(null)
    }
  }, [])
  return at && <Slip at={at} />
}
