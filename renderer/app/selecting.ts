// Selecting without a pointer. The document's own selection is the one truth; here its moving end goes from word to word,
// sentence to sentence, paragraph to paragraph of the article, or, as the engine does it, by characters and lines.
import { blockAt } from '../../domain/article/article'
import { spanAt, textOf, type Span } from '../../domain/text/span'
import { sentencesOf } from '../../domain/text/sentences'
import { wordsOf } from '../../domain/text/words'
import { kindNames } from '../parts/kinds'
import { offsetOf, pointOf } from '../parts/text-ranges'
import { inShort } from './marks'
import { speak } from './messages'
import { get, set, type OpenArticle } from './state'
import { marksAt, readingOffset } from './where'

export type Unit = 'word' | 'sentence' | 'paragraph'

interface Ends {
  readonly anchor: number
  /** The end that moves. */
  readonly focus: number
}

/** What is selected, or where the caret is; `null` where that is not in the text. */
function endsNow({ article: { blocks } }: OpenArticle): Ends | null {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  const anchor = anchorNode ? offsetOf(blocks, anchorNode, anchorOffset!) : null
  const focus = focusNode ? offsetOf(blocks, focusNode, focusOffset!) : null
  return anchor === null || focus === null ? null : { anchor, focus }
}

function select({ article: { blocks } }: OpenArticle, { anchor, focus }: Ends): void {
  const [from, to] = [pointOf(blocks, anchor), pointOf(blocks, focus)]
  if (from && to) document.getSelection()?.setBaseAndExtent(...from, ...to)
}

/** The units of a sort around an offset: enough of them to go one on and one back. */
function unitsAround({ article: { text, blocks } }: OpenArticle, unit: Unit, offset: number): readonly Span[] {
  if (unit === 'paragraph') return blocks.map(({ span }) => span)
  if (unit === 'sentence') return sentencesOf(text, blocks)
  const at = blockAt(blocks, offset)
  return blocks.slice(Math.max(0, at - 1), at + 2).flatMap(({ span }) => wordsOf(text, span))
}

/** Where the moving end goes: from unit to unit, by their ends in front of the fixed end and by their beginnings behind it. */
export function movedEnd(units: readonly Span[], { anchor, focus }: Ends, by: 1 | -1): number {
  if (by > 0 && focus >= anchor) return units.find(({ end }) => end > focus)?.end ?? focus
  if (by > 0) return Math.min(anchor, units.find(({ start }) => start > focus)?.start ?? anchor)
  if (focus > anchor) return Math.max(anchor, units.findLast(({ end }) => end < focus)?.end ?? anchor)
  return units.findLast(({ start }) => start < focus)?.start ?? focus
}

/** Extends the selection by a word, sentence or paragraph (1), or takes one back (-1); begins one where the reader is. */
export function extendBy(unit: Unit, by: 1 | -1): void {
  const { open } = get()
  if (open === null) return
  const { anchor, focus } = endsNow(open) ?? caretAt(readingOffset(open))
  const units = unitsAround(open, unit, focus)
  // What is begun in the middle of a unit begins with the whole of it.
  const begun = anchor === focus && by > 0 ? (spanAt(units, focus)?.start ?? anchor) : anchor
  moveTo(open, { anchor, focus }, { anchor: begun, focus: movedEnd(units, { anchor: begun, focus }, by) })
}

const caretAt = (offset: number): Ends => ({ anchor: offset, focus: offset })

/** Moves the caret, or with `extend` the selection's end, to the beginning of the next or previous unit. */
export function moveBy(unit: Unit, by: 1 | -1, extend: boolean): void {
  const { open } = get()
  if (open === null) return
  if (extend) return extendBy(unit, by)
  const { anchor, focus } = endsNow(open) ?? caretAt(readingOffset(open))
  const units = unitsAround(open, unit, focus)
  const next = by > 0 ? units.find(({ start }) => start > focus) : units.findLast(({ start }) => start < focus)
  moveTo(open, { anchor, focus }, caretAt(next?.start ?? focus))
}

/** Moves as the engine does, by its lines and by what people take for one character. */
export function moveNatively(by: 1 | -1, granularity: 'character' | 'line' | 'lineboundary', extend: boolean): void {
  const { open } = get()
  const selection = document.getSelection()
  if (open === null || selection === null) return
  const from = endsNow(open) ?? caretAt(readingOffset(open))
  select(open, from)
  selection.modify(extend ? 'extend' : 'move', by > 0 ? 'forward' : 'backward', granularity)
  const to = endsNow(open)
  if (to === null) select(open, from)
  else told(open, from, to)
}

function moveTo(open: OpenArticle, from: Ends, to: Ends): void {
  select(open, to)
  told(open, from, to)
}

/** Shows the caret, keeps the mark it is in at hand, and says what changed. */
function told(open: OpenArticle, from: Ends, to: Ends): void {
  const [before, here] = [marksAt(open, from.focus), marksAt(open, to.focus)]
  const selection = to.anchor === to.focus ? null : { start: Math.min(to.anchor, to.focus), end: Math.max(to.anchor, to.focus) }
  set({ isCaretOn: true, selection, current: here[0]?.note.id ?? null })
  const crossed = [
    ...here.filter(slip => !before.includes(slip)).map(({ note }) => `${kindNames[note.kind]} begins`),
    ...before.filter(slip => !here.includes(slip)).map(({ note }) => `${kindNames[note.kind]} ends`)
  ]
  speak([changeInWords(open.article.text, from, to), ...crossed].join('. '))
}

function changeInWords(text: string, from: Ends, to: Ends): string {
  if (from.focus === to.focus && from.anchor === to.anchor) return from.focus === 0 ? 'Beginning of the text' : 'No further'
  if (to.anchor === to.focus) return text.slice(to.focus, to.focus + 60).split('\n')[0]!
  const grows = Math.abs(to.focus - to.anchor) > Math.abs(from.focus - from.anchor)
  const start = from.anchor === from.focus && grows ? to.anchor : from.focus
  return `${grows ? 'Selected' : 'Not selected'}: ${inShort(textOf(text, { start: Math.min(start, to.focus), end: Math.max(start, to.focus) }))}`
}

/** Begins to move a caret through the text with the keys, or ends it. */
export function toggleCaret(): void {
  const { open, isCaretOn } = get()
  if (open === null) return
  set({ isCaretOn: !isCaretOn })
  if (isCaretOn) {
    document.getSelection()?.removeAllRanges()
    return speak('The caret is off')
  }
  select(open, endsNow(open) ?? caretAt(readingOffset(open)))
  speak('Caret on: arrow keys move it, with Shift they select; W, S and A select words, sentences, paragraphs; Escape ends it')
}
