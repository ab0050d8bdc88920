import { textOf, type Span } from '../../text/span'
import { wordsOf } from '../../text/words'

/**
 * A sentence as it is where it has at most `limit` words; otherwise its beginning, cut after a clause where one ends in
 * the second half of what fits, and after a word elsewhere. Always one verbatim stretch.
 */
export function shortened(text: string, sentence: Span, limit: number): Span {
  const words = wordsOf(text, sentence)
  if (words.length <= limit || limit < 1) return sentence
  for (let count = limit; count > limit / 2; count--) {
    const gap = textOf(text, { start: words[count - 1]!.end, end: words[count]!.start })
    if (/^["”’']?[,;:–—]|\s[–—-]/u.test(gap)) return { start: sentence.start, end: words[count - 1]!.end }
  }
  return { start: sentence.start, end: words[limit - 1]!.end }
}
