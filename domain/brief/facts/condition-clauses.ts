import {
  anyBefore, anyFrom, deniedBefore, isClause, isDeterminer, isModal, isNarrative, isPastClause, isSubject, isTime,
  modalBefore, modalFrom, opensClause, opensSubject, set
} from './grammar'
import { signsAt, wordAt, type Statement } from './statements'
import type { TriggerEntry, TriggerRule } from './triggers'

// Conditions said with a clause of their own: "if", "unless", "until", "only when", "before", and turned-round verbs.

/** "asked if", "to see if", "not sure if": what is asked, not what anything depends on. */
const ASKING = set(`ask asks asked asking wonder wonders wondered wondering know knows knew see tell check checks checked
  checking learn determine determines determined determining decide doubt doubts doubted question questioned out sure unsure
  certain uncertain unclear clear unknown specify confirm clarify disclose remember care matter matters mind guess consider
  considering assess test gauge verify establish investigate investigating debate examine discuss wondering`)
const ASKED_OF = set('ask asks asked asking tell')
/** "as if", "what if", "even if" (which says what changes nothing), "a big if". */
const NO_CONDITION_AFTER = set('as what even big little')
const SET_PHRASE = set('anything only any ever at nothing possible necessary needed need')
/** "if you will", "if I may": said in passing. */
const IN_PASSING = set('will like may must ask can')
/** "If you have news for us, email …": the newspaper’s own word to its readers. */
const TO_READERS = set('click subscribe sign-up email e-mail newsletter download')

/** The longest phrase for who is asked, in words. */
const ASKED = 9

const ifRule: TriggerRule = (statement, at) => {
  const before = signsAt(statement, at) === '' ? wordAt(statement, at - 1) : ''
  const next = wordAt(statement, at + 1)
  if (next === '' || /[,.;:!?)”"’]/u.test(signsAt(statement, at + 1)) && !/^[,“"‘]/u.test(signsAt(statement, at + 1))) return null
  if (NO_CONDITION_AFTER.has(before) || before === 'or' && signsAt(statement, at + 1) !== '' || isQuestion(statement, at)) return null
  if (SET_PHRASE.has(next) || next === 'so' && !modalFrom(statement, at + 2) || next === 'not' && wordAt(statement, at + 2) !== 'for') return null
  if (inPassing(statement, at) || conceding(statement, at)) return null
  if (next.startsWith('you') && anyFrom(statement, 0, 60, TO_READERS)) return null
  return [before === 'only' ? at - 1 : at, at]
}

function isQuestion(statement: Statement, at: number): boolean {
  if (wordAt(statement, at - 1) === 'asked' && at === 1) return true
  if (signsAt(statement, at) !== '') return false
  if (ASKING.has(wordAt(statement, at - 1))) return true
  for (let before = at - 2; before >= Math.max(0, at - ASKED); before--) {
    if (signsAt(statement, before + 1) !== '') return false
    if (ASKED_OF.has(wordAt(statement, before))) return true
  }
  return false
}

/** "if you like", "if history is any guide". */
function inPassing(statement: Statement, at: number): boolean {
  if (/^(?:you|i)$/u.test(wordAt(statement, at + 1)) && IN_PASSING.has(wordAt(statement, at + 2))) {
    return signsAt(statement, at + 3) !== '' || wordAt(statement, at + 2) === 'ask'
  }
  return anyFrom(statement, at + 2, 5, new Set(['guide', 'indication']))
}

/** "a useful, if dull, book": "if" and one or two words between signs, which grant something. */
function conceding(statement: Statement, at: number): boolean {
  const next = wordAt(statement, at + 1)
  if (signsAt(statement, at) === '' || isSubject(next) || isDeterminer(next) || /(?:ed|en)$|^(?:true|found|so)$/u.test(next)) return false
  return signsAt(statement, at + 2) !== '' || signsAt(statement, at + 3) !== '' && !isClause(statement, at + 1)
}

const unlessRule: TriggerRule = (statement, at) => (wordAt(statement, at + 1) === 'otherwise' ? null : [at, at])

/** Not "until Monday", nor what only tells what happened next; but "not … until the vote". */
const untilRule: TriggerRule = (statement, at) => {
  if (isTime(statement, at + 1) || isNarrative(statement, at) || wordAt(statement, at - 1) === 'up') return null
  const [denied, modal] = [deniedBefore(statement, at), modalBefore(statement, at)]
  if (!isClause(statement, at + 1) && !(denied && modal)) return null
  if (isPastClause(statement, at + 1) && !denied && !modal) return null
  return [wordAt(statement, at - 1) === 'not' ? at - 1 : at, at]
}

/** "only when", "only after", "only once", and "can only return when". */
const onlyRule: TriggerRule = (statement, at) => {
  if (wordAt(statement, at + 1) === 'if') return ifRule(statement, at + 1) === null ? null : [at, at + 1]
  for (let to = at + 1; to <= at + 5; to++) {
    const word = wordAt(statement, to)
    if (to > at + 1 && signsAt(statement, to) !== '') return null
    if (!/^(?:when|after|once)$/u.test(word)) continue
    const adjacent = to === at + 1
    const clause = word === 'once' ? opensSubject(statement, to + 1) && isClause(statement, to + 1) : !isTime(statement, to + 1)
    if (!clause || isNarrative(statement, at) || !adjacent && !modalBefore(statement, to)) return null
    return adjacent ? [at, to] : [to, to]
  }
  return null
}

const OBLIGATION = set("must need needs required cannot can't won't should shall mustn't")
/** "appear before the court", "before him": a place. */
const NOT_BEFORE = set(`court judge magistrate committee panel parliament tribunal jury congress senate house board council
  him her them us me you it long`)
