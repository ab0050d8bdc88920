import { useEffect, useLayoutEffect, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { blockAt, type Article } from '../../domain/article/article'
import { coveredTwice } from '../../domain/notes/covered'
import type { Span } from '../../domain/text/span'
import { set, useApp, type Slip } from '../app/state'
import { blockElement, rangeOf } from '../parts/text-ranges'
import { useHighlight } from '../parts/use-highlight'
import { describerOf } from './descriptions'
import { painterOf } from './paint'

const none: readonly Span[] = []
const noSlips: readonly Slip[] = []

/** Paints the notes' passages, each as its kind is, and describes them to those who hear the text. */
function useNoteMarks(article: Article): void {
  const { blocks } = article
  const slips = useApp(state => state.open?.slips ?? noSlips)
  const at = useApp(state => state.editing ?? state.current)
  const painter = useMemo(() => painterOf(blocks), [blocks])
  const describe = useMemo(() => describerOf(article), [article])
  useLayoutEffect(() => painter.clear, [painter])
  useLayoutEffect(() => {
    painter.paint(slips.flatMap(({ note: { id, kind }, span }) => (span ? [{ id, kind, span }] : [])))
    describe(slips)
  }, [painter, describe, slips])
  // The same list while no passage has come, gone or moved: a word that is typed in a note changes none.
  const spans = useApp(useShallow(({ open }) => open?.slips.flatMap(({ span }) => span ?? []) ?? none))
  useHighlight('note-twice', blocks, useMemo(() => coveredTwice(spans), [spans]), 1)
  const current = slips.find(({ note }) => note.id === at)?.span ?? null
  useHighlight('note-current', blocks, useMemo(() => (current ? [current] : none), [current]), 2)
}

/** Brings a place into the middle of the view, unless it is well in view already. */
function reveal(article: Article, span: Span): void {
  const box = rangeOf(article.blocks, span)?.getBoundingClientRect()
  if (box === undefined || (box.top > 120 && box.bottom < innerHeight - 80)) return
  blockElement(blockAt(article.blocks, span.start))?.scrollIntoView({ block: 'center' })
}

/** Paints what is marked in the text: notes, what was found, the place one jumped to; and goes there. */
export function useMarks(article: Article): void {
  const { blocks } = article
  const finding = useApp(state => state.finding)
  const jump = useApp(state => state.jump)
  const hit = finding?.hits[finding.current]

  useNoteMarks(article)
  useHighlight('jump', blocks, useMemo(() => (jump ? [jump] : none), [jump]), 3)
  useHighlight('find', blocks, finding?.hits ?? none, 4)
  useHighlight('find-current', blocks, useMemo(() => (hit ? [hit] : none), [hit]), 5)

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
