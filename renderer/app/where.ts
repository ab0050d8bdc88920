// Where in the article the reader is, whatever says so best: the caret, the focus, or what is in view.
import { blockAt } from '../../domain/article/article'
import type { Span } from '../../domain/text/span'
import { usePointed } from '../brief/pointing'
import { blockElement, offsetOf } from '../parts/text-ranges'
import type { OpenArticle, State } from './state'

/** The offset of the caret, or of the end of the selection that moves; `null` while there is none in the text. */
export function caretOffset({ article: { blocks } }: OpenArticle): number | null {
  const selection = document.getSelection()
  return selection?.focusNode ? offsetOf(blocks, selection.focusNode, selection.focusOffset) : null
}

/** The first paragraph that begins in view; the one that fills the view where none does. */
function blockInView({ article: { blocks }, place }: OpenArticle): number {
  const at = blockAt(blocks, place)
  const next = blockElement(at + 1)
  return place > blocks[at]!.span.start && next && next.getBoundingClientRect().top < innerHeight * 0.7 ? at + 1 : at
}

function isInView(index: number): boolean {
  const box = blockElement(index)?.getBoundingClientRect()
  return box !== undefined && box.bottom > 0 && box.top < innerHeight
}

/** The offset at which the reader is: a caret or a focus that was scrolled out of view says nothing any more. */
export function readingOffset(open: OpenArticle): number {
  const { blocks } = open.article
  const caret = caretOffset(open)
  if (caret !== null && isInView(blockAt(blocks, caret))) return caret
  const focused = Number(/^block-(\d+)$/.exec(document.activeElement?.id ?? '')?.[1] ?? -1)
  return blocks[isInView(focused) ? focused : blockInView(open)]!.span.start
}

/** What a new note is on: the selection, the line of the brief one points at, or else the paragraph one is at. */
export function notedPlace({ open, view, selection }: State): { readonly span: Span; readonly briefLine: string | null } | null {
  if (open === null) return null
  if (view === 'brief') {
    const line = usePointed.getState().at
    return line && { span: { start: line.spans[0]!.start, end: line.spans.at(-1)!.end }, briefLine: line.name }
  }
  if (view !== 'article') return null
  const { blocks } = open.article
  return { span: selection ?? blocks[blockAt(blocks, readingOffset(open))]!.span, briefLine: null }
}

/** The paragraph or line a note can be on now. */
export const hasPlace = (state: State): boolean => notedPlace(state) !== null

/** The notes whose passage holds an offset, the shortest passage first. */
export function marksAt({ slips }: OpenArticle, offset: number): OpenArticle['slips'] {
  const length = (span: Span | null): number => (span === null ? 0 : span.end - span.start)
  return slips.filter(({ span }) => span !== null && span.start <= offset && offset < span.end)
    .toSorted((a, b) => length(a.span) - length(b.span))
}

