import { useEffect, useLayoutEffect, useMemo } from 'react'
import { blockAt, type Article } from '../../domain/article/article'
import { overlaps, type Span } from '../../domain/text/span'
import { get, set, useApp, type Slip } from '../app/state'
import { articleElement, blockElement, rangeOf } from '../parts/text-ranges'
import { useHighlight } from '../parts/use-highlight'
import { describerOf } from './descriptions'
import { painterOf, stretchNear, type Mark } from './paint'

const none: readonly Span[] = []
const noSlips: readonly Slip[] = []

/**
 * So many marks are all painted. Of more, those near the view: at each change of the document the engine goes through
 * every range that is painted anywhere in it.
 */
const few = 200

/** The marks that are painted: all, or of many those that lie in a stretch of the text. */
function marksIn(slips: readonly Slip[], near: () => Span): Mark[] {
  const stretch = slips.length > few ? near() : null
  const marks: Mark[] = []
  for (const { note: { id, kind }, span } of slips) {
    if (span !== null && (stretch === null || overlaps(span, stretch))) marks.push({ id, kind, span })
  }
  return marks
}

/** Keeps the marks of an article painted: when notes change, the text is set anew, or the view has moved by half its height. */
function keepPainted({ id, blocks }: Article): () => void {
  const painter = painterOf(blocks)
  const end = painter.begin()
  // Where the view is has to be asked of the document; of a note that changes it is known.
  let near: Span | null = null
  const paint = () => {
    const { open } = get()
    if (open?.article.id === id) painter.paint(marksIn(open.slips, () => near ??= stretchNear(blocks)))
  }
  const paintAnew = () => {
    near = null
    paint()
  }
  let top = 0
  const moved = () => {
    const now = articleElement()?.getBoundingClientRect().top ?? 0
    if (Math.abs(now - top) < innerHeight / 2) return
    top = now
    paintAnew()
  }
  paint()
  const listening = new AbortController()
  window.addEventListener('scroll', moved, { capture: true, passive: true, signal: listening.signal })
  const watched = new ResizeObserver(paintAnew)
  const element = articleElement()
  if (element) watched.observe(element)
  const forget = useApp.subscribe(({ open }, before) => { if (open?.slips !== before.open?.slips) paint() })
  return () => {
    listening.abort()
    watched.disconnect()
    forget()
    end()
  }
}

/** Paints the notes' passages, each as its kind is, and describes them to those who hear the text. */
function useNoteMarks(article: Article): void {
  const { blocks } = article
  const slips = useApp(state => state.open?.slips ?? noSlips)
  const at = useApp(state => state.editing ?? state.current)
  const describe = useMemo(() => describerOf(article), [article])
  useLayoutEffect(() => keepPainted(article), [article])
  useLayoutEffect(() => describe(slips), [describe, slips])
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
