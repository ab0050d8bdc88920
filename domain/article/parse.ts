import { languageOf } from '../text/language'
import type { ArticleDraft } from './article'
import { splitFrontMatter, type Facts } from './front-matter'
import { markdownPieces } from './markdown'
import { layOut, looksLikeHeading, type Piece } from './piece'
import { plainPieces } from './plain-text'
import { tidy, tidyWords } from './tidy'

export type ParseFailure =
  /** There is no word in it. */
  | { readonly kind: 'empty' }
  /** Its name ends neither in .txt nor in .md. */
  | { readonly kind: 'unknown-kind' }

/** Tells a failure from an article. */
export const isFailure = <T extends { readonly kind: string }>(outcome: ArticleDraft | T): outcome is T => 'kind' in outcome

/** The kind of a file by its name: `null` for what Brevier does not read. */
export function fileKind(fileName: string): 'text' | 'markdown' | null {
  const ending = /\.(txt|md)$/i.exec(fileName)?.[1]!.toLowerCase()
  return ending === 'txt' ? 'text' : ending === 'md' ? 'markdown' : null
}

/**
 * Makes an article of a file's content, by its name's ending plain text or Markdown. Never throws.
 * The headline (front matter, first `#` heading, or a first line that looks like one) becomes the title and leaves the
 * text; without one the file's name is the title.
 */
export function parseArticle(fileName: string, content: string): ArticleDraft | ParseFailure {
  const kind = fileKind(fileName)
  if (kind === null) return { kind: 'unknown-kind' }
  const { facts, body } = kind === 'markdown' ? splitFrontMatter(tidy(content)) : { facts: null, body: tidy(content) }
  const pieces = kind === 'markdown' ? piecesOfMarkdown(body) : plainPieces(body)
  const { title, byline, rest } = splitHead(pieces, kind, facts)
  const { text, blocks } = layOut(rest)
  if (!/[\p{L}\p{N}]/u.test(text)) return { kind: 'empty' }
  return {
    title: title ?? nameOf(fileName),
    titleOrigin: facts?.title ? facts.titleOrigin : title ? 'article' : 'file',
    byline: facts?.byline ?? byline,
    source: facts?.source ?? null,
    published: facts?.published ?? null,
    language: facts?.language ?? languageOf(text, null).tag,
    text,
    blocks
  }
}

function piecesOfMarkdown(body: string): Piece[] {
  try {
    return markdownPieces(body)
  } catch {
    // marked recurses, so nesting thousands deep overflows its stack: the words are still worth reading as plain text.
    return plainPieces(body)
  }
}

interface Head {
  readonly title: string | null
  readonly byline: string | null
  readonly rest: readonly Piece[]
}

/** Takes the headline and a byline ("By Jane Roe") beneath it off the front. An article of one block keeps it. */
function splitHead(pieces: readonly Piece[], kind: 'text' | 'markdown', facts: Facts | null): Head {
  const [first, second] = pieces
  const given = facts?.title ?? null
  if (!first || !second) return { title: given, byline: null, rest: pieces }
  const isHeadline = given === null
    ? first.kind === 'heading' || (kind === 'text' && isHeadlineOver(first, second))
    : first.words === given
  if (!isHeadline) return { title: given, byline: null, rest: pieces }
  const byline = pieces.length > 2 ? /^By ([\p{Lu}][^.!?]{1,100})$/u.exec(second.words)?.[1] ?? null : null
  return { title: first.words.slice(0, 1000), byline, rest: pieces.slice(byline === null ? 1 : 2) }
}

const isHeadlineOver = (first: Piece, second: Piece): boolean =>
  first.kind === 'paragraph' && second.kind !== 'list-item' && looksLikeHeading(first.words) &&
  (second.words.length > first.words.length || /^By \p{Lu}/u.test(second.words))

function nameOf(fileName: string): string {
  const name = tidyWords(fileName.replace(/^.*[/\\]/s, '').replace(/\.[^.]*$/, ''))
  return name.slice(0, 1000).toWellFormed() || 'Untitled'
}
