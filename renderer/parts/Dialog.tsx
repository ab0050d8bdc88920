import { useEffect, useRef, type ReactNode } from 'react'
import { giveFocus, passFocus } from './focus'
import './dialog.css'

interface Props {
  readonly label: string
  readonly onClose: () => void
  readonly className?: string
  readonly children: ReactNode
}

/**
 * A modal dialog: the rest is inert, Escape and a click outside close it. The focus goes to the
 * element with `data-first`, or else to the first that can have it, and at the end back where it was.
 * Where a step takes away what had the focus, it goes to the next step's `data-first`.
 */
export function Dialog({ label, onClose, className = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    const first = () => element?.querySelector<HTMLElement>('[data-first]')
    element?.showModal()
    first()?.focus()
    const steps = new MutationObserver(() => passFocus(first))
    if (element) steps.observe(element, { subtree: true, childList: true })
    return () => {
      steps.disconnect()
      element?.close()
      if (before instanceof HTMLElement) giveFocus(before)
    }
  }, [])
  return (
    // The dialog element fills nothing but its own box: a press that hits it rather than its content is outside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is the key for it
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={label}
      onCancel={event => { event.preventDefault(); onClose() }}
      onMouseDown={event => { if (event.target === dialog.current) onClose() }}
    >
      <div className="dialog-content">{children}</div>
    </dialog>
  )
}
