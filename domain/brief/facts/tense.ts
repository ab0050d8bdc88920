import { words } from './date-words'
import { endsSentence, isOne, type Token } from './tokens'

/** Whether the words around a date tell of what was, will be or often is; `null` where they do not say. */
export type Tense = 'past' | 'future' | 'habit' | null

const FUTURE = words(`will shall won't would going upcoming forthcoming scheduled due expected set slated plan plans planned planning
  hope hopes hoping aim aims intend intends intended want wants promise promised promises vow vowed vows pledge pledged agreed tomorrow
  poised wants deadline may might should must can could i'll we'll he'll she'll they'll it'll you'll that'll opens begins starts
  ends closes expires takes meets resumes arrives leaves returns kicks ahead`)
/** Verbs whose past does not end in -ed, as far as news needs them. */
const PAST = words(`was were had did said told went came took made gave got saw met left won lost began broke hit fell rose found held
  sent led shot ran spoke wrote became sold paid struck stood kept brought built bought caught fought thought taught felt knew grew
  threw flew drew swore wore tore bore chose drove rode has have been died sank sang swam sued put cut shut hurt quit beat
  spent laid lay fled fed bled slept swept dealt meant sought lit hid bit understood overtook withdrew i've we've they've you've`)
/** Words in -ed that are no past. */
const NO_PAST = words('need indeed seed speed hundred feed united bed red used')

/** Whether a word (lower case) is a past tense, told by its form alone. */
export const isPastForm = (word: string): boolean => PAST.has(word) || /^\p{L}{2,}ed$/u.test(word) && !NO_PAST.has(word)

const AUXILIARY = words('be to not being also then now formally officially')
/** What is put off, or given somebody, until a day ends on a day to come. */
const PUT_OFF = words('adjourn adjourned postpone postponed delay delayed defer deferred extend extended suspend suspended has have')
const HABIT = words('every each per usually regularly annually typically')
/** Of those the ones that tell of a date only right before it: "every Friday", not "on Friday every lender". */
const EACH = words('every each per')
/** How far around a date its verb is looked for, in tokens. */
const REACH = 24

/**
 * The tense of the clause a date stands in: the nearest sign of past or future before it, after it where a date opens
 * its clause ("On Friday, the board will meet") or nothing stands before it.
 */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
  if (isPutOff(tokens, from)) return 'future'
  if (opensClause(tokens, from)) return tenseAfter(tokens, to) ?? tenseBefore(tokens, from)
  return tenseBefore(tokens, from) ?? tenseAfter(tokens, to)
}

const LEADS = /^(?:on|in|by|until|since|from|at|late|early|the|mid|-)$/

function opensClause(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at >= 0 && at > from - 4 && LEADS.test(tokens[at]!.lower)) at--
  return at < 0 || tokens[at]!.kind === 'sign'
}

function tenseBefore(tokens: readonly Token[], from: number): Tense {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (endsSentence(tokens, at)) return null
    const tense = tenseAt(tokens, at)
    if (tense === 'future' && isPastForm(tokens[at]!.lower) && isLed(tokens, at + 1, from)) return 'past'
    if (tense !== null) return tense
  }
  return null
}

/** Whether nothing but the words that lead to a date stand between: "agreed late on Friday to meet" tells when it was agreed. */
const isLed = (tokens: readonly Token[], start: number, from: number): boolean =>
  tokens.slice(start, from).every(({ lower }) => LEADS.test(lower))

/** "was adjourned until 5 May", "has until Friday to answer". */
function isPutOff(tokens: readonly Token[], from: number): boolean {
  if (tokens[from - 1]?.lower !== 'until') return false
  return tokens.slice(Math.max(0, from - 4), from - 1).some(({ lower }) => PUT_OFF.has(lower))
}

function tenseAfter(tokens: readonly Token[], to: number): Tense {
  for (let at = to; at < tokens.length && at < to + REACH; at++) {
    if (endsSentence(tokens, at)) return null
    const tense = EACH.has(tokens[at]!.lower) ? null : tenseAt(tokens, at)
    if (tense !== null) return tense
  }
  return null
}

function tenseAt(tokens: readonly Token[], at: number): Tense {
  const { lower, kind, capital } = tokens[at]!
  if (kind !== 'word') return null
  if (/^(?:is|are|was|were|'s|'re)$/.test(lower) && tokens[at + 1]?.lower === 'to') return 'future'
  if (/^(?:is|are|'s|'re)$/.test(lower)) return null
  if (HABIT.has(lower)) return 'habit'
  if (FUTURE.has(lower)) return 'future'
  return isPastForm(lower) && !capital && !isBare(tokens, at) ? 'past' : null
}

/** "will be moved", "to be held", "to cut", "open-topped": the form says nothing, what stands before it may. */
function isBare(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower === '-') return true
  return isOne(tokens[at - 1], AUXILIARY) || isOne(tokens[at - 1], FUTURE) && tokens[at - 1]!.kind === 'word'
}
