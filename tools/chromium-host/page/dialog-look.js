// System colours, so that light, dark and forced colours are all right without asking.
const dialogLook = new CSSStyleSheet()
dialogLook.replaceSync(`
  dialog { width: min(34rem, calc(100vw - 4rem)); box-sizing: border-box; padding: 1.5rem; border: 1px solid GrayText; border-radius: 8px;
    color-scheme: light dark; background: Canvas; color: CanvasText; font: 15px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
  dialog::backdrop { background: rgb(0 0 0 / 0.4) }
  h2 { margin: 0 0 0.75rem; font-size: 1.125rem }
  p { margin: 0 0 0.75rem; white-space: pre-line }
  label { display: block; margin: 0 0 0.75rem }
  input:not([type=checkbox]) { display: block; width: 100%; box-sizing: border-box; margin-top: 0.25rem; padding: 0.4rem 0.5rem; font: inherit }
  .problem { font-weight: 600 }
  .buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 0.5rem; margin-top: 1rem }
  button { padding: 0.4rem 1rem; font: inherit }
`)
