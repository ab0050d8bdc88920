/* global Wire, dialogLook */
// Main's dialogs, drawn in the window: in a closed shadow root, with nothing that a strict content policy refuses.
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
const labelled = (text, input) => make('label', {}, text, input)

/** The dialog that is open: what Enter does in it. */
let openDialog

// Listens from the start, and so before the page: its own keys must not work behind a dialog.
for (const name of ['keydown', 'keypress', 'keyup']) {
  window.addEventListener(name, event => {
    if (!openDialog) return
    event.stopImmediatePropagation()
    if (name !== 'keydown' || event.key !== 'Enter' || openDialog.onButton()) return
    event.preventDefault()
    openDialog.confirm()
  }, true)
}

async function filesOf(input) {
  return Promise.all(Array.from(input.files, async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
}

function openParts({ properties = [], filters = [] }) {
  const accept = filters.flatMap(({ extensions }) => extensions).filter(extension => extension !== '*').map(extension => `.${extension}`).join()
  const picker = make('input', { type: 'file', accept, multiple: properties.includes('multiSelections') })
  const field = make('input', { type: 'text', spellcheck: false, autocomplete: 'off' })
  return {
    parts: [labelled('Choose a file', picker), labelled('or type its path', field)],
    buttons: ['Cancel', 'Open'],
    async answer(button) {
      if (button === 0) return { canceled: true, filePaths: [], files: [] }
      return { canceled: false, filePaths: field.value.trim() ? [field.value.trim()] : [], files: await filesOf(picker) }
    }
  }
}

function saveParts({ defaultPath = '' }) {
  const field = make('input', { type: 'text', value: defaultPath, spellcheck: false, autocomplete: 'off' })
  return {
    parts: [labelled('Save as', field)],
    buttons: ['Cancel', 'Save'],
    answer: async button => (button === 0 ? { canceled: true, filePath: '' } : { canceled: false, filePath: field.value.trim() })
  }
}

function messageParts({ message = '', detail = '', buttons = ['OK'], cancelId = 0, defaultId = buttons.length - 1, checkboxLabel, checkboxChecked = false }) {
  const box = make('input', { type: 'checkbox', checked: checkboxChecked })
  return {
    heading: message,
    parts: [...(detail ? [make('p', {}, detail)] : []), ...(checkboxLabel ? [make('label', {}, box, ` ${checkboxLabel}`)] : [])],
    buttons,
    cancelId,
    defaultId,
    answer: async response => ({ response, checkboxChecked: box.checked })
  }
}

const dialogParts = { showOpenDialog: openParts, showSaveDialog: saveParts, showMessageBox: messageParts }

/** Draws one of main's dialogs in the window, and tells the host how it was answered. Esc cancels, Enter confirms. */
function drawDialog({ id, dialog: kind, options }, toHost) {
  const { parts, buttons, answer, cancelId = 0, defaultId = buttons.length - 1, heading = options.title ?? '' } = dialogParts[kind](options)
  const place = make('div')
  // A test driver, to whom the shadow root is closed too, sees by this which dialog is open.
  place.dataset.dialog = kind
  const root = place.attachShadow({ mode: 'closed' })
  root.adoptedStyleSheets = [dialogLook]
  const finish = async button => {
    const value = await answer(button)
    openDialog = undefined
    box.close()
    place.remove()
    toHost({ kind: 'dialog-answer', id, value: new Wire().encode(value) })
  }
  const row = buttons.map((text, i) => make('button', { type: 'button', onclick: () => finish(i) }, text))
  const title = make('h2', { id: 'title' }, heading)
  const problem = options.problem ? [make('p', { className: 'problem', role: 'alert' }, options.problem)] : []
  const box = make('dialog', {}, title, ...problem, ...parts, make('div', { className: 'buttons' }, ...row))
  box.setAttribute('aria-labelledby', 'title')
  box.addEventListener('cancel', event => {
    event.preventDefault()
    void finish(cancelId)
  })
  root.append(box)
  document.documentElement.append(place)
  box.showModal()
  openDialog = { onButton: () => root.activeElement?.localName === 'button', confirm: () => void finish(defaultId) }
  const first = box.querySelector('input[type=text]') ?? row[defaultId]
  first.focus()
  if (first.value) first.setSelectionRange(first.value.lastIndexOf('/') + 1, first.value.length)
}
