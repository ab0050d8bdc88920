import { useLayoutEffect } from 'react'
import type { Block } from '../../domain/article/article'
import type { Span } from '../../domain/text/span'
import { paintedRange } from './text-ranges'

/** Paints spans of the shown article under a name that the stylesheet knows as `::highlight(name)`. */
export function useHighlight(name: string, blocks: readonly Block[], spans: readonly Span[], priority = 0): void {
  useLayoutEffect(() => {
    const highlight = new Highlight()
    for (const span of spans) {
      const range = paintedRange(blocks, span)
      if (range) highlight.add(range)
    }
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
    return () => { CSS.highlights.delete(name) }
  }, [name, blocks, spans, priority])
}
