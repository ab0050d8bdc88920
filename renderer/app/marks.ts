// From mark to mark in the text, from a mark to its slip and back, and how a mark is said to those who hear the text.
import { isDetached } from '../../domain/notes/placed'
import { textOf } from '../../domain/text/span'
import { kindNames } from '../parts/kinds'
import { giveFocus } from '../parts/focus'
import { goTo, paragraphsOf } from './going'
import { speak } from './messages'
import { showPane } from './panes'
import { bringIntoView } from './slips'
import { get, set, type OpenArticle, type Slip } from './state'
import { marksAt, readingOffset } from './where'

/** As many words of a long passage as tell where it begins and ends, in units. */
const longestSaid = 80

/** A passage in a few words: whole, or by how it begins and ends. */
export function inShort(words: string): string {
  if (words.length <= longestSaid) return `“${words}”`
  const end = words.slice(-longestSaid / 3)
  return `from “${words.slice(0, longestSaid / 2).replace(/\s+\S*$/, '')}” to “${end.replace(/^\S*\s+/, '')}”`
}

/** A note's Markdown as it is said: without its signs, in one line. */
const said = (text: string): string => text.slice(0, 4 * longestSaid).replace(/[#*_`>~|]+|\[[ xX]?\]/g, '').replace(/\s+/g, ' ').trim().slice(0, 2 * longestSaid)

/** A mark as it is announced: its kind, where it begins and ends, and its note. */
export function markInWords({ text }: Pick<OpenArticle['article'], 'text'>, { note, span }: Slip): string {
  const kind = kindNames[note.kind]
  const words = note.text.trim() === '' ? '' : `. Note: ${said(note.text)}`
  return `${kind}${span === null ? '' : `, ${inShort(textOf(text, span))}`}${words}`
}

/** Words with the point that ends them, unless they bring their own. */
const ended = (words: string): string => (/[.?!…]$/.test(words) ? words : `${words}.`)

const whereOf = (open: OpenArticle, slip: Slip): string => {
  if (slip.span !== null) return `paragraph ${paragraphsOf(open.article.blocks, slip.span)}`
  return isDetached(slip) ? 'its passage is no longer in the text' : 'on the whole article'
}

/** Gives the focus to a note's slip, once it is there. */
function focusSlip(id: string): void {
  showPane('notes', true)
  set({ view: 'article', briefLine: null, current: id })
  requestAnimationFrame(() => {
    const target = document.querySelector<HTMLElement>(`[data-note="${id}"] :is(button, input, textarea):not(:disabled)`)
    const slip = target?.closest('.notes-slip')
    if (target) giveFocus(target)
    if (slip) bringIntoView(slip)
  })
}

/** Goes to a slip's passage; to the slip itself where it has none. */
function goToMark(open: OpenArticle, slip: Slip): void {
  set({ current: slip.note.id })
  if (slip.span === null) focusSlip(slip.note.id)
  else goTo(slip.span)
  const at = open.slips.indexOf(slip)
  speak(`${ended(markInWords(open.article, slip))} ${at + 1} of ${open.slips.length}, ${whereOf(open, slip)}`)
}

/** Goes to the next (1) or previous (-1) note or highlight: from the one the reader is at, or from where the reader is. */
export function stepMark(by: 1 | -1): void {
  const { open, current } = get()
  if (open === null) return
  const { slips } = open
  const at = slips.findIndex(({ note }) => note.id === current)
  const offset = at < 0 ? readingOffset(open) : 0
  const following = slips.findIndex(({ span }) => span !== null && span.start >= offset)
  const next = slips[at >= 0 ? at + by : by > 0 ? following : (following < 0 ? slips.length : following) - 1]
  if (next === undefined) speak(slips.length === 0 ? 'No notes yet' : by > 0 ? 'No note further on' : 'No note before')
  else goToMark(open, next)
}

/** From the mark the reader is at to its slip, and from a slip to its passage. */
export function crossOver(): void {
  const { open, current } = get()
  const slip = open?.slips.find(({ note }) => note.id === current)
  if (open === null || slip === undefined) return speak('There is no note here')
  const atSlip = document.activeElement?.closest('[data-note]') ?? null
  if (atSlip !== null) goToMark(open, slip)
  else focusSlip(slip.note.id)
}

/** A press on the text: on a mark it leads to its slip, on the next of several at the second press. */
export function pressText(offset: number): void {
  const { open, current } = get()
  if (open === null) return
  const here = marksAt(open, offset)
  const at = here.findIndex(({ note }) => note.id === current)
  const slip = here[(at + 1) % Math.max(1, here.length)]
  if (slip === undefined) set({ current: null })
  else focusSlip(slip.note.id)
}
