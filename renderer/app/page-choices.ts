// What the reader asks of the page. Asked anew for each article: what is private, or taken out, is never carried over.
import type { PageOptions } from '../../domain/page/compose'
import type { Redactions } from '../../domain/page/redact'
import type { Carry, PageKind } from '../../domain/page/sheet'
import type { Span } from '../../domain/text/span'

export interface PageChoices {
  readonly kind: PageKind
  readonly carry: Carry
  /** Handling marks in the reader's words; empty for none. */
  readonly marking: string
  /** "Copy `copyNumber` of `copies`"; while one of them is missing, nothing of it is printed. */
  readonly copyNumber: number | null
  readonly copies: number | null
  readonly redactions: Redactions
  /** Whether the file says its title in its properties. */
  readonly titleInFile: boolean
}

export const plainPage: PageChoices = {
  kind: 'clean', carry: 'none', marking: '', copyNumber: null, copies: null, redactions: { spans: [], words: [] }, titleInFile: true
}

/** The choices as the page is composed with them. */
export function optionsOf({ kind, carry, marking, copyNumber, copies, redactions, titleInFile }: PageChoices): Omit<PageOptions, 'paper' | 'printedOn'> {
  const copy = copyNumber === null || copies === null ? null : { number: copyNumber, of: copies }
  return { kind, carry, marking: marking.trim() || null, copy, redactions, titleInFile }
}

const same = (a: Span) => (b: Span): boolean => a.start === b.start && a.end === b.end

/** Whether all of these stretches are taken out. */
export const areRedacted = ({ spans }: Redactions, asked: readonly Span[]): boolean => asked.every(one => spans.some(same(one)))

/** Takes stretches of the article out, or puts them back where all of them are. */
export function toggleSpans(redactions: Redactions, asked: readonly Span[]): Redactions {
  const others = redactions.spans.filter(span => !asked.some(same(span)))
  return { ...redactions, spans: areRedacted(redactions, asked) ? others : [...others, ...asked] }
}

/** Takes a string out wherever it stands, or puts it back; case does not count. */
export function toggleWords(redactions: Redactions, asked: string): Redactions {
  const words = asked.trim().replace(/\s+/g, ' ')
  if (words === '') return redactions
  const others = redactions.words.filter(other => other.toLowerCase() !== words.toLowerCase())
  return { ...redactions, words: others.length < redactions.words.length ? others : [...others, words] }
}
