import {
  CLOSING, EITHER, EXCLAIMED, AFTER_ORDINALS, LEADING, NUMBERED, OF_TIME, OPENERS, SMALL_OPENERS, STREETS, TIMES
} from './abbreviations'
import { isPlainSpeechVerb } from './speech-verbs'

/** Where stops stand in a block, and where the sentence they may end began. */
export interface Stop {
  readonly start: number
  readonly at: number
  /** Behind the closing marks. */
  readonly end: number
  readonly stops: string
  readonly closing: string
}

/** A stop with what stands around it. */
interface Place extends Stop {
  /** What precedes it in its sentence, and what follows it in its block: no more than any rule must see. */
  readonly before: string
  readonly after: string
  /** The word it stands at, and the word that follows; the empty string where there is none. */
  readonly word: string
  readonly next: string
}

/** How far is looked to either side of a stop: longer than any abbreviation or name that must be known. */
const REACH = 40
const LAST_WORD = /(?:[\p{L}\p{M}\p{N}&°]|(?<=\p{L})[.’'-](?=\p{L}))+$/u
const NEXT = /^\s*["“”‘’'«„([¿¡–—―-]*\s?((?:[\p{L}\p{M}\p{N}]|(?<=\p{L})[’'.-](?=\p{L}))*)/u
const MARK_OF_ITEM = /^\s*[•‣⁃◦▪●]?\s*(?:\d{1,2}(?:\.\d{1,2})*|\p{Ll}|[ivx]+)$/u
const TIME_ALONE = /^\W*(?:(?:at|by|around|about|before|after|until|since|from)\s)?[\d:.]+\s?[ap]\.m$/iu

/** Whether the stops end their sentence: the first rule that knows decides. Only full stops can belong to a word. */
export function endsSentence(block: string, stop: Stop): boolean {
  const place = around(block, stop)
  for (const rule of RULES) {
    const verdict = rule(place)
    if (verdict !== null) return verdict
  }
  return true
}

function around(block: string, stop: Stop): Place {
  const before = block.slice(Math.max(stop.start, stop.at - REACH), stop.at)
  const after = block.slice(stop.end, stop.end + REACH)
  return { ...stop, before, after, word: LAST_WORD.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0] ?? '', next: NEXT.exec(after)?.[1] ?? '' }
}

/** True: the sentence ends here. False: it goes on. `null`: this rule does not know. */
type Rule = (place: Place) => boolean | null

const goesOnIf = (test: (place: Place) => boolean): Rule => place => (test(place) ? false : null)
const endsIf = (test: (place: Place) => boolean): Rule => place => (test(place) ? true : null)

const RULES: readonly Rule[] = [
  // Scripts without spaces: their stops do nothing else.
  endsIf(({ stops }) => /[。！？．۔।]$/u.test(stops)),
  // “No!” – a dash after a quotation leads to the rest of its sentence.
  goesOnIf(({ closing, after }) => closing !== '' && /^\s+[–—―-]/u.test(after)),
  // "example.org", "3.4", "?id=5"; but "the end.The next".
  ({ before, after, next }) => (/^\s/u.test(after) ? null : spaceIsMissing(before, after, next)),
  // “It is over” (Ash 55). – a bracket with its stop behind it gives the source of the quotation.
  goesOnIf(({ closing, after }) => /["”’']$/u.test(closing) && /^\s\([^()]+\)\./u.test(after)),
  // "here ... and there": what follows cannot open a sentence.
  goesOnIf(place => !opensSentence(place)),
  // “Is it over?” Marsh asked.
  goesOnIf(reportsSpeech),
  // "Yahoo! Mail" and the like are names.
  goesOnIf(({ stops, word, next }) => stops === '!' && EXCLAIMED.has(word.toLowerCase()) && !opens(next)),
  // Three spaced points are an omission within a sentence; the fourth is its full stop.
  goesOnIf(({ stops }) => /^\.\s\.\s\.$/u.test(stops)),
  // Only a single full stop can be part of a word.
  endsIf(({ stops, word, next }) => stops !== '.' || word === '' || next === ''),
  // "z. B. Fisch", "Ida B. C. Marsh": single letters go together.
  goesOnIf(({ word, after }) => /^\p{L}$/u.test(word) && /^\s\p{L}\./u.test(after)),
  // "am 5. Mai": around Berlin ordinals carry a stop, and what follows a capital.
  goesOnIf(({ word, next }) => /^\d{1,2}$/u.test(word) && AFTER_ORDINALS.has(next)),
  // "1." and "4.1." at the head of a sentence are its number.
  goesOnIf(({ start, at, before }) => at - start < REACH && MARK_OF_ITEM.test(before)),
  belongsToWord
]

const opens = (next: string): boolean => OPENERS.has(next.toLowerCase().split(/['’]/u)[0]!)

function spaceIsMissing(before: string, after: string, next: string): boolean {
  if (!/\p{Ll}{2}["”’')]?$/u.test(before)) return false
  return /^["“]?\p{Lu}/u.test(after) && opens(next)
}

/** Whether what follows can open a sentence: a capital, a digit, an opening mark or a script without capitals. */
function opensSentence({ word, after, next, stops, closing }: Place): boolean {
  if (next === '') return !/^\s*[.,;:!?…)\]]/u.test(after)
  if (!/^\p{Ll}/u.test(next) || /^\p{Ll}+\p{Lu}/u.test(next)) return true
  if (/^\s*\(/u.test(after)) return /^[.!?]$/u.test(stops) && isPlain(word)
  return closing === '' && /^[.!?]$/u.test(stops) && isPlain(word) && SMALL_OPENERS.has(next)
}

/** Whether a word is one that no full stop can belong to. */
function isPlain(word: string): boolean {
  const lower = word.toLowerCase()
  return /^\p{L}{2,}$/u.test(word) && ![LEADING, NUMBERED, EITHER, CLOSING].some(list => list.has(lower))
}

/** “Is it over?” Marsh asked: a closing quotation mark whose sentence goes on with its speaker. */
function reportsSpeech({ stops, closing, after }: Place): boolean {
  if (!/["”’'»]/u.test(closing) || !/[?!]$/u.test(stops)) return false
  const words = after.split(/\s+/u).slice(1, 4).map(word => word.replace(/[.,]$/u, ''))
  if (isPlainSpeechVerb(words[0] ?? '')) return true
  const sentenceOfItsOwn = /^\s*(?:["“‘(]|(?:The|He|She|They|It|But|And)\s+\p{Ll})/u.test(after)
  return !sentenceOfItsOwn && words.slice(1).some(isPlainSpeechVerb)
}

/** Whether a full stop ends its sentence, when it may be part of the word before it. */
function belongsToWord({ start, at, before, word, next }: Place): boolean {
  const lower = word.toLowerCase()
  if (STREETS.has(lower) && /^\p{Ll}|\p{N}\p{L}*\s\p{L}+$/u.test(before.slice(-12))) return opens(next)
  if (LEADING.has(lower)) return false
  if (NUMBERED.has(lower) && !/^\p{Lu}$/u.test(word)) return !/^\p{N}/u.test(next)
  if (CLOSING.has(lower)) return true
  if (TIMES.has(lower)) return !OF_TIME.has(next.toLowerCase()) && !(at - start < REACH && TIME_ALONE.test(before))
  if (/^\p{Lu}$/u.test(word)) return endsWithLetter(before, word, next)
  if (EITHER.has(lower) || /^\p{L}(?:\.\p{L})+$|^(\p{Lu})\1$/u.test(word)) return opens(next)
  return true
}

/** "Ida B. Marsh" goes on, "vitamin C. The" and "you and I. We" end. */
const endsWithLetter = (before: string, word: string, next: string): boolean =>
  opens(next) && (word === 'I' || /\p{Ll}\s$/u.test(before.slice(0, -1)))
