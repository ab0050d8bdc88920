import { useEffect, useMemo } from 'react'
import { blockAt, type Article } from '../../domain/article/article'
import type { Span } from '../../domain/text/span'
import { set, useApp } from '../app/state'
import { blockElement, rangeOf } from '../parts/text-ranges'
import { useHighlight } from '../parts/use-highlight'

const none: readonly Span[] = []

/** Brings a place into the middle of the view, unless it is well in view already. */
function reveal(article: Article, span: Span): void {
  const box = rangeOf(article.blocks, span)?.getBoundingClientRect()
  if (box === undefined || (box.top > 120 && box.bottom < innerHeight - 80)) return
  blockElement(blockAt(article.blocks, span.start))?.scrollIntoView({ block: 'center' })
}

/** Paints what is marked in the text: notes, what was found, the place one jumped to; and goes there. */
export function useMarks(article: Article): void {
  const { blocks } = article
  const slips = useApp(state => state.open?.slips)
  const editing = useApp(state => state.editing)
  const finding = useApp(state => state.finding)
  const jump = useApp(state => state.jump)
  const hit = finding?.hits[finding.current]

  useHighlight('note', blocks, useMemo(() => slips?.flatMap(({ span }) => span ?? []) ?? none, [slips]))
  useHighlight('note-current', blocks, useMemo(
    () => slips?.flatMap(({ note, span }) => (note.id === editing && span) || []) ?? none, [slips, editing]), 1)
  useHighlight('jump', blocks, useMemo(() => (jump ? [jump] : none), [jump]), 2)
  useHighlight('find', blocks, finding?.hits ?? none, 3)
  useHighlight('find-current', blocks, useMemo(() => (hit ? [hit] : none), [hit]), 4)

  useEffect(() => { if (hit) reveal(article, hit) }, [article, hit])
  useEffect(() => {
    if (jump === null) return
    reveal(article, jump)
    // The focus goes along, so that a screen reader reads on from there.
    blockElement(blockAt(article.blocks, jump.start))?.focus({ preventScroll: true })
    const clear = () => set({ jump: null })
    const listening = new AbortController()
    window.addEventListener('pointerdown', clear, { signal: listening.signal })
    window.addEventListener('keydown', ({ key }) => { if (key === 'Escape') clear() }, { signal: listening.signal })
    return () => listening.abort()
  }, [article, jump])
}
