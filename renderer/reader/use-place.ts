import { useEffect, useLayoutEffect, type RefObject } from 'react'
import { blockAt, type Article } from '../../domain/article/article'
import { keepPlace } from '../app/place'
import { get } from '../app/state'
import { blockElement, rangeOf } from '../parts/text-ranges'

/** How far below the scroller's edge the first line in view stands, in px. */
const edge = 8

/** How long without a scroll the text is taken to be at rest, in ms. */
const rest = 150

/** The offset of the first character in view: that of the line across the edge, or of the next block. */
function placeNow(scroller: HTMLElement, { blocks }: Article): number {
  if (scroller.scrollTop <= 0) return 0
  const top = scroller.getBoundingClientRect().top + edge
  const index = blocks.findIndex((_, at) => (blockElement(at)?.getBoundingClientRect().bottom ?? 0) > top)
  const element = blockElement(index)
  const block = blocks[index]
  if (!block || !element) return 0
  const caret = document.caretPositionFromPoint(element.getBoundingClientRect().left + 1, top)
  return block.span.start + (caret?.offsetNode === element.firstChild ? caret.offset : 0)
}

/** Brings the line that holds a place to the top. */
function goToPlace(scroller: HTMLElement, { blocks }: Article, place: number): void {
  const block = blocks[blockAt(blocks, place)]
  const range = place === 0 ? null : block && rangeOf(blocks, { start: place, end: Math.min(place + 1, block.span.end) })
  if (!range) scroller.scrollTop = 0
  else scroller.scrollTop += range.getBoundingClientRect().top - scroller.getBoundingClientRect().top - edge
}

/** Opens an article where the reader left it, and remembers where that is. */
export function usePlace(scroller: RefObject<HTMLElement | null>, article: Article, place: number): void {
  useLayoutEffect(() => {
    const element = scroller.current
    // A place that was jumped to goes before the one that was left.
    if (!element || get().jump !== null) return
    goToPlace(element, article, place)
    // The lines break elsewhere once the reading type is there.
    if (document.fonts.status === 'loading') void document.fonts.ready.then(() => goToPlace(element, article, place))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `place` is where to begin; what is remembered later must not move the text
  }, [article.id])

  useEffect(() => {
    const element = scroller.current
    if (!element) return
    let resting: ReturnType<typeof setTimeout> | undefined
    const note = () => keepPlace(article.id, placeNow(element, article))
    // To ask which line stands at the edge can take longer than to draw a frame: it is asked at the first move and at rest.
    const scrolled = () => {
      if (resting === undefined) note()
      clearTimeout(resting)
      resting = setTimeout(() => {
        resting = undefined
        note()
      }, rest)
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      element.removeEventListener('scroll', scrolled)
      clearTimeout(resting)
    }
  }, [scroller, article])
}
