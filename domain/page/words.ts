import type { Speaker } from '../brief/brief'
import { overlaps, spanAt, textOf, type Span } from '../text/span'

/** Marks before and behind a line where it is less than its sentences: a word or more, not only a quotation mark. */
export function cutMarks(text: string, span: Span, sentences: readonly Span[]): { readonly before: string; readonly behind: string } {
  const first = spanAt(sentences, span.start)
  const last = spanAt(sentences, span.end - 1)
  const holdsWords = (start: number, end: number): boolean => /[\p{L}\p{N}]/u.test(text.slice(start, end))
  return {
    before: first !== undefined && holdsWords(first.start, span.start) ? '[…] ' : '',
    behind: last !== undefined && holdsWords(span.end, last.end) ? ' […]' : ''
  }
}

/** The words of a line; where it is less than its sentences, a mark says so. */
export function lineWords(text: string, span: Span, sentences: readonly Span[]): string {
  const { before, behind } = cutMarks(text, span, sentences)
  return before + textOf(text, span) + behind
}

/**
 * Who speaks, in the article's words: role and name where the speaker first comes up, then the name. Where the article
 * says something else at the quotation ("he"), that stands behind in quotation marks, so that no reading passes for a fact.
 */
export function speakerWords(text: string, { name, role, mention, resolved, likely }: Speaker, introduced = false): string {
  const words = textOf(text, name)
  const shown = role === null || introduced || overlaps(role, name) ? words
    : role.start < name.start ? `${textOf(text, role)} ${words}` : `${words}, ${textOf(text, role)}`
  return resolved ? `${shown} (${likely ? 'likely; ' : ''}“${textOf(text, mention)}”)` : shown
}

/**
 * The parts of a quotation in one: words the article puts between them are marked as left out, marks alone are not. The
 * comma before "he said" belongs to the sentence around the quotation and is not taken along.
 */
export function quotationWords(text: string, quote: readonly Span[]): string {
  return quote.map((span, index) => {
    const before = quote[index - 1]
    const between = before ? text.slice(before.end, span.start) : ''
    const joint = before === undefined ? '' : /[\p{L}\p{N}]/u.test(between) ? ' […] ' : ' '
    return joint + textOf(text, span)
  }).join('').replace(/,$/, '')
}
