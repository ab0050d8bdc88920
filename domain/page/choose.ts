import type { Columns, Measures } from './measures'
import { isBeside, type PageItem, type PageOrder, type Section } from './sheet'

/** An item whole, in its shorter form, or not at all. */
export type Form = 'whole' | 'short'
/** What stands on a page: the form of each item that does, by its id. */
export type Choice = ReadonlyMap<string, Form>

/** The heights of rows in either form, and of what is around them. */
export interface Heights {
  readonly whole: Measures
  readonly short: Measures
}

/** A row that would take more of the page than this is worth more in its shorter form, until everything else has its place. */
const fairShare = 1 / 6

/** An item in its shorter form, as it is printed. */
export const shortened = (item: PageItem): PageItem =>
  (item.short === null ? item : { ...item, text: item.short, short: null, isCut: true })

/** The items of an order that were chosen, as they are printed, in reading order. */
export const printedItems = ({ items }: PageOrder, choice: Choice): PageItem[] => items.flatMap(item => {
  const form = choice.get(item.id)
  return form === undefined ? [] : [form === 'short' ? shortened(item) : item]
})

export const heightOf = ({ whole, short }: Heights, { id }: PageItem, form: Form): number =>
  (form === 'whole' ? whole : short).rows[id] ?? Infinity

/** One of the steps in which a page is chosen: an item is put on it, or gets the words back it was shortened by. */
export interface Step {
  readonly item: PageItem
  readonly form: Form
  /** By how much the page grows, in CSS pixels. */
  readonly cost: number
}

export const choiceOf = (steps: readonly Step[]): Choice => new Map(steps.map(({ item, form }) => [item.id, form]))

/** The steps without the last ones, until a page is about as much shorter as it must be; what always stays does. */
export function withoutLast(steps: readonly Step[], over: Columns): Step[] {
  const left = { ...over }
  const fits = ({ item, cost }: Step, index: number): boolean => {
    const column = columnOf(item)
    const isFirst = !steps.slice(0, index).some(earlier => earlier.item.id === item.id)
    if (left[column] <= 0 || (item.always && isFirst)) return true
    left[column] -= cost
    return false
  }
  return steps.map((step, index) => ({ step, index })).toReversed().filter(({ step, index }) => fits(step, index)).toReversed().map(({ step }) => step)
}

/** What the rows of a choice need, one column beside the other. */
class Filling {
  readonly #used = { brief: 0, beside: 0 }
  readonly #started = new Set<Section>()
  readonly form = new Map<string, Form>()
  readonly steps: Step[] = []

  constructor(readonly heights: Heights, readonly room: Columns) {}

  /** What an item would add in a form: its row and, where it is the first of its section, what is around it. */
  cost(item: PageItem, form: Form): number {
    const { around = 0, between = 0 } = this.heights.whole.frames[item.section] ?? {}
    const known = this.form.get(item.id)
    const row = heightOf(this.heights, item, form)
    if (known !== undefined) return row - heightOf(this.heights, item, known)
    return row + (this.#started.has(item.section) ? between : around)
  }

  fits(item: PageItem, form: Form): boolean {
    return this.#used[columnOf(item)] + this.cost(item, form) <= this.room[columnOf(item)]
  }

  put(item: PageItem, form: Form): void {
    const cost = this.cost(item, form)
    this.steps.push({ item, form, cost })
    this.#used[columnOf(item)] += cost
    this.#started.add(item.section)
    this.form.set(item.id, form)
  }
}

/** Which of the two columns an item stands in. */
export const columnOf = ({ section }: PageItem): keyof Columns => (isBeside(section) ? 'beside' : 'brief')
const forms = (item: PageItem): readonly Form[] => (item.short === null ? ['whole'] : ['whole', 'short'])

/**
 * Fills `room` by order of rank, from heights that are near enough: what always stays first, then each item whole where there
 * is place, else in its shorter form, else not. Value per height decides between the two: a row larger than its fair share
 * is short at first, and gets its words back where nothing else wants the place. What is done last gives way first.
 */
export function choose(ranked: readonly PageItem[], heights: Heights, room: Columns): Step[] {
  const columns = new Filling(heights, room)
  const isLarge = (item: PageItem): boolean => item.short !== null && heightOf(heights, item, 'whole') > fairShare * room[columnOf(item)]
  for (const item of ranked.filter(({ always }) => always)) columns.put(item, isLarge(item) || !columns.fits(item, 'whole') ? forms(item).at(-1)! : 'whole')
  for (const item of ranked.filter(({ always }) => !always)) {
    const form = forms(item).find(one => (one === 'short' || !isLarge(item)) && columns.fits(item, one))
    if (form !== undefined) columns.put(item, form)
  }
  for (const item of ranked) if (columns.form.get(item.id) === 'short' && columns.fits(item, 'whole')) columns.put(item, 'whole')
  return columns.steps
}

/** An item a page does not have, or not whole, and about how much higher it would make the page. */
export interface Addition {
  readonly item: PageItem
  readonly form: Form
  readonly needs: number
}

/** What a choice leaves out, by order of rank and whole before short: first what is not there at all. */
export function additionsTo(choice: Choice, ranked: readonly PageItem[], heights: Heights): Addition[] {
  const columns = new Filling(heights, { brief: Infinity, beside: Infinity })
  for (const item of ranked) {
    const form = choice.get(item.id)
    if (form !== undefined) columns.put(item, form)
  }
  const with_ = (item: PageItem) => (form: Form): Addition => ({ item, form, needs: columns.cost(item, form) })
  const leftOut = ranked.filter(({ id }) => !choice.has(id)).flatMap(item => forms(item).map(with_(item)))
  const cut = ranked.filter(({ id }) => choice.get(id) === 'short').map(item => with_(item)('whole'))
  return [...leftOut, ...cut]
}
