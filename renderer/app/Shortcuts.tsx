import { commandIds, commandSpecs } from '../../domain/contract/commands'
import { Dialog } from '../parts/Dialog'
import { keysLabel } from './keys'
import { set } from './state'

const menus = ['File', 'Edit', 'View', 'Notes', 'Help'] as const

/** Every shortcut, by menu. */
export function Shortcuts() {
  return (
    <Dialog label="Keyboard shortcuts" className="app-shortcuts" onClose={() => set({ panel: null })}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrollable, so it must be reachable by keyboard */}
      <section className="dialog-text" tabIndex={0} aria-label="Keyboard shortcuts">
        <h2>Keyboard shortcuts</h2>
        {menus.map(menu => (
          <section key={menu}>
            <h3 className="label">{menu}</h3>
            <dl>
              {commandIds.filter(id => commandSpecs[id].menu === menu && commandSpecs[id].keys).map(id => (
                <div key={id}>
                  <dt>{commandSpecs[id].title}</dt>
                  <dd><kbd>{keysLabel(commandSpecs[id].keys ?? '')}</kbd></dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </section>
    </Dialog>
  )
}
