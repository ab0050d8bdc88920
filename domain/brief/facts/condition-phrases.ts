import {
  anyFrom, CONSENT, deniedBefore, isClause, isDeterminer, isNarrative, isSubject, isTime, modalBefore, modalFrom, opensClause, set
} from './grammar'
import { signsAt, wordAt, type Statement } from './statements'
import { phraseAt, type TriggerEntry, type TriggerRule } from './triggers'

// Conditions said with a phrase: "as long as", "depends on", "without", "in exchange for", "subject to".

const phrase = (words: string): readonly string[] => words.split(' ')

const AS_LONG_AS = [phrase('as long as'), phrase('so long as')]
const COMPARING = set('twice times nearly almost just half about for only')

/** Not "as long as 300 metres", "twice as long as", "as long as it takes". */
const longRule: TriggerRule = (statement, at) => {
  const found = AS_LONG_AS.map(words => phraseAt(statement, at, words)).find(one => one !== null) ?? null
  if (found === null || COMPARING.has(wordAt(statement, at - 1)) || isTime(statement, at + 3) || isNarrative(statement, at)) return null
  if (wordAt(statement, at + 4) === 'takes' || !isClause(statement, at + 3)) return null
  return found
}

const QUESTION_WORDS = set('how what whether who when where which if why')

/** "depends on", "will depend on", "hinges on"; but not "he depends on" nor "millions depend on": those rely on it. */
const dependsRule: TriggerRule = (statement, at) => {
  const verb = wordAt(statement, at)
  let to = at + 1
  while (/^(?:largely|entirely|mainly|partly|heavily|solely|only|in|part|also|on)$/u.test(wordAt(statement, to)) && !/^(?:on|upon)$/u.test(wordAt(statement, to)) && to < at + 4) to++
  if (!/^(?:on|upon)$/u.test(wordAt(statement, to))) return null
  if (/^(?:he|she|who|i|we|you|they|can)$/u.test(wordAt(statement, at - 1))) return null
  const asks = QUESTION_WORDS.has(wordAt(statement, to + 1))
  const general = verb === 'depended' || verb === 'depend' && !modalBefore(statement, at)
  if (general && !asks && !(verb === 'depend' && anyFrom(statement, to + 1, 4, GRANTED))) return null
  return [at, to]
}

/** What is given or found, and may not be: "later slices depend on a review". */
const GRANTED = new Set([...CONSENT, ...set('grant grants reviews vote votes weather turnout')])

const CONTINGENT = set('contingent conditional conditioned')
const contingentRule: TriggerRule = (statement, at) =>
  (CONTINGENT.has(wordAt(statement, at)) && /^(?:on|upon)$/u.test(wordAt(statement, at + 1)) ? [at, at + 1] : null)

/** "would need", "would have to", "would require", with one adverb at most between. */
const wouldRule: TriggerRule = (statement, at) => {
  const verb = /^(?:also|first|then|still|likely|probably|only)$/u.test(wordAt(statement, at + 1)) ? at + 2 : at + 1
  if (/^(?:need|require)$/u.test(wordAt(statement, verb))) return statement.asks ? null : [at, verb]
  return wordAt(statement, verb) === 'have' && wordAt(statement, verb + 1) === 'to' ? [at, verb + 1] : null
}

/** "requires the council’s approval": leave that somebody must give. */
const requiresRule: TriggerRule = (statement, at) => {
  const next = wordAt(statement, at + 1)
  if (isDeterminer(wordAt(statement, at - 1)) || next === 'to' || wordAt(statement, at - 1) === 'not') return null
  return anyFrom(statement, at + 1, 6, GIVEN) ? [at, at] : null
}
const GIVEN = set(`approval consent agreement vote ratification permission majority signature signatures support backing
  authorization authorisation consensus assent two-thirds unanimity`)

/** "But first, we must …" */
const butRule: TriggerRule = (statement, at) => {
  if (wordAt(statement, at + 1) !== 'first' || !opensClause(statement, at) || isNarrative(statement, at)) return null
  const next = wordAt(statement, at + 2)
  const begins = signsAt(statement, at + 2).startsWith(',') || isSubject(next) || isDeterminer(next)
  return begins && modalFrom(statement, at + 2) || begins && /\b(?:has|have)\b/u.test(next) ? [at, at + 1] : null
}

