// Where spans of the article stand in the document, and back. Every block of the open article is one element that
// holds one text node, so a span's offset is the block's own start plus the offset in that node.
import { blockAt, type Block } from '../../domain/article/article'
import type { Span } from '../../domain/text/span'

export const articleId = 'article-text'
export const blockId = (index: number): string => `block-${index}`

export const articleElement = (): HTMLElement | null => document.getElementById(articleId)
export const blockElement = (index: number): HTMLElement | null => document.getElementById(blockId(index))

function pointAt(blocks: readonly Block[], offset: number, index: number): [Node, number] | null {
  const node = blockElement(index)?.firstChild
  const block = blocks[index]
  if (!node || !block) return null
  return [node, Math.min(Math.max(0, offset - block.span.start), node.nodeValue?.length ?? 0)]
}

/** The point of the document at an offset; `null` while the article is not shown. */
export const pointOf = (blocks: readonly Block[], offset: number): [Node, number] | null =>
  pointAt(blocks, offset, blockAt(blocks, offset))

/** The offset of a point of the document; `null` where it is not in the article. */
export function offsetOf(blocks: readonly Block[], node: Node, offset: number): number | null {
  const root = articleElement()
  return root?.contains(node) ? offsetAt(blocks, root, node, offset) : null
}

type Points = readonly [from: readonly [Node, number], to: readonly [Node, number]]

function pointsOf(blocks: readonly Block[], { start, end }: Span): Points | null {
  const from = pointAt(blocks, start, blockAt(blocks, start))
  const to = pointAt(blocks, end, blockAt(blocks, Math.max(start, end - 1)))
  return from && to && [from, to]
}

/** The document's range for a span; `null` while the article is not shown. */
export function rangeOf(blocks: readonly Block[], span: Span): Range | null {
  const points = pointsOf(blocks, span)
  if (!points) return null
  const range = document.createRange()
  range.setStart(...points[0])
  range.setEnd(...points[1])
  return range
}

/** A range to paint: unlike others it does not slow every change of the document, however many there are. */
export function paintedRange(blocks: readonly Block[], span: Span): StaticRange | null {
  const points = pointsOf(blocks, span)
  if (!points) return null
  const [[startContainer, startOffset], [endContainer, endOffset]] = points
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset })
}

/** One range for all that is only measured. */
const ruler = document.createRange()

/** Where the line with an offset has its top in the window, in px; `null` while the article is not shown. */
export function topOf(blocks: readonly Block[], offset: number): number | null {
  const point = pointOf(blocks, offset)
  if (!point) return null
  const [node, at] = point
  ruler.setStart(node, at)
  ruler.setEnd(node, Math.min(at + 1, node.nodeValue?.length ?? 0))
  return ruler.getBoundingClientRect().top
}

/** The offset of a point of the document that lies in the article; points between blocks belong to the next one. */
function offsetAt(blocks: readonly Block[], root: HTMLElement, node: Node, offset: number): number | null {
  const element = (node instanceof Element ? node : node.parentElement)?.closest(`[id^="block-"]`)
  if (element) {
    const block = blocks[Number(element.id.slice('block-'.length))]
    if (!block) return null
    if (node === element) return offset === 0 ? block.span.start : block.span.end
    return block.span.start + offset
  }
  if (!root.contains(node)) return null
  const next = blocks.findIndex((_, index) => {
    const other = blockElement(index)
    return other !== null && !isBefore(other, node, offset)
  })
  return next < 0 ? (blocks.at(-1)?.span.end ?? null) : blocks[next]!.span.start
}

function isBefore(element: Element, node: Node, offset: number): boolean {
  const range = document.createRange()
  range.selectNode(element)
  return range.comparePoint(node, offset) > 0
}

/** Three clicks select a paragraph up to the start of the next one: the line end between them is nobody's words. */
function withoutLineEnds(blocks: readonly Block[], span: Span): Span | null {
  const first = blocks[blockAt(blocks, span.start)]!
  const last = blocks[blockAt(blocks, Math.max(span.start, span.end - 1))]!
  const start = span.start === first.span.end ? span.start + 1 : span.start
  const end = Math.min(span.end, last.span.end)
  return end <= start ? null : { start, end }
}

/** The span a range of the document stands for; `null` when it is empty or not in the article. */
export function spanOf(blocks: readonly Block[], range: Range): Span | null {
  const root = articleElement()
  if (!root || range.collapsed || !range.intersectsNode(root)) return null
  const inside = document.createRange()
  inside.selectNodeContents(root)
  if (root.contains(range.startContainer)) inside.setStart(range.startContainer, range.startOffset)
  if (root.contains(range.endContainer)) inside.setEnd(range.endContainer, range.endOffset)
  const start = offsetAt(blocks, root, inside.startContainer, inside.startOffset)
  const end = offsetAt(blocks, root, inside.endContainer, inside.endOffset)
  return start === null || end === null ? null : withoutLineEnds(blocks, { start, end })
}
