// The whole article on paper: laid out once for the file and for the printer.
import { articleOrder, type ArticleExtra, type ArticleOrder } from '../../domain/page/whole/article-sheet'
import { bridge } from '../bridge'
import { fileName } from '../parts/file-name'
import { today } from '../parts/today'
import { alarm, show } from './messages'
import { counted, sentence } from './sentences'
import { get } from './state'

function orderOf(extra: ArticleExtra): ArticleOrder | null {
  const { open, settings } = get()
  return open && articleOrder(open.article, { paper: settings.paper, extra, printedOn: today(), notes: open.slips })
}

/** What a mark stands for in the print, said behind what was done. */
const lacking = (scripts: readonly string[]): string =>
  (scripts.length === 0 ? '' : ` Brevier has no letters for ${scripts.join(', ')}; a mark stands in their place.`)

export async function saveArticlePdf(extra: ArticleExtra): Promise<void> {
  const order = orderOf(extra)
  if (order === null) return
  const result = await bridge.saveArticlePdf(order, fileName(order.title, ', article.pdf'))
  if (!result.ok) alarm(`The PDF was not saved: ${sentence(result.failure)}`)
  else if (result.value !== null) show(`Saved as ${result.value.name}.${lacking(result.value.unprintable)}`)
}

export async function printArticle(extra: ArticleExtra): Promise<void> {
  const order = orderOf(extra)
  if (order === null) return
  const result = await bridge.printArticle(order)
  if (result.ok) show(`The article was handed to the printer: ${counted(result.value.pageCount, 'page')}.${lacking(result.value.unprintable)}`)
  else show(`Not printed: ${sentence(result.failure)} You can save it as a PDF instead.`, 'alarm', {
    label: 'Save PDF…',
    run: () => void saveArticlePdf(extra)
  })
}
