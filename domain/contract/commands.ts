/** Every user action, named once: the menu, the palette, the shortcuts and the buttons are all drawn from this list. */
export interface CommandSpec {
  readonly title: string
  /**
   * Shortcut in Electron's accelerator notation; `CmdOrCtrl` is the one modifier that differs between systems.
   * Keys without `CmdOrCtrl` work outside text fields only, so the menu shows them but does not register them.
   */
  readonly keys?: string
  readonly menu: 'File' | 'Edit' | 'View' | 'Notes' | 'Help'
}

const spec = <T extends Record<string, CommandSpec>>(specs: T): { readonly [K in keyof T]: CommandSpec } => specs

export const commandSpecs = spec({
  openFile: { title: 'Open a briefing…', keys: 'CmdOrCtrl+O', menu: 'File' },
  replaceText: { title: 'Replace the text of this briefing…', menu: 'File' },
  removeArticle: { title: 'Remove this briefing…', menu: 'File' },
  savePdf: { title: 'Save the page as PDF…', keys: 'CmdOrCtrl+S', menu: 'File' },
  emptyTrash: { title: 'Delete what is in the trash for good…', menu: 'File' },
  saveVoices: { title: 'Save who said what as CSV…', menu: 'File' },
  exportNotes: { title: 'Export notes…', menu: 'File' },
  importAnnotations: { title: 'Import annotations…', menu: 'File' },
  backUp: { title: 'Back up everything…', menu: 'File' },
  restoreBackup: { title: 'Restore a backup…', menu: 'File' },
  exportBrief: { title: 'Save the brief as…', keys: 'CmdOrCtrl+Shift+S', menu: 'File' },
  printArticle: { title: 'Print or save the whole article…', keys: 'CmdOrCtrl+Shift+P', menu: 'File' },
  print: { title: 'Print the page…', keys: 'CmdOrCtrl+P', menu: 'File' },
  undo: { title: 'Undo', keys: 'CmdOrCtrl+Z', menu: 'Edit' },
  redo: { title: 'Redo', keys: 'CmdOrCtrl+Shift+Z', menu: 'Edit' },
  copyWithParagraph: { title: 'Copy with paragraph number', keys: 'CmdOrCtrl+Shift+C', menu: 'Edit' },
  caret: { title: 'Select with the keyboard', keys: 'F7', menu: 'Edit' },
  selectWord: { title: 'Select a word more', keys: 'W', menu: 'Edit' },
  unselectWord: { title: 'Select a word less', keys: 'Shift+W', menu: 'Edit' },
  selectSentence: { title: 'Select a sentence more', keys: 'S', menu: 'Edit' },
  unselectSentence: { title: 'Select a sentence less', keys: 'Shift+S', menu: 'Edit' },
  selectParagraph: { title: 'Select a paragraph more', keys: 'A', menu: 'Edit' },
  unselectParagraph: { title: 'Select a paragraph less', keys: 'Shift+A', menu: 'Edit' },
  find: { title: 'Find in the article', keys: 'CmdOrCtrl+F', menu: 'Edit' },
  findNext: { title: 'Find next', keys: 'CmdOrCtrl+G', menu: 'Edit' },
  findPrevious: { title: 'Find previous', keys: 'CmdOrCtrl+Shift+G', menu: 'Edit' },
  showArticle: { title: 'Article', keys: 'CmdOrCtrl+1', menu: 'View' },
  showBrief: { title: 'Brief', keys: 'CmdOrCtrl+2', menu: 'View' },
  showPage: { title: 'Page', keys: 'CmdOrCtrl+3', menu: 'View' },
  allNotes: { title: 'All notes', keys: 'CmdOrCtrl+4', menu: 'View' },
  trash: { title: 'Trash', keys: 'CmdOrCtrl+5', menu: 'View' },
  back: { title: 'Back to all notes', keys: 'Alt+Left', menu: 'View' },
  hide: { title: 'Hide everything', keys: 'CmdOrCtrl+Shift+L', menu: 'View' },
  toggleLibrary: { title: 'Show or hide the library', keys: 'CmdOrCtrl+B', menu: 'View' },
  toggleNotes: { title: 'Show or hide the notes', keys: 'CmdOrCtrl+J', menu: 'View' },
  readingSettings: { title: 'Reading settings', keys: 'CmdOrCtrl+,', menu: 'View' },
  zoomIn: { title: 'Zoom in', keys: 'CmdOrCtrl+Plus', menu: 'View' },
  zoomOut: { title: 'Zoom out', keys: 'CmdOrCtrl+-', menu: 'View' },
  zoomReset: { title: 'Actual size', keys: 'CmdOrCtrl+0', menu: 'View' },
  newNote: { title: 'Note on the selection, paragraph or line', keys: 'N', menu: 'Notes' },
  newArticleNote: { title: 'Note on the whole article', keys: 'Shift+N', menu: 'Notes' },
  highlight: { title: 'Highlight the selection', keys: 'H', menu: 'Notes' },
  markKey: { title: 'Mark as key', keys: '1', menu: 'Notes' },
  markQuestion: { title: 'Mark as question', keys: '2', menu: 'Notes' },
  markDoubt: { title: 'Mark as doubt', keys: '3', menu: 'Notes' },
  markAction: { title: 'Mark as action', keys: '4', menu: 'Notes' },
  nextMark: { title: 'Next note or highlight', keys: 'J', menu: 'Notes' },
  previousMark: { title: 'Previous note or highlight', keys: 'K', menu: 'Notes' },
  crossOver: { title: 'From a highlight to its note, and back', keys: 'Enter', menu: 'Notes' },
  deleteNote: { title: 'Delete this note or highlight', keys: 'Delete', menu: 'Notes' },
  pinSelection: { title: 'Pin the selection in the brief', keys: 'P', menu: 'Notes' },
  newOwnLine: { title: 'Add a line of your own to the brief', keys: 'L', menu: 'Notes' },
  putBack: { title: 'Put the note on the selection', keys: 'B', menu: 'Notes' },
  proveSilence: { title: 'Prove that nothing leaves…', menu: 'Help' },
  lockNow: { title: 'Lock the notes now', keys: 'CmdOrCtrl+L', menu: 'Notes' },
  unlock: { title: 'Unlock the notes…', menu: 'Notes' },
  lockPanel: { title: 'Lock with a passphrase…', menu: 'Notes' },
  palette: { title: 'Command palette', keys: 'CmdOrCtrl+K', menu: 'Help' },
  shortcuts: { title: 'Keyboard shortcuts', keys: '?', menu: 'Help' },
  licences: { title: 'Licences', menu: 'Help' }
})

export type CommandId = keyof typeof commandSpecs
export const commandIds = Object.keys(commandSpecs) as CommandId[]
