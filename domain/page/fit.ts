import { failed, ok, type Result } from '../contract/failures'
import type { Chosen, PageOrder } from './sheet'

/** Something printed, of which only the number of pages matters here. */
export interface Rendered {
  readonly pageCount: number
}

/** What stands on the page, in reading order, and the rendering that showed that it is one page. */
export interface Fitted<R extends Rendered> {
  readonly printed: Chosen
  readonly rendered: R
}

/**
 * Finds the most that one page holds: the largest prefix of what may stay, by order of rank, found by binary search on the
 * page count that `render` reports. An item that no page could hold even alone is passed over (a few times at most), so that one endless note
 * does not take all the others with it. Fails when what the page never goes without needs more than one page.
 */
export async function fit<R extends Rendered>(
  order: PageOrder, render: (chosen: Chosen) => Promise<R>
): Promise<Result<Fitted<R>>> {
  const ranked = order.givesWay.slice(-mostOnAPage).reverse()
  const attempt = async (ids: readonly string[]): Promise<Fitted<R>> => {
    const kept = new Set(ids)
    const { title, sourceLine } = order
    const printed = { title, sourceLine, items: order.items.filter(item => item.always || kept.has(item.id)) }
    const rendered = await render(printed)
    if (rendered.pageCount < 1) throw new NoPages()
    return { printed, rendered }
  }
  try {
    return await search(ranked, attempt)
  } catch (error) {
    if (error instanceof NoPages) return failed({ kind: 'page-failed', reason: 'engine' })
    throw error
  }
}

/** A rendering without a page judges nothing: to take it for "fits" would be to print an empty sheet. */
class NoPages extends Error {}

/** More than any sheet has lines: without a bound, an article of a thousand voices would first be printed whole. */
const mostOnAPage = 100

/** Beyond a few endless items the page is full of what always stays, and looking on would cost a rendering for each. */
const mostPassedOver = 3

const isOnePage = (fitted: Fitted<Rendered>): boolean => fitted.rendered.pageCount === 1

async function search<R extends Rendered>(
  ranked: readonly string[], attempt: (ids: readonly string[]) => Promise<Fitted<R>>
): Promise<Result<Fitted<R>>> {
  const whole = await attempt(ranked)
  if (isOnePage(whole)) return ok(whole)
  const bare = await attempt([])
  if (!isOnePage(bare)) return failed({ kind: 'page-failed', reason: 'too-long' })

  let best = bare
  let candidates = ranked
  let passedOver = 0
  // Invariant: the first `low` candidates fit, the first `high` do not.
  for (let low = 0, high = candidates.length; ;) {
    while (high - low > 1) {
      const middle = (low + high) >> 1
      const tried = await attempt(candidates.slice(0, middle))
      if (isOnePage(tried)) [low, best] = [middle, tried]
      else high = middle
    }
    const blocking = candidates[low]!
    if (passedOver++ === mostPassedOver || (low > 0 && isOnePage(await attempt([blocking])))) return ok(best)
    candidates = candidates.filter(id => id !== blocking)
    const rest = await attempt(candidates)
    if (isOnePage(rest)) return ok(rest)
    high = candidates.length
  }
}
