import { isAlsoNoun, isSpeechVerb } from '../../text/speech-verbs'
import type { Span } from '../../text/span'
import { STOP_WORDS } from '../../text/stop-words'
import type { Carrier, Token } from './carriers'
import { nameMention, type IsName } from './names'
import { HONORIFICS, isGroup, isPluralRole, isRole, isTransitive, singular } from './roles'
import { titledAt } from './titles'

/** A phrase that may speak: a name with or without its role, a description ("harbour officials"), or a pronoun. */
export interface Mention {
  readonly kind: 'name' | 'description' | 'pronoun'
  /** Its tokens in the carrier: `[from, to)`. */
  readonly from: number
  readonly to: number
  readonly span: Span
  /** The proper name in it, without form of address, possessive ending or role. */
  readonly name: Span | null
  /** The role it gives in words. */
  readonly role: Span | null
  /** The words of the name in lower case; for the others the head noun or the pronoun. */
  readonly words: readonly string[]
  /** The form of address ("mrs"), where there is one. */
  readonly honorific: string | null
  /** The noun that says what it is ("spokeswoman"), in lower case and singular. */
  readonly noun: string | null
  readonly possessive: boolean
  /** True for "the Harbour Board", "a Liberal": people’s names take no article. */
  readonly article: boolean
}

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'you', 'who'])
const DETERMINERS = new Set(`the a an this that these those his her their its our my one two three several some many other
  another no each every both any`.split(/\s+/))
const COMPLEMENT = new Set(['of', 'for', 'at', 'from', 'with', 'in', 'to'])
const RUN = 12

/** Every mention of a carrier, in order, none inside another. */
export function mentionsOf(carrier: Carrier, isName: IsName): Mention[] {
  const mentions: Mention[] = []
  let at = 0
  while (at < carrier.tokens.length) {
    const mention = pronounAt(carrier.tokens, at) ?? titledAt(carrier.tokens, at, isName) ?? phraseAt(carrier.tokens, at, isName)
    if (mention !== null) mentions.push(mention)
    at = mention === null ? at + 1 : Math.max(mention.to, at + 1)
  }
  return mentions
}

function pronounAt(tokens: readonly Token[], at: number): Mention | null {
  const token = tokens[at]!
  const word = token.lower.split("'")[0]!
  if (token.kind !== 'word' || !PRONOUNS.has(word)) return null
  return { kind: 'pronoun', from: at, to: at + 1, span: { start: token.span.start, end: token.span.start + word.length },
    name: null, role: null, words: [word], honorific: null, noun: null, possessive: false, article: false }
}

/** The phrase that begins at a token: `[determiner] modifiers ROLE [name]`, or a name. */
function phraseAt(tokens: readonly Token[], at: number, isName: IsName): Mention | null {
  const determined = tokens[at]!.kind === 'word' && DETERMINERS.has(tokens[at]!.lower)
  const from = determined ? at + 1 : at
  const end = runEnd(tokens, from, determined)
  const role = roleIn(tokens, from, end)
  if (role !== null) return description(tokens, at, role, isName)
  const start = tokens[from]
  if (start === undefined || start.kind !== 'word' || !isName(start)) return null
  return nameMention(tokens, at, from, isName)
}

/** Where the run of words that may make up one phrase ends. */
function runEnd(tokens: readonly Token[], from: number, determined: boolean): number {
  let at = from
  while (at < tokens.length && at < from + RUN) {
    const token = tokens[at]!
    if (token.kind === 'sign') {
      if (token.lower !== '.' || at === from || !tokens[at - 1]!.capital || !tokens[at + 1]?.capital) break
    } else if (token.kind === 'quotation' || !isModifier(token, determined)) break
    at++
  }
  return at
}

