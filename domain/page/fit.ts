import { failed, ok, type Result } from '../contract/failures'
import { additionsTo, choiceOf, choose, columnOf, printedItems, shortened, withoutLast, type Choice, type Heights } from './choose'
import { contentOf, type SheetContent } from './content'
import { cutTo } from './cut'
import type { Columns, Measures } from './measures'
import { printable } from './printable'
import type { Chosen, PageItem, PageOrder } from './sheet'

/** Something printed, and how its sheet was laid out. */
export interface Rendered {
  readonly pageCount: number
  readonly measures: Measures
}

/** What lays out a sheet, which costs little, and what prints it, of which only the number of pages counts in the end. */
export interface Press<R extends Rendered> {
  lay(content: SheetContent): Promise<Measures>
  print(content: SheetContent): Promise<R>
}

/** What stands on the page, and the rendering that showed that it is one page. */
export interface Fitted<R extends Rendered> {
  readonly printed: Chosen
  readonly leftOut: readonly PageItem[]
  readonly unprintable: readonly string[]
  readonly rendered: R
}

/**
 * Finds what one page holds, and prints it. The rows are measured once, whole and short; from that a page is chosen by order
 * of rank and printed; the page count of what was printed corrects the choice; then whatever is left out and could
 * be near to fitting is tried in print. At most some twelve prints, whatever the order; usually one or two.
 */
export async function fit<R extends Rendered>(order: PageOrder, press: Press<R>): Promise<Result<Fitted<R>>> {
  try {
    const task = await settled(order, press)
    const page = await filled(task, press, await onePage(task, press))
    const { items, ...head } = page.printed
    const ids = new Set(items.map(({ id }) => id))
    return ok({
      printed: { ...head, items }, rendered: page.rendered, unprintable: task.unprintable,
      leftOut: task.order.items.filter(({ id }) => !ids.has(id))
    })
  } catch (error) {
    if (error instanceof NoPage) return failed({ kind: 'page-failed', reason: 'engine' })
    throw error
  }
}

/** A rendering without a page judges nothing: to take it for "fits" would be to print an empty sheet. */
class NoPage extends Error {}

/** An order that can be printed as it is, and what is known of its rows. */
interface Task {
  readonly order: PageOrder
  readonly isSparse: boolean
  /** What may stand on the page, what always stays first, then what stays longest. */
  readonly ranked: readonly PageItem[]
  readonly heights: Heights
  readonly unprintable: readonly string[]
}

/** A choice that was printed. */
interface Page<R> {
  readonly choice: Choice
  readonly printed: Chosen
  readonly rendered: R
}

/** Beyond these no column has place, but for a few short lines where a gap is left. */
const most = { byRank: 120, shortest: 40 } as const

function candidatesOf({ items, givesWay }: PageOrder): PageItem[] {
  const byId = new Map(items.map(item => [item.id, item]))
  const ranked = givesWay.toReversed().flatMap(id => byId.get(id) ?? [])
  const likely = (ofColumn: readonly PageItem[]): PageItem[] => {
    const rest = ofColumn.slice(most.byRank)
    return [...ofColumn.slice(0, most.byRank), ...rest.toSorted((a, b) => leastOf(a) - leastOf(b)).slice(0, most.shortest)]
  }
  const kept = new Set([...likely(ranked.filter(item => columnOf(item) === 'brief')), ...likely(ranked.filter(item => columnOf(item) === 'beside'))])
  return [...items.filter(({ always }) => always), ...ranked.filter(item => kept.has(item))]
}

const leastOf = ({ short, text }: PageItem): number => (short ?? text).length

const fitted = (words: string, units: number | null): string => (units === null ? words : cutTo(words, { words: Infinity, units }))

/** Below this share of the page, what is to be said is set larger and wider: a few small lines at the top look lost. */
const sparseBelow = 0.45
/** Set larger, it must not come near to leaving anything out. */
const largeEnough = 0.9

const takesLess = (share: number, { room, slack, titleFits, sourceFits }: Measures): boolean =>
  titleFits === null && sourceFits === null && (['brief', 'beside'] as const).every(column => room[column] - slack[column] < share * room[column])

