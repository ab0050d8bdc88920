import { blockAt, type Article } from '../../domain/article/article'
import { inReadingOrder } from '../../domain/notes/placed'
import type { Span } from '../../domain/text/span'
import { inShort, markInWords } from '../app/marks'
import { changedFrom } from '../app/slips'
import type { Slip } from '../app/state'
import { kindNames } from '../parts/kinds'
import { blockElement } from '../parts/text-ranges'

/** How many of a paragraph's marks are described one by one. */
const most = 5

/** The blocks a mark begins and ends in. */
const endsOf = ({ blocks }: Article, { start, end }: Span): Set<number> => new Set([blockAt(blocks, start), blockAt(blocks, end - 1)])

function inWords({ text, blocks }: Article, index: number, slips: readonly Slip[]): string {
  const { span } = blocks[index]!
  const marks = slips.slice(0, most).map(slip => slip.span!.start >= span.start
    ? markInWords({ text }, slip)
    : `${kindNames[slip.note.kind]} from above, to ${inShort(text.slice(Math.max(span.start, slip.span!.end - 40), slip.span!.end))}`)
  return ['Marked', ...marks, ...(slips.length > most ? [`And ${slips.length - most} more`] : [])].join('. ')
}

/**
 * Tells those who hear the text which marks a paragraph has, and where each begins and ends, as the paragraph's
 * description: its words, and the elements that hold them, stay as they are. Only paragraphs whose marks changed are touched.
 */
export function describerOf(article: Article): (slips: readonly Slip[]) => void {
  let known: readonly Slip[] = []
  const marks = new Map<number, readonly Slip[]>()
  const change = (slips: readonly Slip[], to: (own: readonly Slip[], slip: Slip) => readonly Slip[], touched: Set<number>): void => {
    for (const slip of slips) {
      for (const index of slip.span ? endsOf(article, slip.span) : []) {
        marks.set(index, to(marks.get(index) ?? [], slip))
        touched.add(index)
      }
    }
  }
  return slips => {
    const { gone, come } = changedFrom(known, slips)
    known = slips
    const touched = new Set<number>()
    change(gone, (own, slip) => own.filter(other => other !== slip), touched)
    change(come, (own, slip) => [...own, slip], touched)
    for (const index of touched) {
      const own = marks.get(index)!.toSorted(inReadingOrder)
      marks.set(index, own)
      if (own.length === 0) blockElement(index)?.removeAttribute('aria-description')
      else blockElement(index)?.setAttribute('aria-description', inWords(article, index, own))
    }
  }
}
