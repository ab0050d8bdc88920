import type { Span } from '../../text/span'

// "MEREN (Wire) -- ", "Meren (Wire)The board", "MEREN, 4 March — ": where and by whom a report was filed.
const AGENCY = /^(?:\p{Lu}[^()"“”]{0,60}\s)?\(\p{Lu}[\p{L} .&]{1,30}\)(?:\s*(?:--|[–—])\s*|\s+-\s+|(?=\p{Lu}))/u
const AGENCY_FIRST = /^\(\p{Lu}{2,8}\)\s*/u
const PLACE = /^\p{Lu}{3,20}(?:[ .'’-]\p{Lu}{2,20}){0,3}(?:,[^–—"“”]{1,30})?\s*(?:--|[–—])\s+/u
/** Longer than any dateline. */
const REACH = 120
/** A dateline opens a report: it is looked for in this many sentences, for a heading or byline may stand before it. */
const OPENING = 3

/** A sentence without the dateline before it, where the report opens with one; else the sentence itself. */
export function withoutDateline(text: string, sentence: Span, index: number): Span {
  if (index >= OPENING) return sentence
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH))
  const found = AGENCY.exec(head) ?? AGENCY_FIRST.exec(head) ?? PLACE.exec(head)
  if (found === null || !/^["“‘'\p{Lu}\p{N}]/u.test(head.slice(found[0].length))) return sentence
  return { start: sentence.start + found[0].length, end: sentence.end }
}
