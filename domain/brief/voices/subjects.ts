import { isParticiple, isSpeechVerb } from '../../text/speech-verbs'
import { singular } from './roles'
import { STOP_WORDS } from '../../text/stop-words'
import type { Token } from './carriers'
import type { Mention } from './mentions'
import { mentionBefore, mentionFrom, type Scene } from './scene'

// What may stand between a subject and its verb of speech ("has also said", "later told").
const BETWEEN = new Set(`has have had is was are were be been did does do will would could should may might must not never
  also later then further once again often repeatedly recently previously earlier only even still simply just already
  always to`.split(/\s+/))
const PREPOSITIONS = new Set(`of for at in on to from with by about against over under after before between among during
  into than via through near around despite toward towards without within as since until including besides`.split(/\s+/))
const DETERMINERS = new Set('the a an this that these those his her their its our my one another some several many'.split(' '))
// "went on to say", "refused to say": the verb of speech depends on another verb, whose subject is wanted.
const PERIPHRASIS = /^(?:went|goes|began|continued|continues|appeared|seemed|refused|declined|wants|wanted|tried|used|took|turned|proceeded|goes|had|has|have|on)$/u
/** The longest stretch between commas, and the longest unnamed subject, that is looked over, in tokens. */
const MAX_GAP = 26
const MAX_PHRASE = 6

/** Whether a token is a verb that reports speech. */
export const isVerb = (token: Token | undefined): boolean =>
  token?.kind === 'word' && (!token.capital || /^(?:said|says|asked|added|wrote|writes)$/u.test(token.lower)) && isSpeechVerb(token.lower)

export const isFiniteVerb = (token: Token | undefined): boolean => isVerb(token) && !isParticiple(token!.lower)

/** Whether a token may stand between a subject and its verb. */
export const isFiller = (token: Token): boolean => BETWEEN.has(token.lower) || token.lower.endsWith('ly')

export const isPeriphrasis = (token: Token | undefined): boolean => token !== undefined && PERIPHRASIS.test(token.lower)

export const isPreposition = (token: Token | undefined): boolean => token !== undefined && PREPOSITIONS.has(token.lower)

/** The phrase that begins at a token and can be a subject: of "Gazette’s Ida Ash" the name at its end. */
export function subjectFrom(scene: Scene, token: number): Mention | null {
  let mention = mentionFrom(scene, token)
  while (mention?.possessive) mention = mentionFrom(scene, mention.to)
  return mention
}

/** Who says what a verb of speech reports; `null` when its sentence has nobody for it. */
export function subjectOf(scene: Scene, verb: number): Mention | null {
  const { tokens } = scene.carrier
  if (isParticiple(tokens[verb]!.lower)) return clauseSubject(scene, verb) ?? inverted(scene, verb)
  return subjectBefore(scene, verb) ?? inverted(scene, verb)
}

/** said Ash · says a narrator. */
export function inverted(scene: Scene, verb: number): Mention | null {
  const mention = subjectFrom(scene, verb + 1)
  if (mention !== null) return mention.words[0] === 'it' ? null : mention
  const next = scene.carrier.tokens[verb + 1]?.lower ?? ''
  // "said that the quay": a clause follows, not the speaker.
  return DETERMINERS.has(next) && !/^th(?:at|is|ese|ose)$/u.test(next) ? phrase(scene, verb + 1, verb + 1 + MAX_PHRASE) : null
}

/** An unnamed subject that is no known role: "the suit", "a narrator"; from its article to the next verb or sign. */
export function phrase(scene: Scene, from: number, limit: number): Mention | null {
  const { tokens } = scene.carrier
  if (!DETERMINERS.has(tokens[from]?.lower ?? '')) return null
  let to = from + 1
  while (to < limit && tokens[to]?.kind === 'word' && !isVerb(tokens[to]) && !STOP_WORDS.has(tokens[to]!.lower) && !tokens[to]!.lower.endsWith('ly')) to++
  if (to === from + 1) return null
  const noun = singular(tokens[to - 1]!.lower)
  const span = { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end }
  return { kind: 'description', from, to, span, name: null, role: null, words: [noun], honorific: null, noun,
    possessive: false, article: true }
}

