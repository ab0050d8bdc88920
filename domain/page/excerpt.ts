import { shortened } from '../brief/points/shorten'
import { contains, textOf, type Span } from '../text/span'
import { countWords, wordsOf } from '../text/words'

/** Where a clause ends: before a comma and its like, or a dash. */
const BREAK = /[,;:–—]\s|\s[–—-]/u

/**
 * A stretch of at most `limit` words of a line that holds `kept`, as far as it fits: the line as it is where it is short
 * enough, its beginning where that holds the whole clause that `kept` opens, else from the clause before it on. Always one
 * verbatim stretch.
 */
export function excerpt(text: string, line: Span, kept: Span, limit: number): Span {
  const beginning = shortened(text, line, limit)
  if (!contains(line, kept)) return beginning
  const clause = { start: kept.start, end: clauseEnd(text, line, kept, limit) }
  if (contains(beginning, clause)) return beginning
  return shortened(text, { start: clauseStart(text, line, clause, limit), end: line.end }, limit)
}

/** Where the clause that `kept` opens ends, at most half of `limit` words after it. */
function clauseEnd(text: string, line: Span, kept: Span, limit: number): number {
  const words = wordsOf(text, { start: kept.end, end: line.end }).slice(0, Math.floor(limit / 2))
  const last = words.findIndex((word, at) => at + 1 < words.length && BREAK.test(textOf(text, { start: word.end, end: words[at + 1]!.start })))
  return words.at(last)?.end ?? kept.end
}

/** Where the clause begins that `clause` depends on, as far back as leaves room for it; else where it begins itself. */
function clauseStart(text: string, line: Span, clause: Span, limit: number): number {
  const room = limit - countWords(text, clause)
  const words = wordsOf(text, { start: line.start, end: clause.start })
  for (let at = words.length - 1; at > 0 && words.length - at <= room; at--) {
    if (BREAK.test(textOf(text, { start: words[at - 1]!.end, end: words[at]!.start }))) return words[at]!.start
  }
  return clause.start
}
