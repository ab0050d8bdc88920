import { set } from './grammar'
import { modals } from './modals'
import { signsAt, wordAt } from './statements'
import { alone, at, nearestAfter, nearestBefore, type TriggerEntry, type TriggerRule } from './triggers'

// How an article says that a thing is less than certain.

/** Hardly ever said of anything but what the writer does not vouch for. */
const SURE_SIGNS = `reportedly allegedly purportedly supposedly apparently seemingly presumably possibly probably maybe
  conceivably unconfirmed unverified unsubstantiated unproven uncorroborated purported rumoured rumored`

/** "perhaps" before a clause or a noun; not "perhaps 200", which rounds, nor "perhaps the best", which praises. */
const perhapsRule: TriggerRule = (statement, adverb) => {
  const next = wordAt(statement, adverb + 1)
  const praise = nearestAfter(statement, adverb, 3, set('most best worst greatest biggest least more because even')) > 0
  return next === '' || praise || /^\p{N}/u.test(next) || statement.asks ? null : [adverb, adverb]
}

/** "the alleged theft"; "alleged that" is what somebody said. */
const allegedRule: TriggerRule = (statement, adjective) => {
  const next = wordAt(statement, adjective + 1)
  const before = wordAt(statement, adjective - 1)
  if (signsAt(statement, adjective + 1) !== '' || /^(?:that|the|a|in|he|she|they|it|by)$/u.test(next)) return null
  return next === 'to' ? passiveRule(statement, adjective) : /^(?:the|an?|his|her|their|its|of|for|over|as|some|this|other|two)$/u.test(before) ? [adjective, adjective] : null
}

const BE = set('is are was were be been being')
/** "is believed to have left", "it was thought that". */
const passiveRule: TriggerRule = (statement, participle) => {
  const be = nearestBefore(statement, participle, 2, BE)
  if (be < 0 || signsAt(statement, participle + 1) !== '') return null
  const next = wordAt(statement, participle + 1)
  if (next === 'to' && /^(?:be|have|own|hold|live|contain|include|number|want|lie|come)$/u.test(wordAt(statement, participle + 2))) return [be, participle + 1]
  const impersonal = /^(?:it|it's)$/u.test(wordAt(statement, be - 1)) && next === 'that'
  return impersonal && wordAt(statement, participle) !== 'said' ? [be, participle] : null
}

/** "is suspected of", "a suspected arsonist". */
const suspectedRule: TriggerRule = (statement, participle) => {
  if (nearestBefore(statement, participle, 2, BE) >= 0) return /^(?:of|to)$/u.test(wordAt(statement, participle + 1)) ? [participle, participle + 1] : null
  return allegedRule(statement, participle)
}

/** "appears to be", "seem to have", "it seems that"; not "appeared in court". */
const seemRule: TriggerRule = (statement, verb) => {
  if (wordAt(statement, verb + 1) === 'to' && signsAt(statement, verb + 1) === '' && !/^(?:the|a|an|his|her|me|us)$/u.test(wordAt(statement, verb + 2))) return [verb, verb + 1]
  const it = /^(?:it|it's|would)$/u.test(wordAt(statement, verb - 1))
  return it && /^(?:that|likely|unlikely|possible)$/u.test(wordAt(statement, verb + 1)) ? [verb, verb + 1] : null
}

const OPEN_QUESTION = /^(?:if|whether|what|how|who|when|where|why|which)$/u
const STANDING = set('is was are were remains remained remain be been it left still')
/** "it is unclear", "remain unknown"; not "an unknown artist". */
const unclearRule: TriggerRule = (statement, adjective) => {
  const next = wordAt(statement, adjective + 1)
  if (statement.asks) return null
  const predicate = nearestBefore(statement, adjective, 3, STANDING) >= 0 && (signsAt(statement, adjective + 1) !== '' || !/^(?:to|about|territory)$/u.test(next) && isOpen(next))
  return predicate || OPEN_QUESTION.test(next) && signsAt(statement, adjective + 1) === '' ? [adjective, adjective] : null
}
const isOpen = (next: string): boolean => OPEN_QUESTION.test(next) || /^(?:at|on|as|for|because|after|and|but|until|in)$/u.test(next)

const NOT = set(`not isn't wasn't aren't weren't never nothing no`)
/** "not clear whether", "not yet known"; not "has not known defeat", "made clear". */
const clearRule: TriggerRule = (statement, adjective) => {
  const not = nearestBefore(statement, adjective, 3, NOT)
  if (not < 0 || statement.asks) return null
  const be = /^(?:is|are|was|were|it's|be|been)$/u.test(wordAt(statement, not - 1)) || wordAt(statement, not).endsWith("n't")
  const next = wordAt(statement, adjective + 1)
  if (!be || /^(?:about|of|to|for|as|by|that)$/u.test(next) && signsAt(statement, adjective + 1) === '') return null
  return OPEN_QUESTION.test(next) || signsAt(statement, adjective + 1) !== '' || next === 'at' ? [not, adjective] : null
}

const UNABLE = set(`not couldn't cannot can't unable neither hasn't haven't hadn't wasn't weren't isn't never none`)
/** "could not be independently confirmed", "has not been verified", "would neither confirm nor deny". */
const confirmRule: TriggerRule = (statement, verb) => {
  const not = nearestBefore(statement, verb, 5, UNABLE)
  if (not < 0 || statement.asks) return null
  return [wordAt(statement, not) === 'not' && AUXILIARY.has(wordAt(statement, not - 1)) ? not - 1 : not, verb]
}
const AUXILIARY = set('could can has have had was were is did')

/** "remains to be seen". */
const remainsRule: TriggerRule = (statement, verb) =>
  (wordAt(statement, verb + 1) === 'to' && wordAt(statement, verb + 3) === 'seen' ? [verb, verb + 3] : null)

/** "nobody knows whether". */
const nobodyRule: TriggerRule = (statement, subject) => {
  const knows = nearestAfter(statement, subject, 2, set('knows know knew'))
  return knows > 0 && OPEN_QUESTION.test(wordAt(statement, knows + 1)) && !statement.asks ? [subject, knows] : null
}
const noRule: TriggerRule = (statement, no) => (wordAt(statement, no + 1) === 'one' ? nobodyRule(statement, no) : null)

/** "rumours that", "speculation about". */
const rumourRule: TriggerRule = (statement, noun) =>
  (/^(?:that|about|over|of|on|surrounding|and)$/u.test(wordAt(statement, noun + 1)) && signsAt(statement, noun + 1) === '' ? [noun, noun] : null)

/** "conflicting accounts". */
const conflictingRule: TriggerRule = (statement, adjective) =>
  (/^(?:accounts?|reports?|versions?|claims?|statements?|stories|evidence|information)$/u.test(wordAt(statement, adjective + 1)) ? [adjective, adjective + 1] : null)

export const hedges: readonly TriggerEntry[] = [
  ...modals, ...at(SURE_SIGNS, alone), ...at('perhaps', perhapsRule), ...at('alleged', allegedRule),
  ...at('believed thought understood said reported presumed feared assumed', passiveRule), ...at('suspected', suspectedRule),
  ...at('appear appears appeared appearing seem seems seemed', seemRule), ...at('unclear unknown uncertain', unclearRule),
  ...at('clear known certain', clearRule),
  ...at('confirm confirmed verify verified corroborate corroborated substantiate substantiated authenticate authenticated', confirmRule),
  ...at('remains remained', remainsRule), ...at('nobody', nobodyRule), ...at('no', noRule),
  ...at('rumour rumours rumor rumors speculation', rumourRule), ...at('conflicting', conflictingRule)
]
