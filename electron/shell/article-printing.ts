import type { BrowserWindow } from 'electron'
import { ok, type Result } from '../../domain/contract/failures'
import { holdsOwn, type ArticleOrder } from '../../domain/page/whole/article-sheet'
import type { MadeArticle } from './article-press'
import { saveWhereAsked } from './save-where-asked'
import { printPdf } from './system-print'

interface Saved extends Pick<MadeArticle, 'unprintable'> {
  readonly name: string
}

/** Prints an article whole, on as many pages as it takes. */
export interface ArticlePrinter {
  /** Prints and checks the article, asks where to, and writes it; `null` when nothing was chosen. */
  save(order: ArticleOrder, suggestedName: string): Promise<Result<Saved | null>>
  /** Prints and checks the article, and hands it to the system's printing. */
  print(order: ArticleOrder): Promise<Result<Omit<MadeArticle, 'pdf'>>>
}

/** What is still being printed goes with the window that asked for it. */
export function createArticlePrinter(open: (document: string) => Promise<BrowserWindow>, asker: BrowserWindow): ArticlePrinter {
  const make = async (order: ArticleOrder): Promise<Result<MadeArticle>> => await (await import('./article-press')).makeArticle(open, order, asker)
  return {
    async save(order, suggestedName) {
      const made = await make(order)
      if (!made.ok) return made
      const { pdf, unprintable } = made.value
      const saved = await saveWhereAsked(asker, 'pdf', suggestedName, pdf, holdsOwn(order))
      return saved.ok ? ok(saved.value && { ...saved.value, unprintable }) : saved
    },
    async print(order) {
      const made = await make(order)
      if (!made.ok) return made
      const { pdf, ...rest } = made.value
      const handed = await printPdf(pdf, order.paper)
      return handed.ok ? ok(rest) : handed
    }
  }
}
