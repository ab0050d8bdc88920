import type { Span } from '../../text/span'
import { isSpeechVerb } from '../../text/speech-verbs'
import { STOP_WORDS } from '../../text/stop-words'
import { HONORIFICS, isRole, isTransitive } from '../voices/roles'
import type { Word } from './lines'
import type { Naming } from './names'

/** The longest role before a name, and after it, in words. */
const LONGEST = { before: 6, after: 9 } as const

/** The role an article gives to a person where it names them ("Farm Minister Ida Ash", "Ida Ash, a baker,"): the first. */
export function roleOf(namings: readonly Naming[]): Span | null {
  for (const naming of namings) {
    if (naming.line !== 'text') continue
    const role = before(naming) ?? after(naming)
    if (role !== null) return role
  }
  return null
}

function before({ sentence: { words }, from }: Naming): Span | null {
  const last = words[from - 1]
  if (last === undefined || words[from]!.gap !== '' || !isRole(last.lower) || HONORIFICS.has(last.lower)) return null
  let first = from - 1
  while (first > 0 && from - first < LONGEST.before && words[first]!.gap === '' && describes(words[first - 1]!)) first--
  return { start: words[first]!.span.start, end: last.span.end }
}

const describes = (word: Word): boolean => !word.possessive && !STOP_WORDS.has(word.lower) && !HONORIFICS.has(word.lower) &&
  (word.capital || isRole(word.lower) || !isSpeechVerb(word.lower) && !isTransitive(word.lower) && !/(?:ly|ed|\p{N})$/u.test(word.lower))

function after({ sentence: { words, tail }, to }: Naming): Span | null {
  if (words[to]?.gap !== ',' || words[to - 1]!.possessive) return null
  const determined = /^(?:an?|the)$/u.test(words[to].lower)
  const first = determined ? to + 1 : to
  let end = first
  while (end < words.length && end < to + LONGEST.after && (end === first || words[end]!.gap === '')) end++
  const closing = end === words.length ? tail : words[end]!.gap
  const head = words.slice(first, end).find(word => isRole(word.lower))
  if (head === undefined || !/^[,.;)]/u.test(closing) || words.slice(to, end).some(word => /^(?:and|who|which)$/u.test(word.lower))) return null
  return { start: words[first]!.span.start, end: words[end - 1]!.span.end }
}
