import type { Block } from '../../domain/article/article'
import { coveredTwice } from '../../domain/notes/covered'
import { markKinds, type MarkKind } from '../../domain/notes/note'
import { firstAt } from '../../domain/text/first-at'
import type { Span } from '../../domain/text/span'
import { blockElement, paintedRange } from '../parts/text-ranges'

/** A passage that is marked, by the id of its note. */
export interface Mark {
  readonly id: string
  readonly kind: MarkKind
  readonly span: Span
}

/** Paints marks over the text. */
export interface Painter {
  /** Begins to paint; @returns how to end it. */
  readonly begin: () => () => void
  /** Brings what is painted to what is given: only marks that are new, gone, moved or of another kind are touched. */
  readonly paint: (marks: readonly Mark[]) => void
}

const same = (a: readonly Span[], b: readonly Span[]): boolean => a.length === b.length && a.every((span, at) => span === b[at])

/** Paints what two marks cover over the marks themselves, so that each is seen to begin and to end. */
function overlapsPainter(blocks: readonly Block[], highlight: Highlight): (marks: readonly Mark[]) => void {
  let spans: readonly Span[] = []
  highlight.priority = 1
  return marks => {
    const before = spans
    spans = marks.map(({ span }) => span)
    if (same(before, spans)) return
    highlight.clear()
    for (const span of coveredTwice(spans)) highlight.add(paintedRange(blocks, span)!)
  }
}

/** A painter for the article that is shown: one highlight for each kind, one range for each mark, and one for what two cover. */
export function painterOf(blocks: readonly Block[]): Painter {
  const highlights = Object.fromEntries(markKinds.map(kind => [kind, new Highlight()])) as Record<MarkKind, Highlight>
  const twice = new Highlight()
  const paintOverlaps = overlapsPainter(blocks, twice)
  const all = [...markKinds.map(kind => [`note-${kind}`, highlights[kind]] as const), ['note-twice', twice] as const]
  const painted = new Map<string, Mark & { readonly range: StaticRange }>()
  const wipe = (id: string): void => {
    const mark = painted.get(id)
    if (mark) highlights[mark.kind].delete(mark.range)
    painted.delete(id)
  }
  const add = (mark: Mark): void => {
    const range = paintedRange(blocks, mark.span)
    if (range === null) return
    highlights[mark.kind].add(range)
    painted.set(mark.id, { ...mark, range })
  }
  return {
    begin: () => {
      for (const [name, highlight] of all) CSS.highlights.set(name, highlight)
      return () => { for (const [name] of all) CSS.highlights.delete(name) }
    },
    paint: marks => {
      const wanted = new Set(marks.map(({ id }) => id))
      for (const id of painted.keys()) if (!wanted.has(id)) wipe(id)
      for (const mark of marks) {
        const before = painted.get(mark.id)
        if (before?.kind === mark.kind && before.span === mark.span) continue
        wipe(mark.id)
        add(mark)
      }
      paintOverlaps(marks)
    }
  }
}

/** The first block whose bottom lies below a height of the window; the last one where none does. */
const blockBelow = (blocks: readonly Block[], height: number): number =>
  firstAt(blocks.length - 1, index => (blockElement(index)?.getBoundingClientRect().bottom ?? 0) >= height)

/** The stretch of the text that is in view or within a height of the window above or below it. */
export function stretchNear(blocks: readonly Block[]): Span {
  return {
    start: blocks[blockBelow(blocks, -innerHeight)]!.span.start,
    end: blocks[blockBelow(blocks, 2 * innerHeight)]!.span.end
  }
}
