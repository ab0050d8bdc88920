import { commandIds, commandSpecs, type CommandId } from '../../domain/contract/commands'

const isMac = navigator.platform.startsWith('Mac')

interface Chord {
  readonly key: string
  readonly modifier: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** The keys an accelerator's last part can be typed with; zooming in works with and without Shift. */
const typed: Record<string, readonly string[]> = { Plus: ['+', '='], Left: ['arrowleft'] }

function chordsOf(accelerator: string): Chord[] {
  const parts = accelerator.split('+')
  const last = parts.at(-1)!
  const modifier = parts.includes('CmdOrCtrl')
  return (typed[last] ?? [last.toLowerCase()]).map(key => ({ key, modifier, shift: parts.includes('Shift'), alt: parts.includes('Alt') }))
}

const chords = commandIds.flatMap(id =>
  chordsOf(commandSpecs[id].keys ?? '').filter(({ key }) => key !== '').map(chord => ({ id, ...chord })))

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key)

/** The command a key press stands for; bare keys count only outside text fields. */
export function commandFor(event: KeyboardEvent, typing: boolean): CommandId | null {
  const modifier = isMac ? event.metaKey : event.ctrlKey
  if (event.isComposing || (isMac ? event.ctrlKey : event.metaKey)) return null
  if (typing && !modifier) return null
  const key = event.key.toLowerCase()
  // Shift is part of a letter's chord; signs such as "?" and "+" need it on some keyboards and not on others.
  const found = chords.find(chord =>
    chord.key === key && chord.modifier === modifier && chord.alt === event.altKey && (!isLetter(key) || chord.shift === event.shiftKey))
  return found?.id ?? null
}

/** Keys that are written as their sign. */
const signs: Record<string, string> = { Plus: '+', Left: '←' }

/** In the order in which a Mac writes them, before the key itself. */
const onMac: Readonly<Record<string, string>> = { Alt: '⌥', Shift: '⇧', CmdOrCtrl: '⌘' }
const orderOnMac = (part: string): number => [...Object.keys(onMac), part].indexOf(part)

/** A shortcut as it is written for people: "Ctrl+Shift+C", "⇧⌘C" on a Mac. */
export function keysLabel(accelerator: string): string {
  const parts = accelerator.split('+').map(part => signs[part] ?? part)
  if (isMac) return parts.toSorted((a, b) => orderOnMac(a) - orderOnMac(b)).map(part => onMac[part] ?? part).join('')
  return parts.map(part => (part === 'CmdOrCtrl' ? 'Ctrl' : part)).join('+')
}

/** The keys of a command as they are written for people; "" for one that has none. */
export const keysOf = (id: CommandId): string => keysLabel(commandSpecs[id].keys ?? '')
