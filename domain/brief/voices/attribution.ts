import { isPlainSpeechVerb } from '../../text/speech-verbs'
import { STOP_WORDS } from '../../text/stop-words'
import type { Mention } from './mentions'
import { mentionBefore, mentionFrom, opens, type Scene } from './scene'
import { clauseSubject, inverted, isFiller, isFiniteVerb, isPeriphrasis, isPreposition, isVerb, phrase, subjectFrom, subjectOf } from './subjects'

/** Who a sentence says its quotation is by: the phrase at the quotation, and the token of the verb of speech. */
export interface Attribution {
  readonly mention: Mention
  readonly verb: number | null
}

/** How many tokens an aside between a subject and its verb may have. */
const MAX_GAP = 26
/** How many tokens may stand between a verb of speech and the quotation it leads to ("told the court on Monday that"). */
const NEAR = 7
/** The furthest a verb of speech is looked for. Real sentences end before; it keeps endless ones from taking for ever. */
const FAR = 120

// "could not confirm", "to say": a verb after these reports nothing that was said.
const UNSAID = /^(?:not|never|to|could|would|should|can|cannot|may|might|must|will)$/u

type Way = (scene: Scene, at: number) => Attribution | null

/** Who a carrier says the quotation at token `at` is by; `null` when it does not say. */
export function attributionIn(scene: Scene, at: number): Attribution | null {
  const ways: readonly Way[] = opens(scene, at)
    ? [after, laterVerb, before]
    : [introduced, afterClause, nearBefore, before, closing, subjectOfQuotation, headed, after, laterVerb]
  for (const way of ways) {
    const found = way(scene, at)
    if (found !== null) return { ...found, mention: named(scene, found.mention) }
  }
  return null
}

/** The most words that say more of a description before the name beside it: "on defence", "for the northern harbours". */
const MAX_MORE = 5

/** The comma at an index, or behind the words with a preposition that begin there; `null` without one. */
function commaAfter(tokens: Scene['carrier']['tokens'], at: number): number | null {
  if (!isPreposition(tokens[at])) return tokens[at]?.lower === ',' ? at : null
  const more = tokens.slice(at, at + MAX_MORE).findIndex(token => token.kind !== 'word' || isVerb(token))
  return more > 1 && tokens[at + more]!.lower === ',' ? at + more : null
}

/** "the board’s new chair, Ida Ash,": who is named beside a description is who speaks. */
function named({ carrier: { tokens }, from }: Scene, mention: Mention): Mention {
  const comma = mention.kind === 'description' ? commaAfter(tokens, mention.to) : null
  const beside = comma === null ? undefined : from.get(comma + 1)
  if (beside?.kind !== 'name' || beside.possessive || beside.article) return mention
  const next = tokens[beside.to]
  return next === undefined || next.kind !== 'word' || isVerb(next) ? beside : mention
}

/** Ash said: “Q” · adding, “Q” · calling “Q”: the verb stands right before the quotation. */
function introduced(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  const verb = /^[:,]$/u.test(tokens[at - 1]!.lower) ? at - 2 : at - 1
  return isVerb(tokens[verb]) ? attributed(scene, verb) : null
}

/** “Q,” Ash said: only where the quotation ends as a clause, so that what follows is its speaker. */
function afterClause(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  return tokens[at]!.lower !== '' || tokens[at + 1]?.lower === ',' ? after(scene, at) : null
}

/** … told reporters that “Q”: a verb of speech within a few words before the quotation. */
function nearBefore(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  for (let verb = at - 1; verb >= Math.max(0, at - NEAR) && tokens[verb]!.kind !== 'quotation'; verb--) {
    if (isVerb(tokens[verb]) && !isUnsaid(scene, verb)) return attributed(scene, verb)
  }
  return null
}

/** “Q,” Ash said · “Q,” said Ash · “Q,” Ash, a baker, told us · “Q,” according to Ash · “Q” — Ash. */
function after(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  let next = at + 1
  while (tokens[next]?.kind === 'sign' && /[,–—―-]/u.test(tokens[next]!.lower)) next++
  if (isSource(scene, next)) return bySource(scene, next)
  if (isFiniteVerb(tokens[next])) {
    const speaker = inverted(scene, next)
    if (speaker !== null) return { mention: speaker, verb: next }
  }
  const subject = subjectFrom(scene, next) ?? phrase(scene, next, next + 6)
  if (subject === null) return null
  const verb = verbAfter(scene, subject)
  if (verb !== null) return { mention: subject, verb }
  const coined = coinedVerb(scene, at, subject)
  if (coined !== null) return { mention: subject, verb: coined }
  const signed = next > at + 1 && tokens[next - 1]!.lower !== ',' && tokens.slice(subject.to).every(token => token.kind === 'sign')
  return signed ? { mention: subject, verb: null } : null
}

/** “Q,” Ash gushed: right after a clause that ends in a comma any verb in the past reports it. */
function coinedVerb({ carrier: { tokens } }: Scene, at: number, subject: Mention): number | null {
  if (!/^[,?!]$/u.test(tokens[at]!.lower) || subject.from !== at + 1 || subject.possessive) return null
  const verb = tokens[subject.to] !== undefined && isFiller(tokens[subject.to]!) ? subject.to + 1 : subject.to
  return /^\p{Ll}+ed$/u.test(tokens[verb]?.lower ?? '') ? verb : null
}

/** The verb of speech a subject leads to, over adverbs, auxiliaries and what stands between commas. */
function verbAfter(scene: Scene, subject: Mention): number | null {
  const { tokens } = scene.carrier
  let aside = false
  for (let at = subject.to; at < Math.min(tokens.length, subject.to + MAX_GAP); at++) {
    const token = tokens[at]!
    if (token.kind === 'quotation') return null
    if (/^[,–—()]$/u.test(token.lower)) aside = true
    else if (isFiniteVerb(token) && !UNSAID.test(tokens[at - 1]!.lower)) return at
    else if (!aside && token.kind === 'word' && !isFiller(token) && at > subject.to + 3) return null
  }
  return null
}

