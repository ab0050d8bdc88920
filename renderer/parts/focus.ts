/** Nobody went to the view by key, so it shows no ring until somebody does. */
function giveToView(): void {
  const view = document.querySelector<HTMLElement>('main [tabindex="0"], main button')
  if (view === null) return
  view.dataset['quiet'] = 'true'
  view.addEventListener('blur', () => { delete view.dataset['quiet'] }, { once: true })
  view.focus({ preventScroll: true })
}

/**
 * Once what had the focus is gone, gives it to its heir, or else to the view, so that the keys go on working and a
 * screen reader is not sent back to the top of the window.
 */
export function passFocus(heir: () => HTMLElement | null | undefined = () => null): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    const to = heir()
    if (to) to.focus({ preventScroll: true })
    else giveToView()
  })
}
