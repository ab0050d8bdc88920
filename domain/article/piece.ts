import type { Block, BlockKind } from './article'

/** A block on its way into an article: its kind and its words on one line, never empty. */
export interface Piece {
  readonly kind: BlockKind
  readonly words: string
}

/** Lays pieces out as the one text: joined by one newline, each block's span beside it. */
export function layOut(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  let start = 0
  const blocks = pieces.map(({ kind, words }) => {
    const span = { start, end: start + words.length }
    start = span.end + 1
    return { kind, span }
  })
  return { text: pieces.map(piece => piece.words).join('\n'), blocks }
}

/** A line short and open-ended enough to stand above others: a headline or a heading. */
export const looksLikeHeading = (words: string): boolean =>
  words.length <= 120 && !/[.!?…:;,。！？”"»]['’)\]]*$/.test(words) && /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(words)