function isModifier(token: Token, determined: boolean): boolean {
  if (isRole(token.lower) || isGroup(token.lower)) return true
  if (STOP_WORDS.has(token.lower)) return false
  if (token.capital) return true
  if (determined && isAlsoNoun(token.lower)) return true
  if (isSpeechVerb(token.lower) || isTransitive(token.lower)) return false
  return determined || !/(?:ed|ing)$/u.test(token.lower) || /^(?:retired|elected|appointed|leading|ruling|acting)$/u.test(token.lower)
}

/** The last token of the role in a run: a lone group noun only where no office stands. */
function roleIn(tokens: readonly Token[], from: number, end: number): number | null {
  let found: number | null = null
  for (let at = from; at < end; at++) {
    if (!isRole(tokens[at]!.lower)) continue
    if (found !== null && at > found + 2) break
    found = at
    if (/'s?$/u.test(tokens[at]!.lower)) break
  }
  if (found !== null) return found
  for (let at = from; at < end; at++) {
    if (isGroup(tokens[at]!.lower) && !tokens[at]!.capital) return at
  }
  return null
}

function description(tokens: readonly Token[], at: number, role: number, isName: IsName): Mention {
  let last = role
  if (/^elect$/u.test(tokens[last + 1]?.lower ?? '')) last++
  if (tokens[last + 1]?.lower === 'of' && tokens[last + 2]?.lower === 'state') last += 2
  let nameFrom = last + 1
  if (tokens[nameFrom]?.lower === '.') nameFrom++
  const possessive = /'s?$/u.test(tokens[last]!.lower)
  // "told reporters Ash had left": one name is not several people.
  const single = !isPluralRole(tokens[role]!.lower)
  const next = tokens[nameFrom]
  const noun = singular(tokens[role]!.lower)
  const from = DETERMINERS.has(tokens[at]!.lower) ? at + 1 : at
  const spanOf = (first: number, end: number): Span => ({ start: tokens[first]!.span.start, end: tokens[end]!.span.end })
  if (single && !possessive && next?.kind === 'word' && next.capital && isName(next) && !isRole(next.lower)) {
    const name = nameMention(tokens, nameFrom, nameFrom, isName)
    const honorific = HONORIFICS.has(tokens[role]!.lower)
    const roleEnd = nameFrom - 1
    return { ...name, from: at, span: { start: tokens[at]!.span.start, end: name.span.end }, article: false, noun,
      role: honorific ? null : spanOf(from, roleEnd) }
  }
  const end = possessive ? last + 1 : complementEnd(tokens, last + 1)
  return { kind: 'description', from: at, to: end, span: spanOf(at, end - 1), name: null, role: null, noun, words: [noun],
    honorific: null, possessive, article: true }
}

/** "a spokeswoman" + "for the water board": what a role is of, up to the next sign, verb or pronoun. */
function complementEnd(tokens: readonly Token[], from: number): number {
  if (!COMPLEMENT.has(tokens[from]?.lower ?? '') || tokens[from + 1]?.kind !== 'word') return from
  let at = from + 1
  while (at < tokens.length && at < from + 9) {
    const token = tokens[at]!
    const linked = DETERMINERS.has(token.lower) || COMPLEMENT.has(token.lower) || token.lower === 'and'
    const verb = isSpeechVerb(token.lower) && !(isAlsoNoun(token.lower) && DETERMINERS.has(tokens[at - 1]!.lower))
    const initial = token.lower === '.' && at > from + 1 && shortened(tokens, at)
    if (!initial && (token.kind !== 'word' || verb || (!linked && STOP_WORDS.has(token.lower)))) break
    at++
  }
  while (at > from && (COMPLEMENT.has(tokens[at - 1]!.lower) || STOP_WORDS.has(tokens[at - 1]!.lower))) at--
  return at
}

/** Whether a stop only shortens the word before it, in the middle of a name: "George W. Ash", "Gov. Ash". */
const shortened = (tokens: readonly Token[], stop: number): boolean => {
  const { lower, capital } = tokens[stop - 1]!
  return capital && (lower.length === 1 || HONORIFICS.has(lower) || isRole(lower)) && tokens[stop + 1]?.capital === true
}
