// A note whose passage is gone, put back by hand: the reader selects the passage, and confirms.
import { articleElement } from '../parts/text-ranges'
import { giveFocus } from '../parts/focus'
import { keysOf } from './keys'
import { speak } from './messages'
import { moveNote } from './notes'
import { showPane } from './panes'
import { showSlip } from './slips'
import { get, set } from './state'

/** Asks for the passage of a note; the text has the focus, so that it can be selected by key. */
export function beginPutting(id: string): void {
  set({ putting: id, view: 'article', sheets: { library: false, notes: false } })
  const view = articleElement()?.closest('section')
  if (view) giveFocus(view)
  speak(`Select the passage of this note, then press ${keysOf('putBack')} to put it there. Escape leaves it as it is.`)
}

/** Leaves the note as it is. */
export function cancelPutting(): void {
  const { putting } = get()
  set({ putting: null })
  if (putting !== null) showSlip(putting)
}

function finish(place: 'selection' | 'article'): void {
  const { putting, selection } = get()
  if (putting === null || (place === 'selection' && selection === null)) return
  const span = place === 'selection' ? selection : null
  moveNote(putting, span)
  document.getSelection()?.removeAllRanges()
  set({ putting: null, selection: null, jump: span && { ...span } })
  showPane('notes', true)
  showSlip(putting)
  speak(`${span ? 'Note put back on the selected passage' : 'Now a note on the whole article'}. ${keysOf('undo')} takes that back.`)
}

/** Puts the note on the selected passage. */
export const putOnSelection = (): void => finish('selection')
/** Makes it a note on the whole article. */
export const putOnArticle = (): void => finish('article')
