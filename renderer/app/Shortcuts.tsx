import { X } from 'lucide-react'
import { commandIds, commandSpecs } from '../../domain/contract/commands'
import { Dialog } from '../parts/Dialog'
import { Scroller } from '../parts/Scroller'
import { caretKeys, caretLabel } from './caret-keys'
import { keysLabel } from './keys'
import { set } from './state'

const menus = ['File', 'Edit', 'View', 'Notes', 'Help'] as const

const close = () => set({ panel: null })

/** Every shortcut, by menu. */
export function Shortcuts() {
  return (
    <Dialog label="Keyboard shortcuts" className="app-shortcuts" onClose={close}>
      <header className="dialog-head">
        <h2>Keyboard shortcuts</h2>
        <button type="button" className="icon-button" data-first aria-label="Close" title="Close (Esc)" onClick={close}><X size={18} aria-hidden="true" /></button>
      </header>
      <Scroller label="Keyboard shortcuts" className="dialog-text">
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
        <section>
          <h3 className="label">While a caret is in the text ({keysLabel(commandSpecs.caret.keys ?? '')})</h3>
          <dl>
            {caretKeys.map(key => <div key={key.title}><dt>{key.title}</dt><dd><kbd>{caretLabel(key)}</kbd></dd></div>)}
            <div><dt>The same, to select</dt><dd><kbd>{keysLabel('Shift')}</kbd> with these</dd></div>
          </dl>
        </section>
      </Scroller>
    </Dialog>
  )
}
