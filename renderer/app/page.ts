// The one page: ordered once for the view, the file and the printer, so that all three are the same bytes.
import type { Result } from '../../domain/contract/failures'
import { ownLines, type EditedBrief } from '../../domain/brief/edits'
import { composePage } from '../../domain/page/compose'
import type { MadePage, PageOrder } from '../../domain/page/sheet'
import { bridge } from '../bridge'
import { fileName } from '../parts/file-name'
import { today } from '../parts/today'
import { shownBrief } from './edits'
import { alarm, show } from './messages'
import { optionsOf, type PageChoices } from './page-choices'
import { sentence } from './sentences'
import { get, set, type State } from './state'

/** What goes on the page as things stand, the same object as long as it says the same; `null` until there is a brief. */
export function orderFor({ open, settings, page }: Pick<State, 'open' | 'settings' | 'page'>): PageOrder | null {
  const shown = open && shownBrief(open)
  if (open === null || !shown) return null
  const { brief, pinned, isChanged } = shown
  const { paper, largePrint: large } = settings
  const own = { notes: open.slips, ownLines: ownLines(open.edits) }
  const order = composePage(open.article, brief, { ...optionsOf(page), paper, large, printedOn: today(), pinned, isChanged, ...own })
  const words = JSON.stringify(order)
  if (lastOrder?.words !== words) lastOrder = { words, order }
  briefs.set(lastOrder.order, shown)
  return lastOrder.order
}
let lastOrder: { readonly words: string; readonly order: PageOrder } | null = null

const briefs = new WeakMap<PageOrder, EditedBrief>()
/** The brief an order was made of: what is in view may be older than what is open. */
export const briefBehind = (order: PageOrder): EditedBrief | undefined => briefs.get(order)

/** Changes what is asked of the page. */
export const choosePage = (change: Partial<PageChoices>): void => set(({ page }) => ({ page: { ...page, ...change } }))

let made: { readonly order: string; readonly page: Promise<Result<MadePage>> } | null = null

/** Has a page made; the same order is made once, unless that failed. */
export function makePage(order: PageOrder): Promise<Result<MadePage>> {
  const key = JSON.stringify(order)
  if (made?.order === key) return made.page
  const page = bridge.makePage(order)
  made = { order: key, page }
  void page.then(({ ok }) => { if (!ok && made?.page === page) made = null })
  return page
}

/** Makes sure that main holds the page as things stand. @returns whether it does. */
async function ready(): Promise<boolean> {
  const order = orderFor(get())
  if (order === null) return false
  const page = await makePage(order)
  if (!page.ok) alarm(`No page: ${sentence(page.failure)}`)
  return page.ok
}

export async function savePage(): Promise<void> {
  if (!(await ready())) return
  const title = get().open?.article.title ?? 'Brief'
  const result = await bridge.savePage(fileName(title, '.pdf'))
  if (!result.ok) alarm(`The PDF was not saved: ${sentence(result.failure)}`)
  else if (result.value !== null) show(`Saved as ${result.value.name}`)
}

export async function printPage(): Promise<void> {
  if (!(await ready())) return
  const result = await bridge.printPage()
  if (result.ok) show('The page was handed to the printer.')
  else show(`Not printed: ${sentence(result.failure)} You can save the page as a PDF instead.`, 'alarm', {
    label: 'Save PDF…',
    run: () => void savePage()
  })
}
