// The keys of the caret: one table for what they do and for the list of shortcuts.
import { moveBy, moveNatively } from './selecting'
import { keysLabel } from './keys'

const isMac = navigator.platform.startsWith('Mac')

interface CaretKey {
  readonly title: string
  /** The keys backwards and forwards. */
  readonly keys: readonly [string, string]
  readonly with: 'word' | 'sentence' | null
  readonly move: (by: 1 | -1, extend: boolean) => void
}

export const caretKeys: readonly CaretKey[] = [
  { title: 'A character', keys: ['ArrowLeft', 'ArrowRight'], with: null, move: (by, extend) => moveNatively(by, 'character', extend) },
  { title: 'A word', keys: ['ArrowLeft', 'ArrowRight'], with: 'word', move: (by, extend) => moveBy('word', by, extend) },
  { title: 'A line', keys: ['ArrowUp', 'ArrowDown'], with: null, move: (by, extend) => moveNatively(by, 'line', extend) },
  { title: 'A sentence', keys: ['ArrowUp', 'ArrowDown'], with: 'sentence', move: (by, extend) => moveBy('sentence', by, extend) },
  { title: 'A paragraph', keys: ['ArrowUp', 'ArrowDown'], with: 'word', move: (by, extend) => moveBy('paragraph', by, extend) },
  { title: 'To an end of the line', keys: ['Home', 'End'], with: null, move: (by, extend) => moveNatively(by, 'lineboundary', extend) }
]

/** Words are gone over with Ctrl (Option on a Mac), sentences with Alt (Control on a Mac). */
function withOf({ ctrlKey, altKey, metaKey }: KeyboardEvent): CaretKey['with'] | 'other' {
  if (metaKey || (ctrlKey && altKey)) return 'other'
  if (!ctrlKey && !altKey) return null
  return ctrlKey === isMac ? 'sentence' : 'word'
}

/** Moves the caret as a key says. @returns whether the key is one of the caret's. */
export function moveCaret(event: KeyboardEvent): boolean {
  const held = withOf(event)
  const found = caretKeys.find(({ keys, with: needed }) => keys.includes(event.key) && needed === held)
  found?.move(event.key === found.keys[1] ? 1 : -1, event.shiftKey)
  return found !== undefined
}

const modifierNames = { word: isMac ? '⌥' : 'Ctrl+', sentence: isMac ? '⌃' : 'Alt+' } as const
const arrows: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' }

/** A caret key as it is written for people: "Ctrl+← →". */
export const caretLabel = ({ keys, with: held }: CaretKey): string =>
  `${held === null ? '' : modifierNames[held]}${keys.map(key => arrows[key] ?? keysLabel(key)).join(' ')}`
