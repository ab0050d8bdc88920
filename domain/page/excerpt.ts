import { shortened } from '../brief/points/shorten'
import { contains, textOf, type Span } from '../text/span'
import { wordsOf } from '../text/words'

/**
 * A stretch of at most `limit` words of a line that holds `kept`, as far as it fits: the line as it is where it is short
 * enough, its beginning where `kept` stands there, else from the clause that holds `kept` on. Always one verbatim stretch.
 */
export function excerpt(text: string, line: Span, kept: Span, limit: number): Span {
  const beginning = shortened(text, line, limit)
  if (contains(beginning, kept) || !contains(line, kept)) return beginning
  return shortened(text, { start: clauseStart(text, line, kept, limit), end: line.end }, limit)
}

/** Where the clause of `kept` begins, at most half of `limit` words before it; else where `kept` itself does. */
function clauseStart(text: string, line: Span, kept: Span, limit: number): number {
  const words = wordsOf(text, { start: line.start, end: kept.start })
  for (let at = words.length - 1; at > 0 && words.length - at <= limit / 2; at--) {
    const gap = textOf(text, { start: words[at - 1]!.end, end: words[at]!.start })
    if (/[,;:–—]\s|\s[–—-]/u.test(gap)) return words[at]!.start
  }
  return kept.start
}
