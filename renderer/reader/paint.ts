import type { Block } from '../../domain/article/article'
import { markKinds, type MarkKind } from '../../domain/notes/note'
import type { Span } from '../../domain/text/span'
import { paintedRange } from '../parts/text-ranges'

/** A passage that is marked, by the id of its note. */
export interface Mark {
  readonly id: string
  readonly kind: MarkKind
  readonly span: Span
}

/** Paints marks over the text. */
export interface Painter {
  /** Brings what is painted to what is given: only marks that are new, gone, moved or of another kind are touched. */
  readonly paint: (marks: readonly Mark[]) => void
  readonly clear: () => void
}

/** A painter for the article that is shown: one highlight for each kind, one range for each mark. */
export function painterOf(blocks: readonly Block[]): Painter {
  const highlights = Object.fromEntries(markKinds.map(kind => [kind, new Highlight()])) as Record<MarkKind, Highlight>
  for (const kind of markKinds) CSS.highlights.set(`note-${kind}`, highlights[kind])
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
    paint: marks => {
      const wanted = new Set(marks.map(({ id }) => id))
      for (const id of painted.keys()) if (!wanted.has(id)) wipe(id)
      for (const mark of marks) {
        const before = painted.get(mark.id)
        if (before?.kind === mark.kind && before.span === mark.span) continue
        wipe(mark.id)
        add(mark)
      }
    },
    clear: () => { for (const kind of markKinds) CSS.highlights.delete(`note-${kind}`) }
  }
}
