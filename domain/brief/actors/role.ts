import type { Span } from '../../text/span'
import { isSpeechVerb } from '../../text/speech-verbs'
import { STOP_WORDS } from '../../text/stop-words'
import { HONORIFICS, isPluralRole, isRole, isTransitive } from '../voices/roles'
import type { Word } from './lines'
import type { Naming } from './names'

/** The longest role before a name, and after it, in words. */
const LONGEST = { before: 6, after: 9 } as const
/** Participles that describe a person; others before a role are verbs ("joined skipper Ida Ash", "with skipper Tarn leading Mayor Ash"). */
const PARTICIPLES = new Set('retired exiled jailed ousted disgraced elected appointed renowned celebrated acting governing sitting ruling visiting outgoing incoming'.split(' '))

/** The role an article gives to a person where it names them ("Farm Minister Ida Ash", "Ida Ash, a baker,"): the first. */
export function roleOf(namings: readonly Naming[]): Span | null {
  for (const naming of namings) {
    if (naming.line !== 'text') continue
    const role = before(naming) ?? apart(naming) ?? after(naming)
    if (role !== null) return role
  }
  return null
}

/** Where the name begins with its form of address: "the headmaster, Mr. Ash". */
const addressed = ({ sentence: { words }, from }: Naming): number =>
  from > 0 && HONORIFICS.has(words[from - 1]!.lower) && /^\.?$/u.test(words[from]!.gap) ? from - 1 : from

/** "Farm Minister Ida Ash", "State Sen. Ida Ash", "President Elect Ida Ash" */
function before(naming: Naming): Span | null {
  const { words } = naming.sentence
  const from = addressed(naming)
  const last = words[from - 1]
  const head = last?.lower === 'elect' ? words[from - 2] : last
  if (last === undefined || head === undefined || !/^\.?$/u.test(words[from]!.gap)) return null
  if (!isRole(head.lower) || HONORIFICS.has(head.lower)) return null
  let first = from - (head === last ? 1 : 2)
  while (first > 0 && from - first < LONGEST.before && words[first]!.gap === '' && describes(words[first - 1]!)) first--
  return { start: words[first]!.span.start, end: last.span.end + words[from]!.gap.length }
}

const describes = (word: Word): boolean => !word.possessive && !STOP_WORDS.has(word.lower) && !HONORIFICS.has(word.lower) &&
  (word.capital || PARTICIPLES.has(word.lower) || isRole(word.lower) ||
    !isSpeechVerb(word.lower) && !isTransitive(word.lower) && !/(?:ly|ed|ing|\p{N})$/u.test(word.lower))

/** "the farm minister, Ida Ash," and "Ashport’s chief of staff, Ida Ash,": set apart before the name. */
function apart(naming: Naming): Span | null {
  const { words } = naming.sentence
  const from = addressed(naming)
  if (words[from]!.gap !== ',') return null
  let first = from
  while (first > 0 && from - first < LONGEST.before && (first === from || words[first]!.gap === '') && belongs(words[first - 1]!)) first--
  const opener = words[first - 1]
  const whose = words[first]?.possessive === true
  if (first === from || !(whose || opener !== undefined && words[first]!.gap === '' && DETERMINERS.has(opener.lower))) return null
  const role = words.slice(first, from)
  if (!role.some(({ lower }) => isRole(lower) && !isPluralRole(lower))) return null
  return { start: words[first]!.span.start, end: words[from - 1]!.span.end }
}

const DETERMINERS = new Set('the a an his her its their our my'.split(' '))
const belongs = (word: Word): boolean => word.possessive || word.lower === 'of' || describes(word)

/** "Ida Ash, a retired baker," and "Ida Ash, chief of the fire brigade,": set apart after it, up to a further one. */
function after({ sentence: { words, tail }, to }: Naming): Span | null {
  if (words[to]?.gap !== ',' || words[to - 1]!.possessive || isSpeechVerb(words[to].lower)) return null
  const first = DETERMINERS.has(words[to].lower) ? to + 1 : to
  let end = first
  while (end < words.length && end < to + LONGEST.after && (end === first || words[end]!.gap === '') && !joins(words, end)) end++
  const role = words.slice(first, end)
  const closing = end === words.length ? tail : words[end]!.gap
  if (role.some(({ lower }) => lower === 'who' || lower === 'which')) return null
  if (!role.some(({ lower }) => isRole(lower) && !isPluralRole(lower)) || !(/^[,.;)]/u.test(closing) || joins(words, end))) return null
  return { start: words[first]!.span.start, end: words[end - 1]!.span.end }
}

/** "a baker and the mother of two" */
const joins = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'and' && words[at + 1] !== undefined && DETERMINERS.has(words[at + 1]!.lower)
