import { LEADING } from '../../text/abbreviations'
import { isCommonWord } from '../../text/common-words'
import { firstNameGender } from '../../text/first-names'
import { STOP_WORDS } from '../../text/stop-words'
import { HONORIFICS, isRole } from '../voices/roles'
import { BODIES, CALENDAR, PARTICLES, PLACES, SUFFIXES, THINGS, TITLE_WORDS } from './kinds-of-words'
import type { Sentence, Word } from './lines'
import { isPeople } from './world'

/** A place where something is named: the words `[from, to)` of a sentence. */
export interface Naming {
  readonly sentence: Sentence
  readonly from: number
  readonly to: number
  /** Where the capitalised title before the name begins ("Farm Minister Ida Ash"); `from` without one. */
  readonly titleFrom: number
  /** What kind of line it stands in: only in running text do the words around it tell what it is. */
  readonly line: 'text' | 'headline' | 'dateline'
}

/** How an article writes its words: the judge of capitals at the start of a sentence. */
export interface Vocabulary {
  /** Words with a capital where no sentence begins. */
  readonly inside: ReadonlyMap<string, number>
  /** Words in lower case. */
  readonly small: ReadonlyMap<string, number>
}

const COMPANY_ENDS = new Set('inc corp co ltd llc plc jr sr'.split(' '))
/** Words that open a clause before a name and are too seldom to be listed among the common ones. */
const LEADS = new Set('provided assuming granted given neighbouring neighboring nearby including following considering regarding concerning rival fellow'.split(' '))
const JOINED_POSSESSIVES = new Set('people women men children teachers workers farmers writers miners'.split(' '))

export function vocabularyOf(sentences: readonly Sentence[]): Vocabulary {
  const inside = new Map<string, number>()
  const small = new Map<string, number>()
  for (const { words, style } of sentences) {
    if (style !== 'plain') continue
    words.forEach((word, at) => {
      if (word.capital && opens(words, at)) return
      const counts = word.capital ? inside : small
      counts.set(word.lower, (counts.get(word.lower) ?? 0) + 1)
    })
  }
  return { inside, small }
}

