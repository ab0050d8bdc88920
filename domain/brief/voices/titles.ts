import { isAlsoNoun, isParticiple, isSpeechVerb } from '../../text/speech-verbs'
import { STOP_WORDS } from '../../text/stop-words'
import type { Token } from './carriers'
import type { Mention } from './mentions'
import { nameMention, type IsName } from './names'
import { isGroup, isRole, isTransitive, singular } from './roles'

/** The most words a role may have before its name. */
const RUN = 8
/** The longest stretch between commas, in tokens, between a name and its verb of speech. */
const ASIDE = 8
// Words of time stand between a verb and a name without being a role ("Last year Ash said").
const TIME = new Set(`day days night nights morning mornings evening evenings afternoon afternoons week weeks weekend month
  months year years decade hour hours minute minutes moment time times ago today yesterday tomorrow tonight last next
  early late soon aboard amid outside inside`.split(/\s+/))

/**
 * A name with the words before it that say what its bearer does, listed anywhere or not ("harbour master Ines Okafor").
 * Read only where a speaker must stand: after an inverted verb of speech, after "according to", between a quotation
 * (or the start of a clause) and a verb of speech. Elsewhere plain words before a name are of the sentence, not of the name.
 */
export function titledAt(tokens: readonly Token[], at: number, isName: IsName): Mention | null {
  const first = tokens[at]!
  if (first.kind !== 'word') return null
  const expected = follows(tokens, at)
  if (!expected && !begins(tokens, at)) return null
  const determined = /^(?:the|a|an)$/u.test(first.lower)
  const from = determined ? at + 1 : at
  const end = runEnd(tokens, from)
  const name = nameStart(tokens, from, end)
  if (name === null) return null
  const mention = nameMention(tokens, name, name, isName)
  if (mention.possessive || !expected && !speaks(tokens, mention.to)) return null
  const role = { start: tokens[from]!.span.start, end: tokens[name - 1]!.span.end }
  return { ...mention, from: at, span: { start: first.span.start, end: mention.span.end }, role,
    noun: singular(tokens[name - 1]!.lower) }
}

/** “Q,” said … · “Q”, according to …: what comes next can only be the speaker. */
function follows(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (before?.lower === 'to' && tokens[at - 2]?.lower === 'according') return true
  if (before?.kind !== 'word' || before.capital || !isSpeechVerb(before.lower) || isParticiple(before.lower)) return false
  return afterQuotation(tokens, at - 1)
}

/** Where a subject may begin: at the start of a sentence or clause, or right after a quotation. */
const begins = (tokens: readonly Token[], at: number): boolean =>
  at === 0 || tokens[at - 1]!.lower === ':' || afterQuotation(tokens, at)

function afterQuotation(tokens: readonly Token[], at: number): boolean {
  let before = at - 1
  while (before > 0 && tokens[before]!.kind === 'sign' && /[,–—-]/u.test(tokens[before]!.lower)) before--
  return tokens[before]?.kind === 'quotation'
}

/** Whether a verb of speech comes at once, or after something between commas. */
function speaks(tokens: readonly Token[], at: number): boolean {
  let verb = at
  if (tokens[at]?.lower === ',') {
    verb = at + 2
    while (verb < tokens.length && verb < at + ASIDE && tokens[verb - 1]!.lower !== ',') verb++
    if (tokens[verb - 1]?.lower !== ',') return false
  }
  const token = tokens[verb]
  return token?.kind === 'word' && !token.capital && isSpeechVerb(token.lower)
}

/** Where the words end that may be a role with its name: "dock worker and union organiser Tom Reed", "chief of staff Ash". */
function runEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < tokens.length && at < from + RUN && (belongs(tokens[at]!) || links(tokens, at, from))) at++
  return at
}

function belongs(token: Token): boolean {
  if (token.kind !== 'word' || STOP_WORDS.has(token.lower)) return false
  if (token.capital) return true
  if (TIME.has(token.lower) || isTransitive(token.lower) || token.lower.endsWith('ly')) return false
  return !isSpeechVerb(token.lower) || isAlsoNoun(token.lower)
}

/** "and", "of" between two plain words; between names they join two people, or a body and its place. */
function links(tokens: readonly Token[], at: number, from: number): boolean {
  const plain = (token: Token | undefined): boolean => token !== undefined && belongs(token) && !token.capital
  return /^(?:and|of)$/u.test(tokens[at]!.lower) && at > from && belongs(tokens[at - 1]!) && plain(tokens[at + 1]) &&
    (plain(tokens[at - 1]) || at - 1 === from)
}

/** Where the name at the end of a run begins; `null` without a name, or without a plain word before it. */
function nameStart(tokens: readonly Token[], from: number, end: number): number | null {
  let last = end
  while (last > from && !tokens[last - 1]!.capital) last--
  // "said former Ashland minister": the capitals are of a role whose name does not follow.
  if (last < end && (isRole(tokens[last]!.lower) || isGroup(tokens[last]!.lower))) return null
  let first = last
  while (first > from && tokens[first - 1]!.capital) first--
  if (first === last || first === from) return null
  // "former Ashland Gov. Ida Ash": an office between the capitals ends what is before the name.
  if (tokens.slice(first, last).some(token => isRole(token.lower))) return null
  return isRole(tokens[first]!.lower) || isGroup(tokens[first]!.lower) ? null : first
}
