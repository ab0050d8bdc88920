import { useEffect } from 'react'
import type { Article } from '../../domain/article/article'
import { get, set } from '../app/state'
import { takesText } from '../parts/focus'
import { spanOf } from '../parts/text-ranges'

/** Keeps the span of what is selected in the article. */
export function useSelection({ blocks }: Article): void {
  useEffect(() => {
    const read = () => {
      // Selecting within a field (the note that is being written) is not about the article.
      if (takesText(document.activeElement)) return
      const selection = document.getSelection()
      const span = selection && selection.rangeCount > 0 ? spanOf(blocks, selection.getRangeAt(0)) : null
      const before = get().selection
      if (span?.start !== before?.start || span?.end !== before?.end) set({ selection: span })
    }
    // Once a note is being written, what it is about is marked; the selection has done its work.
    const forget = ({ target }: FocusEvent) => { if (target instanceof HTMLTextAreaElement) set({ selection: null }) }
    document.addEventListener('selectionchange', read)
    document.addEventListener('focusin', forget)
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('focusin', forget)
      set({ selection: null })
    }
  }, [blocks])
}
