import { STOP_WORDS } from '../../text/stop-words'
import type { Span } from '../../text/span'
import type { Attribution } from './attribution'
import type { Token } from './carriers'
import { mentionFrom, type Scene } from './scene'
import { isPreposition, isVerb, phrase } from './subjects'

/** To whom and when something was said. */
export interface Circumstances {
  readonly to: Span | null
  readonly when: Span | null
}

/** The times an article names, by where they begin: where each ends. */
export type Times = ReadonlyMap<number, number>

/** The times of an article, from the dates of its brief. */
export const timesOf = (dates: readonly { readonly span: Span }[]): Times =>
  new Map(dates.map(({ span }) => [span.start, span.end]))

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Verbs whose object is who is spoken to. */
const TELLING = set('tell tells told telling remind reminds reminded reminding assure assures assured assuring inform informs informed informing')
/** Verbs whose object is so where it is a pronoun, or "that" follows: "warned him that", but "promised a bridge". */
const SOMETIMES_TELLING = set('warn warns warned warning promise promises promised promising advise advises advised advising caution cautions cautioned')
/** Verbs after which "to" leads to who is spoken to: "said to reporters", but "hopes to win". */
const ADDRESSING = set(`say says said saying speak speaks spoke speaking talk talked write writes wrote writing explain explained announce
  announced admit admitted confess confessed complain complained reply replied remark remarked testify testified suggest suggested
  confirm confirmed declare declared repeat repeated apologize apologized apologise apologised`)
const OBJECTS = set('him her them me us you everyone everybody')
const DETERMINERS = set('the a an this that these those his her its their our my one two three several some many other another')
/** What speech is given in, so that "to" and "with" after it name who it is given to. */
const FORMS = set('statement report letter email message note memo interview speech address remarks testimony post call comments conversation briefing')
const BEFORE_TIME = set('on in at by late early earlier later')
/** How far after a verb its circumstances reach, in tokens; and the longest phrase of one. */
const REACH = 24
const MAX_PHRASE = 6

/** What stands between a verb of speech and what was said: to whom, when, and the token at which it ends. */
export interface After extends Circumstances {
  readonly end: number
}

/** Reads "told reporters on Monday", "said in a statement to the Gazette", "said late on Tuesday" from its verb on. */
export function circumstancesAfter(scene: Scene, verb: number, from: number, times: Times): After {
  const { tokens } = scene.carrier
  let at = from
  let to: Span | null = null
  let when: Span | null = null
  let addressable = ADDRESSING.has(tokens[verb]!.lower)
  if (from === verb + 1 && (TELLING.has(tokens[verb]!.lower) || SOMETIMES_TELLING.has(tokens[verb]!.lower))) {
    const end = addresseeEnd(scene, at)
    const led = TELLING.has(tokens[verb]!.lower) || OBJECTS.has(tokens[at]?.lower ?? '') || tokens[end]?.lower === 'that'
    if (end > at && led) {
      to = stretch(tokens, at, end)
      at = end
      addressable = false
    }
  }
  while (at < Math.min(tokens.length, from + REACH)) {
    const time = timeEnd(tokens, at, times)
    if (time > at) {
      when ??= stretch(tokens, at, time)
      at = time
      continue
    }
    const token = tokens[at]!
    if (token.lower === 'that' || token.kind !== 'word') break
    const addresses = addressable && (token.lower === 'to' || token.lower === 'with' && FORMS.has(tokens[at - 1]?.lower ?? ''))
    const end = isPreposition(token) && token.lower !== 'about' ? phraseEnd(scene, at + 1, times) : 0
    if (end > at + 1) {
      if (addresses) to ??= stretch(tokens, at + 1, end)
      addressable = FORMS.has(tokens[end - 1]!.lower)
      at = end
    } else if (isAdverb(token)) at++
    else break
  }
  return { to, when, end: at }
}

/** The circumstances of an attribution: after its verb, or after its speaker where that follows the verb. */
export function circumstancesOf(scene: Scene, { mention, verb }: Attribution, times: Times): Circumstances {
  if (verb === null) return { to: null, when: null }
  const after = circumstancesAfter(scene, verb, mention.from > verb ? asideEnd(scene.carrier.tokens, mention.to) : verb + 1, times)
  return { to: after.to, when: after.when ?? timeBefore(scene, mention, verb, times) }
}

/** Over "…, a baker," after a speaker who follows the verb. */
function asideEnd(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.lower !== ',') return from
  for (let at = from + 1; at < from + 12; at++) {
    if (tokens[at]?.kind === 'quotation') return from
    if (tokens[at]?.lower === ',') return at + 1
  }
  return from
}

