import { createHash } from 'node:crypto'
import type { Article, ArticleHead } from '../../domain/article/article'

/** sha256 of an article's text, in hexadecimal. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What the library shows of an article. */
export function headOf(article: Article): ArticleHead {
  const { id, title, titleOrigin, byline, source, published, fingerprint, addedAt, text } = article
  const words = text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return { id, title, titleOrigin, byline, source, published, fingerprint, addedAt, words }
}