/** Measures an order, and takes from it what no page can show: a title beyond its lines, letters no font has. */
async function settled(asked: PageOrder, press: Pick<Press<Rendered>, 'lay'>): Promise<Task> {
  let { order, unprintable } = printable(asked, '')
  const lay = async (form: (item: PageItem) => PageItem, isSparse = false): Promise<Measures> => {
    const ids = new Set(candidatesOf(order).map(({ id }) => id))
    const { title, sourceLine, items } = order
    return await press.lay(contentOf(order, { title, sourceLine, isSparse, items: items.filter(({ id }) => ids.has(id)).map(form) }))
  }
  let whole = await lay(item => item)
  if (whole.missing !== '') {
    ({ order, unprintable } = printable(order, whole.missing))
    whole = await lay(item => item)
  }
  if (whole.titleFits !== null || whole.sourceFits !== null) {
    order = { ...order, title: fitted(order.title, whole.titleFits), sourceLine: fitted(order.sourceLine, whole.sourceFits) }
    whole = await lay(item => item)
  }
  const wide = !order.large && takesLess(sparseBelow, whole) ? await lay(item => item, true) : null
  const isSparse = wide !== null && takesLess(largeEnough, wide)
  if (isSparse) whole = wide
  return { order, isSparse, ranked: candidatesOf(order), heights: { whole, short: await lay(shortened, isSparse) }, unprintable }
}

async function printed<R extends Rendered>({ order, isSparse }: Task, press: Press<R>, choice: Choice, items = printedItems(order, choice)): Promise<Page<R>> {
  const { title, sourceLine } = order
  const chosen = { title, sourceLine, isSparse, items }
  const rendered = await press.print(contentOf(order, chosen))
  if (rendered.pageCount < 1) throw new NoPage()
  return { choice, printed: chosen, rendered }
}

const isOnePage = ({ rendered }: Page<Rendered>): boolean => rendered.pageCount === 1

/** How many things that could still fit are tried in print, and how far, in CSS pixels, a measure may be from the truth. */
const tries = { most: 6, doubt: 3 } as const

/** How often a page that was too full goes without what was put on it last, by as much as it was over. */
const mostCorrections = 4

async function onePage<R extends Rendered>(task: Task, press: Press<R>): Promise<Page<R>> {
  const { brief, beside } = task.heights.whole.room
  // What may just fit is tried before what gives way sooner takes its place.
  let steps = choose(task.ranked, task.heights, { brief: brief + tries.doubt, beside: beside + tries.doubt })
  for (let turn = 0; turn < mostCorrections; turn++) {
    const page = await printed(task, press, choiceOf(steps))
    if (isOnePage(page)) return page
    const { slack } = page.rendered.measures
    const isOver = Math.min(slack.brief, slack.beside) < 0
    const over = (column: keyof Columns): number => (isOver ? Math.max(0, -slack[column]) : 4 * (turn + 1))
    steps = withoutLast(steps, { brief: over('brief'), beside: over('beside') })
  }
  return await barePage(task, press)
}

/** The lengths, in UTF-16 units, to which what always stays is cut where it alone is more than a page. */
const lastLengths = [140, 70, 35, 18]

async function barePage<R extends Rendered>(task: Task, press: Press<R>): Promise<Page<R>> {
  const always = task.ranked.filter(item => item.always)
  const choice: Choice = new Map(always.map(({ id }) => [id, 'short']))
  for (const units of lastLengths) {
    const cut = printedItems(task.order, choice).map((item): PageItem => {
      const text = cutTo(item.text, { words: Infinity, units })
      return { ...item, text, term: null, isCut: item.isCut || text !== item.text }
    })
    const page = await printed(task, press, choice, cut)
    if (isOnePage(page)) return page
  }
  throw new NoPage()
}

/** Adds to a page whatever of the rest still fits, by order of rank. */
async function filled<R extends Rendered>(task: Task, press: Press<R>, first: Page<R>): Promise<Page<R>> {
  let page = first
  // What needs as much as something that was refused need not be tried.
  const below = { brief: Infinity, beside: Infinity }
  for (let turn = 0; turn < tries.most; turn++) {
    const { slack } = page.rendered.measures
    const next = additionsTo(page.choice, task.ranked, task.heights)
      .find(({ item, needs }) => needs <= slack[columnOf(item)] + tries.doubt && needs < below[columnOf(item)])
    if (next === undefined) break
    const tried = await printed(task, press, new Map([...page.choice, [next.item.id, next.form]]))
    if (isOnePage(tried)) page = tried
    else below[columnOf(next.item)] = next.needs
  }
  return page
}
