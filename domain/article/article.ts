import { firstAt } from '../text/first-at'
import type { Span } from '../text/span'

export const blockKinds = ['paragraph', 'heading', 'list-item', 'quotation'] as const
export type BlockKind = (typeof blockKinds)[number]

/** One block of an article. Blocks stand in text order, joined by one newline, and cover the whole text. */
export interface Block {
  readonly kind: BlockKind
  readonly span: Span
}

/** Where a title comes from: the article's own words, a label supplied with the app, or the file's name. */
export const titleOrigins = ['article', 'app', 'file'] as const
export type TitleOrigin = (typeof titleOrigins)[number]

/** The day an article was published. */
export interface Published {
  /** ISO day, e.g. `2024-12-09`. */
  readonly date: string
  /** What the day was inferred from, in words; `null` when the article states it. */
  readonly inferredFrom: string | null
}

/** An article as it leaves the front door: tidied once, never again. */
export interface ArticleDraft {
  readonly title: string
  readonly titleOrigin: TitleOrigin
  readonly byline: string | null
  readonly source: string | null
  readonly published: Published | null
  /** BCP 47 tag, `null` when unknown. */
  readonly language: string | null
  readonly text: string
  readonly blocks: readonly Block[]
}

/** An article in the library. */
export interface Article extends ArticleDraft {
  /** Random for the reader's own articles; `bundled-<name>` for those supplied with the app. */
  readonly id: string
  /** sha256 of `text`, in hexadecimal: the same words have the same fingerprint everywhere. */
  readonly fingerprint: string
  /** ISO time at which it came into the library; `null` for bundled articles. */
  readonly addedAt: string | null
}

/** What the library shows of an article without its text. */
export type ArticleHead = Pick<Article, 'id' | 'title' | 'titleOrigin' | 'byline' | 'source' | 'published' | 'fingerprint' | 'addedAt'> & {
  readonly words: number
}

/** The paragraph numbers people see: 1-based over all blocks but headings; 0 for a heading. */
export function paragraphNumbers(blocks: readonly Block[]): number[] {
  let count = 0
  return blocks.map(block => (block.kind === 'heading' ? 0 : ++count))
}

/** The index of the block that holds `offset`; the last one when it lies beyond the text. */
export const blockAt = (blocks: readonly Block[], offset: number): number => firstAt(blocks.length - 1, index => blocks[index]!.span.end >= offset)

/** The order of a library: what is supplied with the app, then the reader's own, the newest first. */
export const inLibraryOrder = (heads: readonly ArticleHead[]): ArticleHead[] =>
  heads.toSorted((a, b) => Number(a.addedAt !== null) - Number(b.addedAt !== null) || (b.addedAt ?? '').localeCompare(a.addedAt ?? ''))
