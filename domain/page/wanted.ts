import type { Wanted } from './check'
import { contentOf, footLines, textsOf, type SheetContent } from './content'
import { heldIn } from './secrets'
import type { Chosen, PageOrder } from './sheet'

/** What the finished page of an order must be and may hold. */
export function wantedPage(order: PageOrder, printed: Chosen): Wanted {
  const content = contentOf(order, printed)
  return {
    stamp: { title: order.titleInFile, printedOn: order.printedOn },
    pageCount: 1,
    paper: order.paper,
    smallest: order.large ? 12 : 9.5,
    texts: textsOf(content),
    // The print document's own, the article's, and none.
    languages: ['en', order.language ?? '', ''],
    // A word the page says by itself is nobody's secret.
    secrets: order.secrets.filter(words => !heldIn(ownTexts(content))(words))
  }
}

const ownTexts = ({ titleLabel, sections, beside, foot }: SheetContent): string[] =>
  [titleLabel ?? '', ...[...sections, ...beside].map(({ label }) => label), ...footLines(foot)]
