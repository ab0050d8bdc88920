import { useEffect, useState } from 'react'
import { X } from 'lucide-react'
import { bridge } from '../bridge'
import { Dialog } from '../parts/Dialog'
import { Scroller } from '../parts/Scroller'
import { sentence } from './sentences'
import { set } from './state'

const close = () => set({ panel: null })

/** What Brevier is made with and on what terms: the text that is shipped beside the app, read here. */
export function Licences() {
  const [text, setText] = useState('')
  useEffect(() => {
    void bridge.licences().then(outcome => setText(outcome.ok ? outcome.value : sentence(outcome.failure)))
  }, [])
  return (
    <Dialog label="Licences" className="app-licences" onClose={close}>
      <header className="dialog-head">
        <h2>Licences</h2>
        <button type="button" className="icon-button" data-first aria-label="Close" title="Close (Esc)" onClick={close}><X size={18} aria-hidden="true" /></button>
      </header>
      <Scroller label="Licences" className="dialog-text">
        <pre>{text}</pre>
      </Scroller>
    </Dialog>
  )
}
