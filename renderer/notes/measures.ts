import { blockAt, type Block } from '../../domain/article/article'
import type { Span } from '../../domain/text/span'
import type { Slip } from '../app/state'
import { blockElement, topOf } from '../parts/text-ranges'

/** How tall a slip is likely to be that was never drawn, in px: a highlight is a line, a note grows with its words. */
const likelyHeight = ({ note: { text, tags } }: Slip): number =>
  (text.trim() === '' ? 27 : 64 + 21 * Math.min(40, Math.ceil(text.length / 34))) + (tags.length > 0 ? 26 : 0)

interface Box {
  readonly top: number
  readonly height: number
}

/**
 * What is known of where things stand, in px below the top of the text. Of each block only its edges are measured, and of
 * the passages only those whose slips are drawn: an article's opening does not take longer by the number of its notes.
 */
export class Measures {
  #boxes = new Map<number, Box>()
  #tops = new WeakMap<Span, number>()
  readonly #heights = new Map<string, number>()

  /** Forgets what was measured of the text: it is set anew. */
  forgetText(): void {
    this.#boxes = new Map()
    this.#tops = new WeakMap()
  }

  heightOf(slip: Slip): number {
    return this.#heights.get(slip.note.id) ?? likelyHeight(slip)
  }

  /** Keeps a slip's height. @returns what it was before; `null` for one that is drawn for the first time. */
  keepHeight(id: string, height: number): number | null {
    const before = this.#heights.get(id) ?? null
    this.#heights.set(id, height)
    return before
  }

  /** Where a passage begins: as it was measured, or by how far into its block it lies. `origin` is where the text begins in the window. */
  topOf(blocks: readonly Block[], span: Span, origin: number): number {
    const known = this.#tops.get(span)
    if (known !== undefined) return known
    const index = blockAt(blocks, span.start)
    const { start, end } = blocks[index]!.span
    const { top, height } = this.#boxOf(index, origin)
    return Math.round(top + (height * (span.start - start)) / Math.max(1, end - start))
  }

  /** Measures where passages begin. @returns whether one begins elsewhere than was taken for likely. */
  measure(blocks: readonly Block[], spans: readonly Span[], origin: number): boolean {
    let isNews = false
    for (const span of spans) {
      if (this.#tops.has(span)) continue
      const likely = this.topOf(blocks, span, origin)
      const top = Math.round((topOf(blocks, span.start) ?? origin) - origin)
      this.#tops.set(span, top)
      isNews ||= top !== likely
    }
    return isNews
  }

  #boxOf(index: number, origin: number): Box {
    const known = this.#boxes.get(index)
    if (known !== undefined) return known
    const { top, height } = blockElement(index)?.getBoundingClientRect() ?? { top: origin, height: 0 }
    const box = { top: top - origin, height }
    this.#boxes.set(index, box)
    return box
  }
}
