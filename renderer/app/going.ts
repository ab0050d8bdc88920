import { blockAt, paragraphNumbers, type Block } from '../../domain/article/article'
import type { Span } from '../../domain/text/span'
import { speak } from './messages'
import { get, set } from './state'

/** The paragraph numbers a span touches: "4", or "4–6". */
export function paragraphsOf(blocks: readonly Block[], { start, end }: Span): string {
  const numbers = paragraphNumbers(blocks)
  const touched = numbers.slice(blockAt(blocks, start), blockAt(blocks, Math.max(start, end - 1)) + 1).filter(n => n > 0)
  const first = touched[0] ?? 0
  const last = touched.at(-1) ?? 0
  return first === last ? `${first}` : `${first}–${last}`
}

/** Goes to a place in the article and marks it. */
export function goTo(span: Span): void {
  const { open } = get()
  if (open === null) return
  set({ view: 'article', briefLine: null, jump: { ...span } })
  speak(`Paragraph ${paragraphsOf(open.article.blocks, span)}`)
}
