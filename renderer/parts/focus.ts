/** Whether an element takes typed text, so that bare keys and its own undo are meant for it. */
export const takesText = (element: EventTarget | null): boolean => element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !['range', 'radio', 'checkbox'].includes(element.type))

/**
 * Gives an element the focus without moving the text. A whole view shows no ring for it, since nobody went there by key:
 * it does so again once somebody has.
 */
export function giveFocus(element: HTMLElement): void {
  if (element.tagName === 'SECTION') {
    element.dataset['quiet'] = 'true'
    element.addEventListener('blur', () => { delete element.dataset['quiet'] }, { once: true })
  }
  element.focus({ preventScroll: true })
}

/**
 * Once what had the focus is gone, gives it to its heir, or else to the view, so that the keys go on working and a
 * screen reader is not sent back to the top of the window.
 */
export function passFocus(heir: () => HTMLElement | null | undefined = () => null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const to = heir() ?? document.querySelector<HTMLElement>('main [tabindex="0"], main button')
    if (to) giveFocus(to)
  })
}

/** Passes the focus of a note's slip that is about to go to the slip beside it. */
export function passToNeighbour(slip: Element | null | undefined): void {
  const neighbour = slip?.nextElementSibling ?? slip?.previousElementSibling
  passFocus(() => neighbour?.querySelector<HTMLElement>('.notes-edit'))
}