/** "On Tuesday Ash said", "Ash on Tuesday said": the time between the start of the sentence and its verb of speech. */
function timeBefore(scene: Scene, subject: { readonly from: number; readonly to: number }, verb: number | null, times: Times): Span | null {
  const { tokens } = scene.carrier
  const beside = timeEnd(tokens, subject.to, times)
  if (verb !== null && beside > subject.to && beside <= verb) return stretch(tokens, subject.to, beside)
  if (scene.firstWord < 0) return null
  const end = timeEnd(tokens, scene.firstWord, times)
  const next = tokens[end]?.lower === ',' ? end + 1 : end
  return end > scene.firstWord && next === subject.from ? stretch(tokens, scene.firstWord, end) : null
}

/** The end of the time that begins at a token, with "on" or "late on" before it; the token itself where none does. */
function timeEnd(tokens: readonly Token[], from: number, times: Times): number {
  for (let at = from; at < from + 3; at++) {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return from
    const until = times.get(token.span.start)
    if (until !== undefined) {
      let end = at + 1
      while (end < tokens.length && tokens[end]!.span.end <= until) end++
      return end
    }
    if (!BEFORE_TIME.has(token.lower)) return from
  }
  return from
}

/** The end of who is told: "reporters", "the Gazette’s Ida Ash", "him", "CNN". */
function addresseeEnd(scene: Scene, from: number): number {
  const { tokens } = scene.carrier
  const token = tokens[from]
  if (token === undefined || token.kind !== 'word') return from
  if (OBJECTS.has(token.lower) && !(token.lower === 'her' && tokens[from + 1]?.kind === 'word' && !STOP_WORDS.has(tokens[from + 1]!.lower))) return from + 1
  let mention = mentionFrom(scene, from)
  if (mention?.kind === 'pronoun') return from
  while (mention?.possessive) {
    const owned = mentionFrom(scene, mention.to)
    if (owned === null) return nounsEnd(tokens, mention.to)
    mention = owned
  }
  if (mention !== null && mention.name === null) return shortened(tokens, mention.from, mention.to)
  // "CNN affiliate", "Ostmark lawmakers": a noun after a name says which.
  if (mention !== null) return tokens[mention.to]?.capital === false ? nounsEnd(tokens, mention.to) : mention.to
  return phrase(scene, from, from + MAX_PHRASE)?.to ?? nounsEnd(tokens, from)
}

/** "supporters at the Grand Hotel": where they stood is no part of who they are. */
function shortened(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (/^(?:at|in|on|with|to|from)$/u.test(tokens[at]!.lower)) return at
  return to
}

/** The end of a run of plain nouns: "lawmakers", "BBN Sport". */
function nounsEnd(tokens: readonly Token[], from: number): number {
  let at = from
  while (at < from + 3 && goesOn(tokens, at, from)) at++
  return at
}

/** Whether a noun phrase goes on with a token: no name follows a common noun in it. */
const goesOn = (tokens: readonly Token[], at: number, first: number): boolean =>
  isPlain(tokens[at]) && (at === first || !tokens[at]!.capital || tokens[at - 1]!.capital)

const isPlain = (token: Token | undefined): boolean =>
  token?.kind === 'word' && !STOP_WORDS.has(token.lower) && (FORMS.has(token.lower) || !isVerb(token)) && !isPreposition(token) && !isAdverb(token) && !BEFORE_TIME.has(token.lower)

/** The end of the noun phrase a preposition leads to: "a news conference", "the east landing". */
function phraseEnd(scene: Scene, from: number, times: Times): number {
  const { tokens } = scene.carrier
  if (OBJECTS.has(tokens[from]?.lower ?? '')) return from + 1
  let at = DETERMINERS.has(tokens[from]?.lower ?? '') ? from + 1 : from
  // "a May 2014 report".
  at = timeEnd(tokens, at, times)
  const first = at
  while (at < first + MAX_PHRASE && goesOn(tokens, at, first) && (at > first || first > from || !isVerb(tokens[at])) && timeEnd(tokens, at, times) === at) at++
  return at === first ? from : at
}

const isAdverb = ({ lower }: Token): boolean =>
  /.{2}ly$/u.test(lower) && lower !== 'only' || /^(?:later|earlier|again|also|too|then|simply|afterwards?|shortly|soon|privately)$/u.test(lower)

/** The tokens `[from, end)` as a stretch of text, without a possessive ending that nothing follows. */
function stretch(tokens: readonly Token[], from: number, end: number): Span {
  const last = tokens[end - 1]!
  return { start: tokens[from]!.span.start, end: last.span.end - (/.'s$/u.test(last.lower) ? 2 : 0) }
}
