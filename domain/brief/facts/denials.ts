import { isDeterminer, set } from './grammar'
import { signsAt, wordAt, type Statement } from './statements'
import { at, nearestAfter, nearestBefore, type TriggerEntry, type TriggerRule } from './triggers'

// How an article says that somebody holds a thing to be untrue.

const NOT = set(`not never nobody no none didn't doesn't don't cannot can't couldn't won't wouldn't hasn't haven't hard
  difficult impossible neither nor if`)
/** Passive: "was denied a visa" is refused, not denied. */
const BE = set('is are was were be been being get gets got getting')
/** What is refused rather than called untrue. */
const REFUSED = set(`access entry entrance bail parole permission visa visas asylum service services treatment care boarding
  request requests motion appeal appeals application applications petition leave injunction license licence right rights
  chance opportunity passage food water benefits coverage credit justice victory goal loan pay tenure promotion funding
  medical due basic clemency pardon`)
const PERSON = set('him her them us me you people women men')
/** What can be said and so be untrue. */
const CLAIMS = set(`claim claims allegation allegations accusation accusations assertion assertions suggestion suggestions
  insinuation insinuations report reports rumour rumours rumor rumors speculation criticism criticisms notion idea account
  accounts charge charges characterization characterisation version narrative conclusion conclusions finding findings
  description comparison complaint complaints statement statements theory theories`)
/** The claims that a court does not try: of these "dismissed" says something. */
const TALK = new Set([...CLAIMS].filter(word => !/^(?:charge|complaint|appeal|claim)/u.test(word) || word === 'claims'))

/** "He denied the report", "she denies having met him"; not "denied bail", "did not deny". */
const denyRule: TriggerRule = (statement, verb) => {
  if (nearestBefore(statement, verb, 3, NOT) >= 0) return null
  if (PERSON.has(wordAt(statement, verb + 1)) && signsAt(statement, verb + 2) === '') return null
  const next = wordAt(statement, verb + 1)
  const passive = nearestBefore(statement, verb, 2, BE) >= 0
  if (passive && (next !== 'by' || wordAt(statement, verb - 1) === 'being')) return null
  // "a save to deny the visitors": refused, unless what follows can be said.
  if (wordAt(statement, verb - 1) === 'to' && next !== 'that' && !next.endsWith('ing') && nearestAfter(statement, verb, 4, CLAIMS) < 0) return null
  return nearestAfter(statement, verb, 4, REFUSED) >= 0 ? null : [verb, verb]
}

/** "issued a flat denial", "despite denials"; not "in denial", "denial of service". */
const ISSUING = set(`issue issued issues issuing repeat repeated reiterate reiterated despite amid flat official firm strong
  categorical vehement public`)
const denialRule: TriggerRule = (statement, noun) =>
  (wordAt(statement, noun + 1) !== 'of' && nearestBefore(statement, noun, 4, ISSUING) >= 0 ? [noun, noun] : null)

/** "Marsh disputes that": a verb, after a subject and before what is disputed; no "trade disputes". */
const disputeRule: TriggerRule = (statement, verb) => {
  const next = wordAt(statement, verb + 1)
  const before = wordAt(statement, verb - 1)
  if (isDeterminer(before) || before === 'of' || nearestBefore(statement, verb, 3, NOT) >= 0) return null
  if (BE.has(before) || before === 'remains' || before === 'been') return signsAt(statement, verb + 1) !== '' || next === 'by' ? [verb, verb] : null
  const object = isDeterminer(next) || next === 'whether' || next === 'how' || CLAIMS.has(next)
  return signsAt(statement, verb + 1) === '' && object ? [verb, verb] : null
}

/** "rejected the claim", "rejected that."; not "rejected the offer". */
const rejectRule: TriggerRule = (statement, verb) => {
  if (nearestBefore(statement, verb, 3, NOT) >= 0) return null
  const bare = /^(?:that|this)$/u.test(wordAt(statement, verb + 1)) && signsAt(statement, verb + 2) !== ''
  const claim = nearestAfter(statement, verb, 5, CLAIMS)
  if (claim < 0) return bare ? [verb, verb] : null
  return [verb, claim]
}

/** "dismissed reports", "dismissed it as rumour"; not "dismissed the case", "dismissed from his post". */
const AS = set('as')
const CONTEMPT = set(`rumour rumours rumor rumors nonsense propaganda lies false fake baseless speculation absurd ridiculous
  gossip fiction fabrication fabrications untrue politically fairy`)
