import type { KeyboardEvent } from 'react'
import { ArrowDown, ArrowUp, Pin, PinOff, X, type LucideIcon } from 'lucide-react'

interface Action {
  readonly label: string
  readonly icon: LucideIcon
  readonly run: () => void
}

export interface LineActionsProps {
  /** Begins the toolbar's name: "Key point 2". */
  readonly of: string
  /** Left out where a line cannot be pinned. */
  readonly pin?: { readonly pinned: boolean; readonly run: () => void }
  /** Left out where lines keep the article's order. */
  readonly move?: (by: -1 | 1) => void
  readonly drop: () => void
}

/** Arrow keys go from button to button: a toolbar is one stop of the Tab key. */
function step(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (by === undefined) return
  const buttons = [...event.currentTarget.parentElement!.querySelectorAll('button')]
  const at = buttons.indexOf(event.currentTarget)
  buttons[(at + by + buttons.length) % buttons.length]?.focus()
  event.preventDefault()
}

/** What a reader can do with a line of the brief; seen while the line is pointed at or holds the focus. */
export function LineActions({ of, pin, move, drop }: LineActionsProps) {
  const actions: Action[] = [
    ...(pin ? [{ label: pin.pinned ? 'Unpin' : 'Pin', icon: pin.pinned ? PinOff : Pin, run: pin.run }] : []),
    ...(move ? [
      { label: 'Move up', icon: ArrowUp, run: () => move(-1) },
      { label: 'Move down', icon: ArrowDown, run: () => move(1) }
    ] : []),
    { label: 'Drop', icon: X, run: drop }
  ]
  return (
    <div className="brief-actions" role="toolbar" aria-label={`${of}: change`}>
      {actions.map(({ label, icon: Icon, run }, index) => (
        <button key={label} type="button" className="brief-action" aria-label={label} title={label} tabIndex={index === 0 ? 0 : -1}
          onKeyDown={step} onClick={event => { event.stopPropagation(); run() }}>
          <Icon size={15} aria-hidden />
        </button>
      ))}
    </div>
  )
}