/** Whether a capital at this word says nothing because a sentence or a quotation begins there. */
export const opens = (words: readonly Word[], at: number): boolean =>
  at === 0 || /["“‘«:;•…]|^\*/u.test(words[at]!.gap)

/** Every name in a sentence whose capitals can be believed, in text order, none overlapping. */
export function namesIn(sentence: Sentence, vocabulary: Vocabulary): Naming[] {
  const { words } = sentence
  const found: Naming[] = []
  let at = 0
  while (at < words.length) {
    if (!isName(words, at, vocabulary)) {
      at++
      continue
    }
    const end = runEnd(words, at)
    // "Port Ash-based": the run goes on into a word that is no name.
    if (!based(words[end])) found.push(...namesOfRun(sentence, at, end, vocabulary))
    at = end
  }
  return found
}

function isName(words: readonly Word[], at: number, { inside, small }: Vocabulary): boolean {
  const word = words[at]!
  if (!word.capital || COMPOUND.test(word.written) || word.lower === 'i' || word.lower.startsWith("i'")) return false
  if (STOP_WORDS.has(word.lower) && !(word.capitals && word.lower.length > 1) || isDay(words, at)) return false
  if (!opens(words, at)) return true
  if (inside.has(word.lower)) return true
  const next = words[at + 1]
  const goesOn = next !== undefined && next.capital && next.gap === ''
  if (goesOn) return !/(?:ly|ing|ed)$/u.test(word.lower) || !isCommonWord(word.lower)
  // "Premiums rose.": the plural of a word of the language, and nowhere written as a name.
  const single = word.lower.replace(/(?<=\p{L}{3})s$/u, '')
  return ![word.lower, single].some(form => small.has(form) || isCommonWord(form))
}

/** Days and months; "May" and "March" only beside a number or a word of time. */
function isDay(words: readonly Word[], at: number): boolean {
  const word = words[at]!
  if (!CALENDAR.has(word.lower)) return false
  if (!/^(?:may|march|april|june|august|sun|sat|mar)$/u.test(word.lower)) return true
  const before = words[at - 1]?.lower ?? ''
  return /^\p{N}/u.test(words[at + 1]?.lower ?? '') || /^(?:in|since|until|last|next|by|of|early|late|from|this|\p{N}+)$/u.test(before)
}

/** Where the run of words ends that begins with a name's first word. */
function runEnd(words: readonly Word[], first: number): number {
  let at = first + 1
  while (at < words.length) {
    const word = words[at]!
    const before = words[at - 1]!
    if (before.possessive && !(JOINED_POSSESSIVES.has(before.lower) && word.capital)) break
    if (COMPANY_ENDS.has(word.lower) && word.capital && /^[.,]?$/u.test(word.gap)) at++
    else if (!tied(before, word)) break
    else if (goesOnWith(words, at)) at++
    else if (words[at + 1]?.capital === true && words[at + 1]!.gap === '' && links(words, first, at)) at += 2
    else if (words[at + 2]?.capital === true && words[at + 1]!.lower === 'the' && heads(before) && !COMPANY_ENDS.has(before.lower) && /^(?:of|for)$/u.test(word.lower)) at += 3
    else break
  }
  return at
}

const goesOnWith = (words: readonly Word[], at: number): boolean =>
  words[at]!.capital && !COMPOUND.test(words[at]!.written) && !isDay(words, at) &&
  !(STOP_WORDS.has(words[at]!.lower) && !words[at]!.capitals) && !/^i(?:'.*)?$/u.test(words[at]!.lower)

/** Nothing but white space between two words, or a stop that belongs to the first, or "&". */
function tied(before: Word, word: Word): boolean {
  if (word.gap === '' || word.gap === '&' || before.possessive && /^['’]$/u.test(word.gap)) return true
  return word.gap === '.' && (/^\p{L}$|\p{L}\.\p{L}$/u.test(before.written) || LEADING.has(before.lower) || SUFFIXES.has(before.lower))
}

const heads = (word: Word): boolean => BODIES.has(word.lower) || PLACES.has(word.lower)
// "Ashland-based" is no name; "Ha Young-soon" is.
const COMPOUND = /-(?:\p{Ll}+(?:ed|ing)|based|born|led|run|held|era|style|wide|bound|made|area|old|like|type|hungry|free|only|and|to|by|in|on|the|a|born|shy|rich|wing|friendly|side|class|language|listed|owned)$/u
const based = (word: Word | undefined): boolean => word !== undefined && word.gap === '' && word.capital && COMPOUND.test(word.written)

/** Whether a small word joins what stands around it into one name. */
function links(words: readonly Word[], first: number, at: number): boolean {
  const { lower } = words[at]!
  const before = words[at - 1]!
  if (PARTICLES.has(lower)) return lower !== 'e' && lower !== 'y' && lower !== 'la' || at - first === 1
  if (lower === 'on') return /^(?:committee|council|commission|board|panel|conference|subcommittee)$/u.test(before.lower) && !isDay(words, at + 1)
  if (lower === 'of' || lower === 'for') return heads(before) && !COMPANY_ENDS.has(before.lower)
  if (lower !== 'and') return false
  // "the Food and Drug Agency", "Ministry of Trade and Industry"
  const bodyBefore = words.slice(first, at - 1).some((word, index) => BODIES.has(word.lower) && /^(?:of|for|on)$/u.test(words[first + index + 1]!.lower))
  if (bodyBefore) return !isPeople(words[at + 1]!.lower)
  let end = at + 1
  while (end < words.length && end < at + 4 && goesOnWith(words, end) && tied(words[end - 1]!, words[end]!)) end++
  return words[first - 1]?.lower === 'the' && end > at + 2 && heads(words[end - 1]!) && !heads(before)
}

/** The names within a run: what stands before a title, and what stands after it. */
function namesOfRun(sentence: Sentence, from: number, to: number, vocabulary: Vocabulary): Naming[] {
  const { words } = sentence
  const first = withoutOpeners(words, from, to, vocabulary)
  const last = withoutEndingRoles(words, first, to)
  if (last === first) return []
  const title = lastTitle(words, first, last)
  const found: Naming[] = []
  if (title >= 0) {
    const end = withoutTitleWords(words, first, title)
    if (end > first) found.push({ sentence, from: first, to: end, titleFrom: first, line: 'text' })
  }
  const start = title < 0 ? first : title + 1
  const name = withoutPeople(words, start, last)
  found.push({ sentence, from: name, to: last, titleFrom: title < 0 ? name : first, line: 'text' })
  return found
}

/** "Former Ashland striker", "Secretary of State Ida Ash": capitals in front that are not the name’s. */
function withoutOpeners(words: readonly Word[], from: number, to: number, { inside }: Vocabulary): number {
  let at = from
  if (opens(words, from) && to - from > 1 && (isCommonWord(words[from]!.lower) || LEADS.has(words[from]!.lower)) && !inside.has(words[from]!.lower) &&
    !heads(words[to - 1]!) && !isRole(words[from]!.lower)) at++
  const officeOf = words[from - 1]?.lower === 'of' && words[from - 2]?.capital === true && isRole(words[from - 2]!.lower)
  while (officeOf && at < to - 1 && (TITLE_WORDS.has(words[at]!.lower) || isCommonWord(words[at]!.lower))) at++
  return at
}

/** "Foreign Minister" alone names nobody; "Harbour Board Chairman" names the board. */
function withoutEndingRoles(words: readonly Word[], from: number, to: number): number {
  const last = words[to - 1]!.lower
  if (heads(words[to - 1]!) || BODIES.has(words[from]!.lower) && to - from > 2) return to
  if (!isRole(last) && !HONORIFICS.has(last) || words[to - 1]!.gap === '&') return to
  if (to - from === 2 && firstNameGender(words[from]!.lower) !== null) return to
  return withoutTitleWords(words, from, to - 1)
}

function withoutTitleWords(words: readonly Word[], from: number, to: number): number {
  let end = to
  while (end > from && (TITLE_WORDS.has(words[end - 1]!.lower) || isRole(words[end - 1]!.lower) || /^(?:of|and|for|the)$/u.test(words[end - 1]!.lower))) end--
  return end
}

/** The last word of a title that has its name behind it; -1 without one. */
function lastTitle(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 2; at >= from; at--) {
    const word = words[at]!
    if (!HONORIFICS.has(word.lower) && !isRole(word.lower) && !/^(?:elect|general)$/u.test(word.lower)) continue
    const next = words[at + 1]!
    if (heads(next) || !next.capital || heads(words[to - 1]!) && !isRole(words[from]!.lower)) continue
    return at
  }
  return -1
}

/** "Maltese sailor" Ida Ash: a people’s name in front of another name, unless both make up the name of a body. */
function withoutPeople(words: readonly Word[], from: number, to: number): number {
  if (to - from < 2 || !isPeople(words[from]!.lower)) return from
  const last = words[to - 1]!
  if (heads(last) || THINGS.has(last.lower)) return from
  return to - from > 2 || firstNameGender(words[from + 1]!.lower) !== null ? from + 1 : from
}
