import { useState } from 'react'
import { commandIds } from '../../domain/contract/commands'
import { Dialog } from '../parts/Dialog'
import { Option } from '../parts/Option'
import { commands, type Command } from './commands'
import { keysLabel } from './keys'
import { get, set } from './state'

const close = () => set({ panel: null })

/** Commands whose title holds every word typed. */
function matching(query: string): Command[] {
  const words = query.toLowerCase().split(/\s+/)
  const state = get()
  return commandIds.map(id => commands[id]).filter(command =>
    command.id !== 'palette' && command.enabled(state) && words.every(word => command.title.toLowerCase().includes(word)))
}

function choose(command: Command | undefined): void {
  if (command === undefined) return
  close()
  // After the dialog has given the focus back, so that the command finds it where the reader left it.
  requestAnimationFrame(command.run)
}

/** Every command by its name. */
export function Palette() {
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const found = matching(query)
  const move = (by: number) => setActive((active + by + found.length) % Math.max(1, found.length))
  return (
    <Dialog label="Command palette" className="app-palette" onClose={close}>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={found[active] && `palette-${found[active].id}`}
        aria-label="Command"
        placeholder="What would you like to do?"
        value={query}
        autoComplete="off"
        onChange={event => { setQuery(event.target.value); setActive(0) }}
        onKeyDown={event => {
          if (event.key === 'ArrowDown') move(1)
          else if (event.key === 'ArrowUp') move(-1)
          else if (event.key === 'Enter') choose(found[active])
          else return
          event.preventDefault()
        }}
      />
      <div id="palette-list" role="listbox" aria-label="Commands">
        {found.map((command, index) => (
          <Option
            key={command.id}
            id={`palette-${command.id}`}
            active={index === active}
            ref={element => { if (index === active) element?.scrollIntoView({ block: 'nearest' }) }}
            onMouseMove={() => setActive(index)}
            onClick={() => choose(command)}
          >
            <span>{command.title}</span>
            {command.keys && <kbd>{keysLabel(command.keys)}</kbd>}
          </Option>
        ))}
      </div>
      {found.length === 0 && <p className="app-palette-none" role="status">No command has that name.</p>}
    </Dialog>
  )
}