const WITHOUT_IDIOM = set(`doubt question fail hesitation delay notice incident warning success explanation comment evidence
  precedent exception saying mentioning naming giving elaborating specifying`)

/** "Without the grant, it cannot …" and "cannot pass without them". */
const withoutRule: TriggerRule = (statement, at) => {
  const next = wordAt(statement, at + 1)
  const what = isDeterminer(next) ? wordAt(statement, at + 2) : next
  if (statement.words[at]!.capital && !opensClause(statement, at)) return null
  if (WITHOUT_IDIOM.has(what) || next === '' || isNarrative(statement, at)) return null
  if (statement.asks) return null
  const first = opensClause(statement, at) && signsAt(statement, at) !== ',' && !next.endsWith('ing') && commaWithin(statement, at + 1, 14) && modalFrom(statement, at)
  const last = deniedBefore(statement, at) && modalBefore(statement, at) && signsAt(statement, at) === ''
  return first || last ? [at, at] : null
}

const commaWithin = ({ words }: Statement, from: number, reach: number): boolean =>
  words.slice(from, from + reach).some(({ signs }) => signs.includes(','))

const IN_PHRASES = ['in exchange for', 'in return for', 'in case of', 'in the event of', 'in the event that', 'in the event the'].map(phrase)

const inRule: TriggerRule = (statement, at) => {
  for (const words of IN_PHRASES) {
    const found = phraseAt(statement, at, words)
    if (found !== null) return isNarrative(statement, at) ? null : found
  }
  const inCase = phraseAt(statement, at, phrase('in case'))
  if (inCase === null || wordAt(statement, at - 1) === 'just') return null
  return signsAt(statement, at + 2) === '' && isClause(statement, at + 2) && wordAt(statement, at + 2) !== 'you' ? inCase : null
}

const ON_PHRASES = ['on condition that', 'on the condition that', 'on one condition', 'on the understanding that'].map(phrase)
/** "on the condition that his name not be used" hides a source and tells of nothing else. */
const HIDING = set('named identified identity anonymous')
const isHiding = (statement: Statement, at: number): boolean => anyFrom(statement, at, 6, HIDING) ||
  /^(?:his|her|their)$/u.test(wordAt(statement, at)) && anyFrom(statement, at + 1, 3, set('name names'))

const onRule: TriggerRule = (statement, at) => {
  const found = ON_PHRASES.map(words => phraseAt(statement, at, words)).find(one => one !== null) ?? null
  return found !== null && isHiding(statement, found[1] + 1) ? null : found
}

/** "subject to approval"; "subject to fines" only tells what may befall. */
const subjectRule: TriggerRule = (statement, at) =>
  (wordAt(statement, at + 1) === 'to' && (anyFrom(statement, at + 2, 5, CONSENT) || isGerund(wordAt(statement, at + 3))) ? [at, at + 1] : null)
/** "subject to prices falling". */
const isGerund = (word: string): boolean => /.{3}ing$/u.test(word)

/** "pending the outcome", "pending approval"; not "pending cases". */
const pendingRule: TriggerRule = (statement, at) => {
  const before = wordAt(statement, at - 1)
  if (isDeterminer(before) || /'s?$/u.test(before) || /^(?:is|are|was|were|be|been|still|remains|other|of|in)$/u.test(before)) return null
  return isDeterminer(wordAt(statement, at + 1)) || anyFrom(statement, at + 1, 3, CONSENT) ? [at, at] : null
}

const preconditionRule: TriggerRule = (statement, at) =>
  (/^(?:for|to|of)$/u.test(wordAt(statement, at + 1)) ? [at, at] : null)

export const phraseTriggers: readonly TriggerEntry[] = [
  ['as', longRule], ['so', longRule], ['depend', dependsRule], ['depends', dependsRule], ['depended', dependsRule],
  ['depending', dependsRule], ['hinge', dependsRule], ['hinges', dependsRule], ['hinged', dependsRule], ['hinging', dependsRule],
  ['contingent', contingentRule], ['conditional', contingentRule], ['conditioned', contingentRule], 
  ['would', wouldRule], ['requires', requiresRule], ['require', requiresRule], ['but', butRule], ['without', withoutRule],
  ['in', inRule], ['on', onRule], ['subject', subjectRule], ['pending', pendingRule], ['precondition', preconditionRule],
  ['prerequisite', preconditionRule]
]
