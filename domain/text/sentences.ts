import { breaksIn, partsIn } from './breaks'
import { oncePerArticle } from './once'
import type { Span } from './span'
import { endsSentence } from './stops'
import { wordsOf } from './words'

// A place where a sentence may end: stops (an ellipsis may be spaced), then closing marks, the signs of footnotes
// ("[12]", "shown.11,12 The"), editors’ brackets and faces, all of which belong to the sentence they close.
const STOP = new RegExp([
  String.raw`(\.(?:\s\.){2,3}(?![.\d])|[.!?…。！？．؟۔।]+)`,
  String.raw`((?:["”’'»)\]]|\s?\[(?:\d{1,3}|[a-z]|\.{3}|…|sic|[a-z ]{1,20}needed)\]|(?<=\p{Ll}{2}[.?!])\d{1,3}(?:[ ,]\d{1,3})*(?=\s\p{Lu})|\s[:;]-?[()](?=\s|$))*)`
].join(''), 'gu')

type Blocks = readonly { readonly span: Span }[]

/** The sentences of `text` by block, each in text order; none holds white space at its ends. */
export const sentencesByBlock = oncePerArticle((text, blocks: Blocks): readonly (readonly Span[])[] =>
  blocks.map(block => sentencesIn(text, block.span)))

/** The words of each of those sentences. */
export const wordsBySentence = oncePerArticle((text, blocks: Blocks): readonly (readonly (readonly Span[])[])[] =>
  sentencesByBlock(text, blocks).map(sentences => sentences.map(sentence => wordsOf(text, sentence))))

/** The sentences of `text` in text order; none crosses a block. */
export const sentencesOf = (text: string, blocks: Blocks): Span[] => sentencesByBlock(text, blocks).flat()

/** The sentences of one stretch of text, which is taken as one block. */
export function sentencesIn(text: string, within: Span): Span[] {
  const body = text.slice(within.start, within.end)
  const sentences: Span[] = []
  const breaks = breaksIn(body).values()
  const parts = partsIn(body).values()
  let nextBreak = breaks.next().value ?? Infinity
  let part = parts.next().value
  let start = 0
  const add = (end: number): void => {
    const span = trimmed(text, { start: within.start + start, end: within.start + end })
    if (span.end > span.start) sentences.push(span)
    start = end
  }
  const breakUpTo = (at: number): void => {
    while (nextBreak <= at) {
      add(nextBreak)
      nextBreak = breaks.next().value ?? Infinity
    }
  }
  for (const match of body.matchAll(STOP)) {
    const at = match.index
    const end = at + match[0].length
    breakUpTo(at)
    while (part !== undefined && part.end < end) part = parts.next().value
    if (part !== undefined && part.start < at && end < part.end) continue
    if (endsSentence(body, { start, at, end, stops: match[1]!, closing: match[2]! })) add(end)
  }
  breakUpTo(body.length)
  add(body.length)
  return sentences
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}
