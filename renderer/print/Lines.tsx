import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { EyeOff, Pin, PinOff, X, type LucideIcon } from 'lucide-react'
import { behind, type Behind } from '../../domain/page/behind'
import { isPrivate, sectionLabels, setWords, type PageItem, type PageOrder } from '../../domain/page/sheet'
import type { Span } from '../../domain/text/span'
import { dropLines, pinLine } from '../app/edits'
import { briefBehind, choosePage } from '../app/page'
import { areRedacted, toggleSpans } from '../app/page-choices'
import { speak } from '../app/messages'
import { counted } from '../app/sentences'
import { useApp, type OpenArticle } from '../app/state'
import { giveFocus } from '../parts/focus'
import type { Shown } from './use-page'

interface Action {
  readonly label: string
  readonly icon: LucideIcon
  readonly pressed?: boolean
  readonly run: () => void
}

/** A key point is pinned as it stands, any other line by the sentence it draws from. */
const pinnable = (item: PageItem, { lines, sentences }: Behind): Span | undefined => (item.section === 'key-points' ? lines[0] : sentences[0])

function useActions({ article }: OpenArticle, order: PageOrder, item: PageItem): readonly Action[] {
  const readOnly = useApp(state => state.readOnly !== null)
  const { kind, redactions } = useApp(state => state.page)
  const edited = briefBehind(order)
  const from = edited === undefined ? null : behind(article, edited.brief, item)
  if (edited === undefined || from === null) return []
  const span = pinnable(item, from)
  const pinned = span !== undefined && edited.pinned.has(span.start)
  const hidden = item.section === 'dates' || item.section === 'figures' ? from.sentences : from.lines
  const redacted = areRedacted(redactions, hidden)
  const redact = (): void => {
    choosePage({ redactions: toggleSpans(redactions, hidden) })
    speak(redacted ? 'Line put back' : 'Line taken out')
  }
  return [
    ...(kind === 'redacted' ? [{ label: redacted ? 'Put the line back' : 'Take the line out', icon: EyeOff, pressed: redacted, run: redact }] : []),
    ...(!readOnly && span && item.section !== 'bottom-line' ? [{ label: pinned ? 'Unpin' : 'Pin', icon: pinned ? PinOff : Pin, run: () => pinLine(span, pinned) }] : []),
    ...(readOnly ? [] : [{ label: 'Drop', icon: X, run: () => dropLines(from.section, from.lines) }])
  ]
}

/** One line of the page or beside it, and what can be done with it. */
function Row({ open, order, item }: Pick<ListProps, 'open' | 'order'> & { readonly item: PageItem }) {
  const actions = useActions(open, order, item)
  const place = `${sectionLabels[item.section]}${item.paragraph === null ? '' : ` · ¶ ${item.paragraph}`}`
  const words = `${item.term === null ? '' : `${item.term}: `}${setWords(item)}`
  const act = ({ currentTarget }: MouseEvent<HTMLElement>, { run }: Action): void => {
    currentTarget.closest('section')!.dataset['acted'] = 'true'
    run()
  }
  return (
    <li data-private={isPrivate(item.section)}>
      <small>{place}{item.isCut ? ' · shortened' : ''}</small>
      <span dir="auto">{words}</span>
      {actions.length > 0 && (
        <div className="page-actions" role="group" aria-label={`${place}: ${words.slice(0, 60)}`}>
          {actions.map(action => (
            <button key={action.label} type="button" className="icon-button" aria-label={action.label} title={action.label} aria-pressed={action.pressed} onClick={event => act(event, action)}>
              <action.icon size={15} aria-hidden="true" />
            </button>
          ))}
        </div>
      )}
    </li>
  )
}

interface ListProps {
  readonly open: OpenArticle
  readonly order: PageOrder
  readonly items: readonly PageItem[]
  readonly label: string
  readonly children: ReactNode
}

/** A list of lines. A line that goes away leaves the focus to the next; the last one leaves it to the list. */
function List({ open, order, items, label, children }: ListProps) {
  const id = useId()
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const { current } = list
    if (current === null || document.activeElement !== document.body || current.dataset['acted'] !== 'true') return
    delete current.dataset['acted']
    giveFocus(current)
  }, [items])
  return (
    <section className="page-lines" ref={list} tabIndex={-1} aria-labelledby={id}>
      <h2 className="label" id={id}>{label}</h2>
      <p>{children}</p>
      <ul>{items.map(item => <Row key={item.id} open={open} order={order} item={item} />)}</ul>
    </section>
  )
}

interface Props {
  readonly open: OpenArticle
  readonly shown: Shown
}

/** What the page had no room for: as many lines as its foot counts. */
export function LeftOut({ open, shown: { order, leftOut } }: Props) {
  if (leftOut.length === 0) return null
  return (
    <List open={open} order={order} items={leftOut} label={`Left out · ${leftOut.length}`}>
      There was no room for {leftOut.length === 1 ? 'this line' : 'these lines'}. Figures give way first, then dates, doubts, who said what, conditions and key points; what is pinned stays longest.
    </List>
  )
}

/** What stands on the page, in its order. */
export function OnThePage({ open, shown: { order, printed } }: Props) {
  const shortened = printed.items.filter(({ isCut }) => isCut).length
  return (
    <List open={open} order={order} items={printed.items} label={`On the page · ${printed.items.length}`}>
      {counted(printed.items.length, 'line')}{shortened > 0 ? `, ${shortened} of them shortened to fit` : ''}.
    </List>
  )
}
