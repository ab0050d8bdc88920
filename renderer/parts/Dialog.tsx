import { useEffect, useRef, type ReactNode } from 'react'
import { giveFocus } from './focus'
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
 */
export function Dialog({ label, onClose, className = '', children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
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
