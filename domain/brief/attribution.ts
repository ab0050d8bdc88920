import { isParticiple, isPlainSpeechVerb, isSpeechVerb } from '../text/speech-verbs'
import type { Token } from './carriers'
import type { Mention } from './mentions'
import { mentionBefore, mentionFrom, type Scene } from './scene'

/** Who a sentence says its quotation is by: the phrase at the quotation, and the token of the verb of speech. */
export interface Attribution {
  readonly mention: Mention
  readonly verb: number | null
}

// What may stand between a subject and its verb of speech ("has also said", "later told").
const BETWEEN = new Set(`has have had is was are were be been did does do will would could should may might must not never
  also later then further once again often repeatedly recently previously earlier only even still simply just already
  always to`.split(/\s+/))
const PREPOSITIONS = new Set(`of for at in on to from with by about against over under after before between among during
  into than via through near around despite toward towards without within as since until including besides`.split(/\s+/))
const PERIPHRASIS = /^(?:went|goes|began|continued|continues|appeared|seemed|refused|declined|wants|wanted|tried|used|took|turned|proceeded)$/u
const MAX_GAP = 26

/** Who a carrier says the quotation at token `at` is by; `null` when it does not say. */
export function attributionIn(scene: Scene, at: number): Attribution | null {
  const opens = at === 0 || scene.carrier.tokens.slice(0, at).every(token => token.kind !== 'word')
  const ways = opens ? [after, laterVerb, before] : [directlyBefore, afterClosed, before, after, subjectOfQuotation, laterVerb]
  for (const way of ways) {
    const found = way(scene, at)
    if (found !== null) return found
  }
  return null
}

const isVerb = (token: Token | undefined): boolean => token?.kind === 'word' && !token.capital && isSpeechVerb(token.lower)

/** … said: “Q”, … told reporters that “Q”: a verb of speech within a few plain words before the quotation. */
function directlyBefore(scene: Scene, at: number): Attribution | null {
  for (let verb = at - 1; verb >= Math.max(0, at - 7); verb--) {
    const token = scene.carrier.tokens[verb]!
    if (token.kind === 'quotation') return null
    if (isVerb(token)) return attributed(scene, verb)
  }
  return null
}

/** “Q,” Ash said: only where the quotation ends as a clause, so that what follows is its speaker. */
function afterClosed(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  return tokens[at]!.lower !== '' || tokens[at + 1]?.lower === ',' ? after(scene, at) : null
}

/** “Q,” Ash said · “Q,” said Ash · “Q,” Ash, a baker, told us · “Q,” according to Ash. */
function after(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  let next = at + 1
  while (tokens[next]?.kind === 'sign' && /[,–—-]/u.test(tokens[next]!.lower)) next++
  if (tokens[next]?.lower === 'according' && tokens[next + 1]?.lower === 'to') return bySource(scene, next)
  if (isVerb(tokens[next]) && !isParticiple(tokens[next]!.lower)) {
    const speaker = mentionFrom(scene, next + 1)
    if (speaker !== null && !speaker.possessive) return { mention: speaker, verb: next }
  }
  const subject = mentionFrom(scene, next)
  if (subject === null) return null
  const verb = verbAfter(scene, subject)
  return verb === null ? null : attributed(scene, verb, subject)
}

/** The verb of speech a subject leads to, over adverbs, auxiliaries and what stands between commas. */
function verbAfter(scene: Scene, subject: Mention): number | null {
  const { tokens } = scene.carrier
  let aside = false
  for (let at = subject.to; at < Math.min(tokens.length, subject.to + MAX_GAP); at++) {
    const token = tokens[at]!
    if (token.kind === 'quotation') return null
    if (/^[,–—()]$/u.test(token.lower)) aside = true
    else if (isVerb(token) && !isParticiple(token.lower)) return at
    else if (!aside && token.kind === 'word' && !isFiller(token) && at > subject.to + 3) return null
  }
  return null
}

const isFiller = (token: Token): boolean => BETWEEN.has(token.lower) || token.lower.endsWith('ly')

/** The last verb of speech before the quotation, whoever stands between. */
function before(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  for (let verb = at - 1; verb >= 0; verb--) {
    if (tokens[verb]!.lower === 'according' && tokens[verb + 1]?.lower === 'to') return bySource(scene, verb)
    if (isVerb(tokens[verb])) return attributed(scene, verb)
  }
  return null
}

