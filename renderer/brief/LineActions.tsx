import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import { ArrowDown, ArrowUp, Pin, PinOff, X, type LucideIcon } from 'lucide-react'
import { passFocus } from '../parts/focus'
import { pointAt } from './pointing'

export interface LineActionsProps {
  /** The toolbar's name: which line it is of. */
  readonly of: string
  /** A button of the line's own, before the others. */
  readonly first?: ReactNode
  /** Left out where a line cannot be pinned. */
  readonly pin?: { readonly pinned: boolean; readonly run: () => void } | undefined
  /** Left out where lines keep the article's order. A way that leads nowhere is there, but off. */
  readonly move?: { readonly up: boolean; readonly down: boolean; readonly run: (by: -1 | 1) => void } | undefined
  /** Left out where nothing can be changed. */
  readonly drop?: (() => void) | undefined
}

interface Action {
  readonly key: string
  readonly label: string
  readonly icon: LucideIcon
  readonly off?: boolean
  readonly run: () => void
}

const actionsOf = ({ pin, move, drop }: LineActionsProps): Action[] => [
  ...(pin ? [{ key: 'pin', label: pin.pinned ? 'Unpin' : 'Pin', icon: pin.pinned ? PinOff : Pin, run: pin.run }] : []),
  ...(move ? [
    { key: 'up', label: 'Move up', icon: ArrowUp, off: !move.up, run: () => move.run(-1) },
    { key: 'down', label: 'Move down', icon: ArrowDown, off: !move.down, run: () => move.run(1) }
  ] : []),
  ...(drop ? [{ key: 'drop', label: 'Drop', icon: X, run: drop }] : [])
]

/** Arrow keys go from button to button: a toolbar is one stop of the Tab key. */
function step(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (by === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  buttons.at((buttons.indexOf(event.target as HTMLButtonElement) + by) % buttons.length)?.focus()
  event.preventDefault()
}

/** Acts on a line. The focus stays on the button; where the line goes, it passes to the line that takes its place. */
function act(button: HTMLElement, run: () => void): void {
  const line = button.closest('.brief-line')
  const next = line?.nextElementSibling ?? line?.previousElementSibling
  run()
  pointAt(null)
  passFocus(() => (button.isConnected ? button : next?.querySelector<HTMLElement>('button')))
}

/** What can be done with a line of the brief; seen while the line is pointed at or holds the focus. */
export function LineActions(props: LineActionsProps) {
  const actions = actionsOf(props)
  if (actions.length === 0 && !props.first) return null
  const click = (event: MouseEvent<HTMLElement>, { off, run }: Action) => { if (!off) act(event.currentTarget, run) }
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the focus goes to the buttons within
    <div className="brief-actions" role="toolbar" aria-label={props.of} onKeyDown={step}>
      {props.first}
      {actions.map((action, index) => (
        <button key={action.key} type="button" className="brief-action" aria-label={action.label} title={action.label}
          aria-disabled={action.off} tabIndex={index === 0 && !props.first ? 0 : -1} onClick={event => click(event, action)}>
          <action.icon size={15} aria-hidden="true" />
        </button>
      ))}
    </div>
  )
}
