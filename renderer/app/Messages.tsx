import { X } from 'lucide-react'
import { passFocus } from '../parts/focus'
import { dismiss } from './messages'
import { readOnlySentence } from './sentences'
import { useApp } from './state'

function go(id: number, then = () => {}): void {
  dismiss(id)
  then()
  passFocus()
}

/** The banner that stands for as long as nothing can be saved. */
export function ReadOnlyBanner() {
  const readOnly = useApp(state => state.readOnly)
  return readOnly && <p className="app-banner" role="status">{readOnlySentence(readOnly)}</p>
}

/** Sentences for the user, and the one region in which screen readers hear what happened. */
export function Messages() {
  const messages = useApp(state => state.messages)
  const spoken = useApp(state => state.spoken)
  return (
    <>
      <div className="visually-hidden" role="status">{spoken}</div>
      <section className="app-messages" aria-label="Messages">
        {messages.map(({ id, tone, text, action }) => (
          <div key={id} className="app-message" data-tone={tone} role={tone === 'alarm' ? 'alert' : 'status'}>
            <span>{text}</span>
            {action && <button type="button" className="app-message-action" onClick={() => go(id, action.run)}>{action.label}</button>}
            <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => go(id)}><X size={16} aria-hidden="true" /></button>
          </div>
        ))}
      </section>
    </>
  )
}