/** The last verb of speech before the quotation, whoever stands between. */
function before(scene: Scene, at: number): Attribution | null {
  for (let verb = at - 1; verb >= Math.max(0, at - FAR); verb--) {
    if (isSource(scene, verb)) return bySource(scene, verb)
    if (isVerb(scene.carrier.tokens[verb]) && !isUnsaid(scene, verb)) return attributed(scene, verb)
  }
  return null
}

/** A verb of speech further on in the sentence: The “Q” he spoke of, Ash said. */
function laterVerb(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  for (let verb = at + 1; verb < Math.min(tokens.length, at + FAR) && tokens[verb]!.kind !== 'quotation'; verb++) {
    if (isSource(scene, verb)) return bySource(scene, verb)
    if (isVerb(tokens[verb]) && isPlainSpeechVerb(tokens[verb]!.lower)) return attributed(scene, verb)
  }
  return null
}

/** Ash “may consider” it, the mayor said: what ends its sentence with a subject and a verb of speech speaks. */
function closing(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  for (let comma = at + 1; comma < Math.min(tokens.length, at + FAR) && tokens[comma]!.kind !== 'quotation'; comma++) {
    if (tokens[comma]!.lower !== ',') continue
    if (isSource(scene, comma + 1)) return bySource(scene, comma + 1)
    const verb = comma + 1
    if (isFiniteVerb(tokens[verb]) && isPlainSpeechVerb(tokens[verb]!.lower)) {
      const speaker = inverted(scene, verb)
      if (speaker !== null) return { mention: speaker, verb }
    }
    const subject = subjectFrom(scene, verb)
    if (subject !== null && isFiniteVerb(tokens[subject.to]) && isPlainSpeechVerb(tokens[subject.to]!.lower)) return { mention: subject, verb: subject.to }
  }
  return null
}

/** Ash “may consider” it: the words before the quotation are the subject of the verb inside it. */
function subjectOfQuotation(scene: Scene, at: number): Attribution | null {
  const mention = mentionBefore(scene, at)
  if (mention === null || mention.possessive || isPreposition(scene.carrier.tokens[mention.from - 1])) return null
  return { mention, verb: null }
}

/** Ash: “Q” · On the flood — Ash: “Q” · From the report: “Q”: what stands before the colon, where it has no verb of speech. */
function headed(scene: Scene, at: number): Attribution | null {
  const { tokens } = scene.carrier
  if (tokens[at - 1]!.lower !== ':') return null
  const signed = mentionBefore(scene, at - 1)
  if (signed?.name && /^[–—-]$/u.test(tokens[signed.from - 1]?.lower ?? '')) return { mention: signed, verb: null }
  const subject = clauseSubject(scene, at)
  if (subject !== null && subject.to < at - 1) return { mention: subject, verb: null }
  for (let end = at - 1; end > Math.max(0, at - FAR); end--) {
    const mention = mentionBefore(scene, end)
    if (mention !== null && !mention.possessive) return { mention, verb: null }
  }
  const unnamed = phrase(scene, at - 3, at - 1)
  return unnamed === null ? null : { mention: unnamed, verb: null }
}

const isSource = ({ carrier: { tokens } }: Scene, at: number): boolean =>
  tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to'

/** Who "according to" names, where it stands at a token. */
export const sourceAt = (scene: Scene, at: number): Attribution | null => (isSource(scene, at) ? bySource(scene, at) : null)

function bySource(scene: Scene, according: number): Attribution | null {
  const mention = subjectFrom(scene, according + 2) ?? mentionFrom(scene, according + 2) ?? phrase(scene, according + 2, according + 8)
  return mention === null ? null : { mention: compound(scene, mention), verb: null }
}

/** "board minutes": a group noun before another noun only says which; the source is both words. */
function compound({ carrier: { tokens } }: Scene, mention: Mention): Mention {
  const next = tokens[mention.to]
  const plain = next?.kind === 'word' && !STOP_WORDS.has(next.lower) && !isVerb(next) && !/(?:ed|ing|ly)$/u.test(next.lower)
  if (mention.kind !== 'description' || !plain) return mention
  return { ...mention, to: mention.to + 1, span: { start: mention.span.start, end: next.span.end }, noun: next.lower }
}

/** "seeks a way to counter “Q”": an infinitive reports nothing, unless it goes with "went on", "refused", "had". */
const isUnsaid = ({ carrier: { tokens } }: Scene, verb: number): boolean =>
  tokens[verb - 1]?.lower === 'to' && !isPeriphrasis(tokens[verb - 2])

/** "Ash says the board believes “Q”": who reports what others say is who speaks. */
function outerReport(scene: Scene, verb: number): number | null {
  const { tokens } = scene.carrier
  const inner = subjectOf(scene, verb)
  if (inner === null || inner.from >= verb) return null
  const before = tokens[inner.from - 1]?.lower === 'that' ? inner.from - 2 : inner.from - 1
  return isVerb(tokens[before]) && isPlainSpeechVerb(tokens[before]!.lower) ? before : null
}

function attributed(scene: Scene, verb: number): Attribution | null {
  const reporting = outerReport(scene, verb) ?? verb
  const mention = subjectOf(scene, reporting)
  // "called for an end to “Q”": a demand names its subject, but its verb does not report the words.
  const reports = scene.carrier.tokens[verb + 1]?.lower !== 'for'
  return mention === null ? null : { mention, verb: reports ? reporting : null }
}