/** "days before", "just before": a mere time. */
const TIME_BEFORE = set(`day days week weeks month months year years hours minutes moments night just even ever never shortly
  long soon`)

/** "must withdraw before any talks": something is asked for first. "Before the war" is a time. */
const beforeRule: TriggerRule = (statement, at) => {
  const next = wordAt(statement, at + 1)
  if (statement.asks || signsAt(statement, at + 1) !== '' || TIME_BEFORE.has(wordAt(statement, at - 1))) return null
  if (isTime(statement, at + 1) || isNarrative(statement, at) || next === 'it' && anyFrom(statement, at + 3, 2, new Set(['too']))) return null
  const clause = isClause(statement, at + 1)
  if (clause && wordAt(statement, at - 1) === 'not') return [at - 1, at]
  if (NOT_BEFORE.has(isDeterminer(next) ? wordAt(statement, at + 2) : next) && !clause) return null
  const asked = obliges(statement, at) || at === 0 && anyFrom(statement, at, 20, OBLIGATION)
  return asked && (clause || next === 'any' || next.endsWith('ing')) ? [at, at] : null
}

/** Whether the words that lead up to `at` oblige or forbid: "must", "has to", "will not". */
function obliges(statement: Statement, at: number): boolean {
  for (let verb = at - 1; verb >= Math.max(0, at - 14); verb--) {
    const word = wordAt(statement, verb)
    const after = wordAt(statement, verb + 1)
    if (OBLIGATION.has(word) || /^(?:have|has)$/u.test(word) && after === 'to' || isModal(word) && after === 'not') return true
    if (/[;:“”"(]/u.test(signsAt(statement, verb))) return false
  }
  return false
}

/** "Should the talks fail, …": a turned-round verb at the head of a clause, in what is no question. */
const shouldRule: TriggerRule = (statement, at) => {
  if (statement.asks || !opensInverted(statement, at)) return null
  const subject = wordAt(statement, at + 1)
  const goesOn = statement.words.slice(at + 2, at + 24).some(({ signs }) => /[,–—]/u.test(signs))
  return subject !== '' && (goesOn || at > 0) ? [at, at] : null
}

/** "Were the board to refuse, …", "were it not for". */
const wereRule: TriggerRule = (statement, at) => {
  if (statement.asks || !opensInverted(statement, at)) return null
  for (let to = at + 2; to < at + 8; to++) {
    if (signsAt(statement, to) !== '') return null
    if (wordAt(statement, to) === 'to' || wordAt(statement, to) === 'not' && wordAt(statement, to + 1) === 'for') return [at, at]
  }
  return null
}

/** "Had the board listened, the wall would have held." */
const hadRule: TriggerRule = (statement, at) => {
  if (statement.asks || !opensInverted(statement, at) || wordAt(statement, at + 1) === 'i' && at > 0) return null
  const would = set('would could might wouldn\'t couldn\'t')
  const around = at === 0 ? modalFrom(statement, at) && anyFrom(statement, at, 40, would) : anyBefore(statement, at, 20, would) && anyBefore(statement, at, 20, new Set(['have']))
  return around ? [at, at] : null
}

/** At the head of the sentence or after a comma, with a subject after it. */
const opensInverted = (statement: Statement, at: number): boolean =>
  (at === 0 || /[,–—]/u.test(signsAt(statement, at)) || at === 1 && opensClause(statement, at)) && opensSubject(statement, at + 1)

/** "provided (that) the council agrees": a clause, not what somebody provided. */
const providedRule: TriggerRule = (statement, at) => {
  const next = wordAt(statement, at + 1)
  if (next === 'that') return [at, at + 1]
  if (!opensClause(statement, at) || isNarrative(statement, at)) return null
  if (isSubject(next)) return [at, at]
  const provided = wordAt(statement, at) === 'provided' && opensSubject(statement, at + 1) &&
    (at === 0 || isClause(statement, at + 1))
  const coming = modalBefore(statement, at) || modalFrom(statement, at) || signsAt(statement, at) === ',' && isClause(statement, at + 1)
  return provided && coming && !isPastClause(statement, at + 1) ? [at, at] : null
}

/** "once the order is made": what is still to come, in a sentence of what will or may be. */
const onceRule: TriggerRule = (statement, at) => {
  if (!opensSubject(statement, at + 1) || statement.asks || signsAt(statement, at + 1) !== '' || isNarrative(statement, at)) return null
  const coming = isClause(statement, at + 1) && !isPastClause(statement, at + 1) && !isTime(statement, at + 1)
  return coming && (modalBefore(statement, at) || at === 0 && modalFrom(statement, at)) ? [at, at] : null
}

const TO_TAKE_UP = set('power office control command charge responsibility duties leadership')

/** "assuming the vote holds", not "after assuming office". */
const assumingRule: TriggerRule = (statement, at) => {
  const next = wordAt(statement, at + 1)
  if (!opensClause(statement, at)) return null
  if (next === 'that') return [at, at + 1]
  const object = isDeterminer(next) ? wordAt(statement, at + 2) : next
  return !TO_TAKE_UP.has(object) && opensSubject(statement, at + 1) && isClause(statement, at + 1) ? [at, at] : null
}

export const clauseTriggers: readonly TriggerEntry[] = [
  ['if', ifRule], ['unless', unlessRule], ['until', untilRule], ['till', untilRule], ['only', onlyRule], ['before', beforeRule],
  ['should', shouldRule], ['were', wereRule], ['had', hadRule], ['provided', providedRule], ['providing', providedRule],
  ['assuming', assumingRule], ['once', onceRule]
]
