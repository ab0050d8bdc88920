import { EITHER, LEADING, NUMBERED, OPENERS } from './abbreviations'
import type { Span } from './span'
import { isPlainSpeechVerb } from './speech-verbs'

// A place where a sentence may end: stops, then closing marks and footnote signs, then white space or the end.
const STOP = /([.!?…。！？．]+)((?:["”’'»)\]]|\[\d{1,3}\])*)/gu
const LAST_WORD = /(?:[\p{L}\p{M}\p{N}&°]|(?<=\p{L})[.’'-](?=\p{L}))+$/u
const NEXT = /^\s*["“”‘’'«„([¿¡–—-]*\s?((?:[\p{L}\p{M}\p{N}]|(?<=\p{L})[’'.-](?=\p{L}))*)/u
/** How far the splitter looks to either side of a stop: longer than any abbreviation or name it must know. */
const REACH = 40

/** The sentences of `text` in text order; none crosses a block, none holds white space at its ends. */
export function sentencesOf(text: string, blocks: readonly { readonly span: Span }[]): Span[] {
  return blocks.flatMap(block => sentencesIn(text, block.span))
}

/** The sentences of one stretch of text, which is taken as one block. */
export function sentencesIn(text: string, within: Span): Span[] {
  const sentences: Span[] = []
  let start = within.start
  const add = (end: number): void => {
    const span = trimmed(text, { start, end })
    if (span.end > span.start) sentences.push(span)
    start = end
  }
  STOP.lastIndex = 0
  const body = text.slice(within.start, within.end)
  for (const match of body.matchAll(STOP)) {
    const at = within.start + match.index
    const end = at + match[0].length
    if (endsSentence({ text, start, at, end, limit: within.end, stops: match[1]!, closing: match[2]! })) add(end)
  }
  add(within.end)
  return sentences
}

interface Stop {
  readonly text: string
  /** Where the sentence began, where the stops stand, where the closing marks end, and where the block ends. */
  readonly start: number
  readonly at: number
  readonly end: number
  readonly limit: number
  readonly stops: string
  readonly closing: string
}

function endsSentence(stop: Stop): boolean {
  const after = stop.text.slice(stop.end, Math.min(stop.limit, stop.end + REACH))
  if (/[。！？．]$/u.test(stop.stops)) return true
  const next = NEXT.exec(after)?.[1] ?? ''
  if (stop.closing !== '' && /^\s+[–—―-]/u.test(after)) return false
  if (after !== '' && !/^\s/u.test(after)) return missingSpace(stop, after, next)
  if (!opensSentence(after, next)) return false
  if (stop.closing !== '' && reportsSpeech(after, stop)) return false
  if (stop.stops !== '.') return true
  return !belongsToWord(stop, next)
}

/** "…the end.The next": a sentence sign without its space, told from "example.Com" by the word that follows. */
function missingSpace(stop: Stop, after: string, next: string): boolean {
  return /\p{Ll}{2}$/u.test(stop.text.slice(stop.start, stop.at)) && /^["“]?\p{Lu}/u.test(after) &&
    OPENERS.has(next.toLowerCase())
}

/** Whether what follows can open a sentence: a capital, a digit, an opening mark or a script without capitals. */
function opensSentence(after: string, next: string): boolean {
  if (next === '') return !/^\s*[.,;:!?…)\]]/u.test(after)
  return !/^\p{Ll}/u.test(next) || /^\p{Ll}\p{Lu}/u.test(next) || /^\s*\([a-z]{1,4}\)\s+\p{Lu}/u.test(after)
}

/** “Is it over?” Marsh asked: a closing quotation mark whose sentence goes on with its speaker. */
function reportsSpeech(after: string, stop: Stop): boolean {
  if (!/["”’'»]/u.test(stop.closing) || !/[?!]$/u.test(stop.stops)) return false
  const words = after.split(/\s+/u).slice(1, 4)
  return words.some((word, index) => index > 0 && isPlainSpeechVerb(word.replace(/[.,]$/u, ''))) &&
    !/^\s*["“‘(]/u.test(after) && !/^\s*(?:The|He|She|They|It|But|And)\s+\p{Ll}/u.test(after) || isPlainSpeechVerb(words[0] ?? '')
}

/** Whether the full stop is part of the word before it: an abbreviation, an initial, a list number. */
function belongsToWord(stop: Stop, next: string): boolean {
  const before = stop.text.slice(Math.max(stop.start, stop.at - REACH), stop.at)
  const word = LAST_WORD.exec(before)?.[0] ?? ''
  if (word === '' || next === '') return false
  const lower = word.toLowerCase()
  const opener = OPENERS.has(next.toLowerCase().split(/['’]/u)[0]!)
  if (LEADING.has(lower)) return true
  if (NUMBERED.has(lower) && !/^\p{Lu}$/u.test(word)) return /^\p{N}/u.test(next)
  if (/^\p{Lu}$/u.test(word)) return !(word === 'I' && opener) && !(opener && /\p{Ll}\s$/u.test(before.slice(0, -1)))
  if (EITHER.has(lower) || /^\p{L}(?:\.\p{L})+$/u.test(word)) return !opener
  return /^\p{N}{1,2}$/u.test(word) && before.trimStart() === word && stop.at - stop.start <= 3
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/u.test(text[start]!)) start++
  while (end > start && /\s/u.test(text[end - 1]!)) end--
  return { start, end }
}
