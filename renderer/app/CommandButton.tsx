import type { LucideIcon } from 'lucide-react'
import { commandSpecs, type CommandId } from '../../domain/contract/commands'
import { run } from './commands'
import { keysLabel } from './keys'

interface Props {
  readonly id: CommandId
  readonly icon: LucideIcon
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly expanded?: boolean
}

/** A command as a button with an icon; its name and keys stand in the tooltip and for screen readers. */
export function CommandButton({ id, icon: Icon, disabled = false, pressed, expanded }: Props) {
  const { title, keys } = commandSpecs[id]
  return (
    <button
      type="button"
      className="icon-button"
      data-command={id}
      aria-label={title}
      title={keys === undefined ? title : `${title} (${keysLabel(keys)})`}
      disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={() => run(id)}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  )
}
