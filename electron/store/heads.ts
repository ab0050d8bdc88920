import { createHash } from 'node:crypto'
import type { Article, ArticleHead } from '../../domain/article/article'

/** sha256 of an article's text, in hexadecimal. */
export const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What the library shows of an article. */
export function headOf(article: Article): ArticleHead {
  const { id, title, titleOrigin, byline, source, published, fingerprint, addedAt, text } = article
  // From a word's first letter or figure to its end. What stands before that is no part of the pattern: it would be gone through
  // anew from each of its signs, and a file of nothing but dashes would stop main for good.
  const words = text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return { id, title, titleOrigin, byline, source, published, fingerprint, addedAt, words }
}