/** A verb of speech further on in the sentence: The “Q” he spoke of, Ash said. */
function laterVerb(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  for (let verb = at + 1; verb < tokens.length; verb++) {
    if (tokens[verb]!.kind === 'quotation') return null
    if (tokens[verb]!.lower === 'according' && tokens[verb + 1]?.lower === 'to') return bySource(scene, verb)
    if (isVerb(tokens[verb]) && isPlainSpeechVerb(tokens[verb]!.lower)) return attributed(scene, verb)
  }
  return null
}

/** Ash “may consider” it: the words before the quotation are the subject of the verb inside it. */
function subjectOfQuotation(scene: Scene, at: number): Attribution | null {
  const mention = mentionBefore(scene, at)
  if (mention === null || mention.possessive) return null
  return PREPOSITIONS.has(scene.carrier.tokens[mention.from - 1]?.lower ?? '') ? null : { mention, verb: null }
}

function bySource(scene: Scene, according: number): Attribution | null {
  const mention = mentionFrom(scene, according + 2)
  return mention === null ? null : { mention, verb: null }
}

/** The subject of a verb of speech. */
function attributed(scene: Scene, verb: number, known?: Mention): Attribution | null {
  const { tokens } = scene.carrier
  const inverted = mentionFrom(scene, verb + 1)
  const mention = known ?? (isParticiple(tokens[verb]!.lower) ? clauseSubject(scene, verb) : subjectBefore(scene, verb))
  if (mention !== null) return { mention, verb }
  return inverted === null || inverted.possessive || inverted.kind === 'pronoun' && inverted.words[0] === 'it' ? null : { mention: inverted, verb }
}

function subjectBefore(scene: Scene, verb: number): Mention | null {
  const { tokens } = scene.carrier
  let at = verb - 1
  while (at >= 0 && tokens[at]!.kind === 'word' && isFiller(tokens[at]!)) at--
  if (at < 0) return null
  const token = tokens[at]!
  if (/^[,–—)]$/u.test(token.lower)) return beforeAside(scene, at) ?? clauseSubject(scene, verb)
  const mention = mentionBefore(scene, at + 1)
  if (mention === null || PERIPHRASIS.test(token.lower)) return clauseSubject(scene, verb)
  if (mention.words[0] === 'who' && mention.kind === 'pronoun') return beforeWho(scene, mention.from) ?? mention
  if (mention.possessive) return clauseSubject(scene, verb)
  return PREPOSITIONS.has(tokens[mention.from - 1]?.lower ?? '') ? headOf(scene, mention) ?? clauseSubject(scene, verb) ?? mention : mention
}

/** Ash, a baker in the old town, said: back over what stands between commas (or dashes, or brackets). */
function beforeAside(scene: Scene, comma: number): Mention | null {
  const { tokens } = scene.carrier
  for (let at = comma - 1; at >= Math.max(0, comma - MAX_GAP); at--) {
    if (tokens[at]!.kind === 'quotation') return null
    if (!/^[,–—(]$/u.test(tokens[at]!.lower)) continue
    const mention = mentionBefore(scene, at)
    if (mention !== null && mention.kind !== 'pronoun') {
      return PREPOSITIONS.has(tokens[mention.from - 1]?.lower ?? '') ? headOf(scene, mention) ?? mention : mention
    }
  }
  return null
}

const beforeWho = (scene: Scene, who: number): Mention | null =>
  mentionBefore(scene, scene.carrier.tokens[who - 1]?.lower === ',' ? who - 1 : who)

/** "a spokesman for the mayor of Ashby" said: from the last name back to the phrase it belongs to. */
function headOf(scene: Scene, inner: Mention): Mention | null {
  const preposition = inner.from - 1
  const outer = mentionBefore(scene, preposition)
  if (outer === null || outer.kind === 'pronoun') return null
  return outer.noun !== null ? outer : null
}

/** The first phrase of the clause that no preposition governs: who a later verb or participle goes back to. */
function clauseSubject(scene: Scene, verb: number): Mention | null {
  const { tokens } = scene.carrier
  const before = scene.mentions.filter(mention => mention.to <= verb && !mention.possessive)
  const free = before.filter(mention => !PREPOSITIONS.has(tokens[mention.from - 1]?.lower ?? ''))
  return free[0] ?? null
}