const dismissRule: TriggerRule = (statement, verb) => {
  if (nearestBefore(statement, verb, 3, NOT) >= 0) return null
  const claim = nearestAfter(statement, verb, 4, TALK)
  if (claim > 0) return [verb, claim]
  const as = nearestAfter(statement, verb, 8, AS)
  return as > 0 && nearestAfterAny(statement, as, 4, CONTEMPT) ? [verb, verb] : null
}

/** As `nearestAfter`, but over signs too: “dismissed it as ‘fairy tales’”. */
const nearestAfterAny = (statement: Statement, from: number, reach: number, words: ReadonlySet<string>): boolean =>
  statement.words.slice(from + 1, from + 1 + reach).some(({ lower }) => words.has(lower))

/** "refuted the account", "contradicts what the mayor said", "contested the findings". */
const contradictRule: TriggerRule = (statement, verb) => {
  const next = wordAt(statement, verb + 1)
  if (nearestBefore(statement, verb, 3, NOT) >= 0 || signsAt(statement, verb + 1) !== '') return null
  const claim = nearestAfter(statement, verb, 5, CLAIMS)
  if (claim > 0) return [verb, claim]
  const plain = wordAt(statement, verb).startsWith('contest')
  return !plain && /^(?:that|what|this|it|those|him|her|them)$/u.test(next) ? [verb, verb] : null
}

/** "pleaded not guilty". */
const pleadRule: TriggerRule = (statement, verb) =>
  (wordAt(statement, verb + 1) === 'not' && wordAt(statement, verb + 2) === 'guilty' ? [verb, verb + 2] : null)

/** "has maintained her innocence". */
const innocenceRule: TriggerRule = (statement, noun) => {
  const verb = nearestBefore(statement, noun, 3, set('maintain maintains maintained maintaining protest protests protested protesting'))
  return verb >= 0 ? [verb, noun] : null
}

const COPULA = set(`is are was were be been as isn't wasn't aren't weren't completely totally entirely
  absolutely categorically patently simply utterly wholly demonstrably`)
const CALLED = set('call calls called calling brand branded brands')
/** "the report is false", "called it untrue"; not "false teeth". */
const falseRule: TriggerRule = (statement, word) => {
  const closes = signsAt(statement, word + 1) !== '' || /^(?:and|or|but)$/u.test(wordAt(statement, word + 1))
  const called = nearestBefore(statement, word, 5, CALLED) >= 0
  return closes && (called || COPULA.has(wordAt(statement, word - 1))) && !statement.asks && signsAt(statement, word) === '' ? [word, word] : null
}

/** "a baseless claim", "the charges are groundless". */
const baselessRule: TriggerRule = (statement, word) => (nearestBefore(statement, word, 2, NOT) < 0 ? [word, word] : null)

/** "not true", "no truth in". */
const trueRule: TriggerRule = (statement, word) => {
  const before = wordAt(statement, word - 1)
  const denies = /^(?:not|isn't|wasn't|aren't|weren't|simply)$/u.test(before) && (before !== 'simply' || wordAt(statement, word - 2) === 'not')
  return denies && signsAt(statement, word + 1) !== '' && !statement.asks ? [before === 'simply' ? word - 2 : word - 1, word] : null
}
const truthRule: TriggerRule = (statement, word) =>
  (wordAt(statement, word - 1) === 'no' && /^(?:in|to)$/u.test(wordAt(statement, word + 1)) ? [word - 1, word] : null)

export const denials: readonly TriggerEntry[] = [
  ...at('deny denies denied denying', denyRule), ...at('denial denials', denialRule),
  ...at('dispute disputes disputed disputing', disputeRule), ...at('reject rejects rejected rejecting', rejectRule),
  ...at('dismiss dismisses dismissed dismissing', dismissRule),
  ...at('refute refutes refuted refuting rebut rebuts rebutted contradict contradicts contradicted contradicting', contradictRule),
  ...at('contest contests contested contesting', contradictRule), ...at('plead pleads pleaded pled pleading', pleadRule),
  ...at('innocence', innocenceRule), ...at('false untrue', falseRule), ...at('baseless groundless unfounded', baselessRule),
  ...at('true', trueRule), ...at('truth', truthRule)
]
