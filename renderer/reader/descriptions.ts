import { blockAt, type Article } from '../../domain/article/article'
import { inShort, markInWords } from '../app/marks'
import type { Slip } from '../app/state'
import { kindNames } from '../parts/kinds'
import { blockElement } from '../parts/text-ranges'

/** How many of a paragraph's marks are described one by one. */
const most = 5

/** Which blocks marks begin or end in, with those marks. */
function byBlock({ blocks }: Article, slips: readonly Slip[]): Map<number, Slip[]> {
  const groups = new Map<number, Slip[]>()
  for (const slip of slips) {
    if (slip.span === null) continue
    const ends = new Set([blockAt(blocks, slip.span.start), blockAt(blocks, slip.span.end - 1)])
    for (const index of ends) groups.set(index, [...(groups.get(index) ?? []), slip])
  }
  return groups
}

function inWords({ text, blocks }: Article, index: number, slips: readonly Slip[]): string {
  const { span } = blocks[index]!
  const marks = slips.slice(0, most).map(slip => slip.span!.start >= span.start
    ? markInWords({ text }, slip)
    : `${kindNames[slip.note.kind]} from above, to ${inShort(text.slice(Math.max(span.start, slip.span!.end - 40), slip.span!.end))}`)
  return ['Marked', ...marks, ...(slips.length > most ? [`And ${slips.length - most} more`] : [])].join('. ')
}

const same = (a: readonly Slip[] | undefined, b: readonly Slip[]): boolean =>
  a !== undefined && a.length === b.length && a.every((slip, at) => slip.note === b[at]!.note && slip.span === b[at]!.span)

/**
 * Tells those who hear the text which marks a paragraph has, and where each begins and ends, as the paragraph's
 * description: its words, and the elements that hold them, stay as they are. Only paragraphs whose marks changed are touched.
 */
export function describerOf(article: Article): (slips: readonly Slip[]) => void {
  let described = new Map<number, readonly Slip[]>()
  return slips => {
    const groups = byBlock(article, slips)
    for (const index of described.keys()) if (!groups.has(index)) blockElement(index)?.removeAttribute('aria-description')
    for (const [index, own] of groups) {
      if (!same(described.get(index), own)) blockElement(index)?.setAttribute('aria-description', inWords(article, index, own))
    }
    described = groups
  }
}