function subjectBefore(scene: Scene, verb: number): Mention | null {
  const { tokens } = scene.carrier
  let at = verb - 1
  while (at >= 0 && tokens[at]!.kind === 'word' && isFiller(tokens[at]!)) at--
  if (at < 0) return null
  const token = tokens[at]!
  if (/^[,–—)]$/u.test(token.lower)) return withAside(scene, verb) ?? beforeAside(scene, at) ?? clauseSubject(scene, verb)
  const mention = mentionBefore(scene, at + 1)
  if (mention === null) return unnamedBefore(scene, at) ?? clauseSubject(scene, verb)
  if (mention.possessive || PERIPHRASIS.test(token.lower)) return clauseSubject(scene, verb)
  if (mention.words[0] === 'who' && mention.kind === 'pronoun') return beforeWho(scene, mention.from) ?? mention
  return isPreposition(tokens[mention.from - 1]) ? headOf(scene, mention) ?? clauseSubject(scene, verb) ?? mention : mention
}

/** the suit said: back to the article, when only the words of one phrase stand between. */
function unnamedBefore(scene: Scene, last: number): Mention | null {
  for (let from = last - 1; from >= Math.max(0, last - MAX_PHRASE); from--) {
    const found = phrase(scene, from, last + 1)
    if (found !== null) return found.to === last + 1 && !isPreposition(scene.carrier.tokens[from - 1]) ? found : null
  }
  return null
}

/** Ash, a baker in the old town, said: back over what stands between commas (or dashes, or brackets). */
function beforeAside(scene: Scene, comma: number): Mention | null {
  const { tokens } = scene.carrier
  for (let at = comma - 1; at >= Math.max(0, comma - MAX_GAP); at--) {
    if (tokens[at]!.kind === 'quotation') return null
    if (!/^[,–—(]$/u.test(tokens[at]!.lower)) continue
    const mention = mentionBefore(scene, at)
    if (mention === null || mention.kind === 'pronoun') continue
    const beside = mentionFrom(scene, at + 1)
    if (mention.kind === 'description' && beside?.kind === 'name' && beside.to === comma) return beside
    return isPreposition(tokens[mention.from - 1]) ? headOf(scene, mention) ?? mention : mention
  }
  return null
}

/** Ash, who led the board, one of nine, said: the first phrase of the sentence, where a comma or bracket follows it. */
function withAside(scene: Scene, verb: number): Mention | null {
  const mention = clauseSubject(scene, verb)
  const { tokens } = scene.carrier
  // "the minister, Ida Ash," is named by the aside.
  if (mention?.kind === 'description' && mentionFrom(scene, mention.to + 1)?.kind === 'name') return null
  return mention !== null && mention.from === scene.firstWord && /^[,(–—]$/u.test(tokens[mention.to]?.lower ?? '') ? mention : null
}

const beforeWho = (scene: Scene, who: number): Mention | null =>
  mentionBefore(scene, scene.carrier.tokens[who - 1]?.lower === ',' ? who - 1 : who)

/** "a spokesman for the mayor of Ashby" said: from the last name back to the phrase it belongs to. */
function headOf(scene: Scene, inner: Mention): Mention | null {
  const outer = mentionBefore(scene, inner.from - 1)
  return outer !== null && outer.kind !== 'pronoun' && outer.noun !== null ? outer : null
}

/** The first phrase of the sentence that no preposition governs: who a later verb or participle goes back to. */
export function clauseSubject(scene: Scene, limit: number): Mention | null {
  for (const mention of scene.mentions) {
    if (mention.to > limit) return null
    if (!mention.possessive && mention.words[0] !== 'who' && !isPreposition(scene.carrier.tokens[mention.from - 1])) return mention
  }
  return null
}
