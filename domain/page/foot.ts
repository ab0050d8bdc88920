import { longDay } from './day'
import type { PageItem, PageOrder } from './sheet'

/** What the foot of the page says. */
export interface Foot {
  /** How much of the article stands on the page, and how much of the brief does not. */
  readonly extract: string
  readonly printed: string
  readonly page: string
  /** The first characters of the article's fingerprint: the same words have the same one everywhere. */
  readonly fingerprint: string
}

/** The foot of a page that carries `printed`; counted from the items themselves, so that it cannot disagree with them. */
export function footOf(order: PageOrder, printed: readonly PageItem[]): Foot {
  const sentences = new Set(printed.flatMap(item => item.sentences)).size
  const shortened = printed.filter(({ isCut }) => isCut).length
  const counts = [
    `Verbatim extract of ${sentences} of ${order.sentenceCount} sentences${order.isChanged ? ', chosen in part by hand' : ''}`,
    order.kind === 'redacted' ? 'redacted' : '',
    shortened === 0 ? '' : `${shortened} shortened`,
    leftOutWords(order.items.length - printed.length)
  ]
  return {
    extract: counts.filter(Boolean).join(' · '),
    printed: `Printed ${longDay(order.printedOn)}`,
    page: 'page 1 of 1',
    fingerprint: order.fingerprint.slice(0, 8)
  }
}

const leftOutWords = (count: number): string =>
  count === 0 ? 'nothing left out' : `${count} ${count === 1 ? 'point' : 'points'} left out`
