import { anyBefore, anyFrom, set } from './grammar'
import { signsAt, wordAt, type Statement } from './statements'
import { at, nearestBefore, type TriggerEntry, type TriggerRule } from './triggers'

// "may", "might" and "could" where they say that something is possible, and not that it is allowed or that somebody is able.

const ADVERBS = set('also well soon still even yet eventually ultimately potentially now then both all possibly never already')

/** The word a modal leads to, past "also", "well", "soon"; its index. */
function led(statement: Statement, modal: number): number {
  let verb = modal + 1
  while (verb < modal + 3 && ADVERBS.has(wordAt(statement, verb))) verb++
  return verb
}

/** "may as well", "may I", "come what may", "if I may": idiom. */
const inIdiom = (statement: Statement, modal: number): boolean => {
  const next = wordAt(statement, modal + 1)
  return next === '' || signsAt(statement, modal + 1) !== '' || next === 'as' || /^(?:i|we|you|the|god)$/u.test(next) || statement.asks
}

/** "the race may be over, but", "while it may be hard": granted, not doubted. */
const concedes = (statement: Statement, modal: number): boolean => anyBefore(statement, modal, 5, set('while although though')) ||
  /^(?:be|have|not|seem|look|sound)$/u.test(wordAt(statement, modal + 1)) && statement.words.slice(modal + 2, modal + 14).some(({ lower, signs }) => lower === 'but' && signs.includes(','))

const ALLOWED = set('only no nor you visitors applicants residents members passengers candidates anyone whoever holders')

/** "may have left", "may rise"; not "may not enter", "you may sit": what is allowed. */
const mayRule: TriggerRule = (statement, modal) => {
  if (inIdiom(statement, modal) || nearestBefore(statement, modal, 4, ALLOWED) >= 0 || concedes(statement, modal)) return null
  const verb = led(statement, modal)
  const word = wordAt(statement, verb)
  if (word === 'only') return null
  const possible = /^(?:have|be)$/u.test(word === 'not' ? wordAt(statement, verb + 1) : word) || verb > modal + 1
  return possible || word !== 'not' && !statement.words[modal]!.quoted ? [modal, modal] : null
}

/** "might be late"; not "military might". */
const mightRule: TriggerRule = (statement, modal) => {
  const next = wordAt(statement, modal + 1)
  if (inIdiom(statement, modal) || /^(?:of|and|in|to|on|is|was|with|that)$/u.test(next) || concedes(statement, modal)) return null
  if (/^(?:you|i)$/u.test(wordAt(statement, modal - 1))) return null
  const word = wordAt(statement, led(statement, modal))
  return !statement.words[modal]!.quoted || /^(?:have|be)$/u.test(word) ? [modal, modal] : null
}

/** What somebody is or was able to do rather than what may come to pass. */
const ABLE = set(`see hear feel smell taste remember recall imagine think find understand tell say speak read write walk run play
  sing swim stand sit sleep eat drink afford get help do make go keep hold reach count use buy only barely hardly no scarcely
  care manage believe bear handle move breathe drive look choose pass fit know ask seen heard felt found bought read used
  identify save work catch wait win score learn`)
/** Before "could": nobody is able, or as well as one is able, or in order to. */
const ABILITY_BEFORE = set(`nobody no none nothing neither nor never not only as what how all best everything whatever wherever whoever so
  if wish wished hoped where until before than who i you we`)

/** "could rise", "could have been formed"; not "could not attend", "could see", "as fast as he could". */
const couldRule: TriggerRule = (statement, modal) => {
  if (inIdiom(statement, modal) || statement.words[modal]!.quoted) return null
  if (nearestBefore(statement, modal, 4, ABILITY_BEFORE) >= 0) return null
  const verb = led(statement, modal)
  const word = wordAt(statement, verb)
  // "could have been worse": what did not come to pass.
  if (anyFrom(statement, verb, 4, set('worse better'))) return null
  if (word === 'not' || ABLE.has(word) || word === 'be' && ABLE.has(wordAt(statement, verb + 1))) return null
  return signsAt(statement, verb) === '' && /^\p{Ll}+$/u.test(word) ? [modal, modal] : null
}

export const modals: readonly TriggerEntry[] = [...at('may', mayRule), ...at('might', mightRule), ...at('could', couldRule)]
