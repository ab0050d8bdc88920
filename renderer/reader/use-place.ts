import { useEffect, useLayoutEffect, type RefObject } from 'react'
import { blockAt, type Article } from '../../domain/article/article'
import { keepPlace } from '../app/place'
import { get } from '../app/state'
import { blockElement, rangeOf } from '../parts/text-ranges'

/** How far below the scroller's edge the first line in view stands, in px. */
const edge = 24

/** The offset of the first character in view: the block across the edge, and how far through it the edge is. */
function placeNow(scroller: HTMLElement, { blocks }: Article): number {
  if (scroller.scrollTop <= 0) return 0
  const top = scroller.getBoundingClientRect().top + edge
  const index = blocks.findIndex((_, at) => (blockElement(at)?.getBoundingClientRect().bottom ?? 0) > top)
  const block = blocks[index]
  const box = blockElement(index)?.getBoundingClientRect()
  if (!block || !box) return 0
  const through = Math.min(1, Math.max(0, (top - box.top) / box.height))
  return block.span.start + Math.floor(through * (block.span.end - block.span.start - 1))
}

/** Opens an article where the reader left it, and remembers where that is. */
export function usePlace(scroller: RefObject<HTMLElement | null>, article: Article, place: number): void {
  useLayoutEffect(() => {
    const element = scroller.current
    // A place that was jumped to goes before the one that was left.
    if (!element || get().jump !== null) return
    element.scrollTop = 0
    if (place === 0) return
    const block = article.blocks[blockAt(article.blocks, place)]
    const range = block && rangeOf(article.blocks, { start: place, end: Math.min(place + 1, block.span.end) })
    if (range) element.scrollTop = range.getBoundingClientRect().top - element.getBoundingClientRect().top - edge
    // `place` is where to begin; what is remembered later must not move the text.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [article.id])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const note = () => keepPlace(article.id, placeNow(element, article))
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [scroller, article])
}
