import { STOP_WORDS } from '../../text/stop-words'
import { words } from './date-words'
import { isPastForm } from './tense'
import { isGlued, isOne, type Token } from './tokens'

const PEOPLE = words(`people men women children troops staff police feet cattle sheep personnel aircraft spacecraft fish deer mice teeth
  geese oxen lives wives knives halves fishermen policemen firefighters spokesmen businessmen servicemen`)
const NO_PLURAL = words(`is was has does its as this us plus thus perhaps always sometimes across towards afterwards besides unless
  less yes gas bus campus virus crisis basis status press process access business series news others`)
/** Words that can be no part of what is counted, though they are no plain words of grammar. */
const NO_PART = words('ago later earlier old times percent million billion p m am pm o gmt bst est et')
const DETERMINERS = words('the a an its his her their our my this that these those all')
/** May stand between a number and what it counts ("30 more jobs"). */
const MORE = words('more other fewer')
/** How many words a counted noun may have. */
const LONGEST = 4
/** How many tokens a phrase may have, its possessives and hyphens included. */
const LONGEST_PHRASE = 9

/** A run of tokens `[from, to)`. */
export interface Run {
  readonly from: number
  readonly to: number
}

const isPlural = ({ lower }: Token): boolean =>
  PEOPLE.has(lower) || lower.length > 3 && /[^su]s$/u.test(lower) && !NO_PLURAL.has(lower) || /(?:asses|esses|osses|classes|buses)$/.test(lower)

/** The plural noun with its modifiers that begins at a token ("empty harbour cranes"): what a number counts. */
export function countedAt(tokens: readonly Token[], at: number): Run | null {
  const from = isOne(tokens[at], MORE) ? at + 1 : at
  for (let to = from; to < tokens.length && to < from + LONGEST; to++) {
    const token = tokens[to]!
    if (token.lower === '-' && to > from && isGlued(token) && isGlued(tokens[to + 1])) continue
    if (token.kind !== 'word' || !(token.spaced || tokens[to - 1]?.lower === '-') || STOP_WORDS.has(token.lower) || NO_PART.has(token.lower)) return null
    const more = tokens[to + 1]
    // "Police officers", "arms exporters": a plural can stand before the noun it belongs to.
    const belongs = more?.kind === 'word' && isPlural(more) && (PEOPLE.has(token.lower) || /(?:ers|ors|ists|ions|ments)$/u.test(more.lower))
    if (isPlural(token)) return { from, to: belongs ? to + 2 : to + 1 }
  }
  return null
}

/** The noun phrase that begins at a token, of any number: "the city’s budget", "lead", "bridge". */
export function phraseAt(tokens: readonly Token[], at: number): Run | null {
  const start = isOne(tokens[at], DETERMINERS) ? at + 1 : at
  let to = start
  while (to < tokens.length && to < start + LONGEST_PHRASE && continues(tokens, to, start)) to++
  while (to > start && tokens[to - 1]!.kind !== 'word') to--
  // "The campaign’s several hundred": what the possessive belongs to is not read.
  const cut = tokens[to - 1]?.lower === 's' && isGlued(tokens[to - 1])
  return to > start && !cut ? { from: at, to } : null
}

function continues(tokens: readonly Token[], at: number, start: number): boolean {
  const token = tokens[at]!
  if (token.kind === 'sign') {
    if (at === start) return false
    return isGlued(token) && (token.lower === '-' && isGlued(tokens[at + 1]) || token.lower === "'" && tokens[at + 1]?.lower === 's')
  }
  if (token.kind === 'number') return at === start
  if (token.lower === 's' && isGlued(token)) return true
  if (STOP_WORDS.has(token.lower) || NO_PART.has(token.lower)) return false
  if (at === start) return token.capital || !isPastForm(token.lower)
  return (token.capital || !isPastForm(token.lower) && !token.lower.endsWith('ing')) && !isClosed(tokens, at)
}

/** After a plural noun nothing more belongs to it ("of voters back the plan"). */
const isClosed = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]!
  return before.kind === 'word' && isPlural(before) && !before.capital && before.lower !== 's' || tokens[at]!.lower.endsWith('ly')
}
