import { DECADES, PARTS, YEAR_PREPOSITIONS, words } from './date-words'
import { ordinalOf } from './number-words'
import type { Found, Said } from './said'
import { isGlued, isOne, type Token } from './tokens'

/** After these a number of four digits is a year. */
const STRONG = words('in since until till during circa c by')
/** Before a quantity rather than a year, and before numbers that are names. */
const QUANTITY = words(`than over about nearly almost some only roughly approximately least most at resolution no number room
  flight model section article page route highway channel boeing chapter unit bill nos`)
const DETERMINERS = words('the his her its their our my this s')
/** Plural nouns that a year stands before as well as a quantity does. */
const YEARLY = words(`elections levels prices games olympics rules figures results protests talks sanctions reforms riots floods
  fires attacks finals championships budgets talks accords guidelines estimates data terms rates primaries midterms wages censuses`)
const UNCOUNTED = words('is was has does its says as us this plus thus yes onwards afterwards towards across perhaps unless always sometimes')
const COUNTED = words(`people men women children percent per million billion thousand square km mm cm kg lb ft feet metric gmt utc bst hours
  hrs local cubic troops staff`)
const STREET = words('street avenue road drive lane boulevard st ave rd blvd')
const RANGE = words('- to and')
const RANGE_SIGNS = words('- /')
const EARLIEST_SURE = 1800
const LATEST = 2100

/** The year as four digits; `null` for any other token. */
export function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'number' || !/^[12]\d{3}$/.test(token.lower)) return null
  const year = Number(token.lower)
  return year <= LATEST ? year : null
}

/** "2016", "2009-10": a year that stands alone. "2016 people" and "$2016" are none. */
export function yearAt(tokens: readonly Token[], at: number): Found | null {
  const year = yearOf(tokens[at])
  if (year === null || !isFree(tokens, at) || isAddress(tokens, at) || !isYear(tokens, at, year)) return null
  return { from: at, to: rangeEnd(tokens, at, year), said: { kind: 'year', year } }
}

/** Whether nothing is glued to the number that makes it part of a price, a time, a code. */
function isFree(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at]!, tokens[at + 1]]
  if (!token.spaced && before !== undefined && !/[-(["“”'/—]/u.test(before.lower)) return false
  if (before !== undefined && /[\p{Sc}#]/u.test(before.lower)) return false
  if (!token.spaced && isOne(before, RANGE_SIGNS) && yearOf(tokens[at - 2]) === null && !tokens[at - 1]!.spaced) return false
  if (!isGlued(after)) return true
  if (after!.kind !== 'sign' || after!.lower === '%') return false
  const next = tokens[at + 2]
  if (!isGlued(next) || after!.lower === "'") return true
  if (/[-/]/u.test(after!.lower)) return next!.kind === 'number' && !(isOne(tokens[at + 3], RANGE_SIGNS) && isGlued(tokens[at + 3]))
  return next!.kind !== 'number'
}

function isAddress(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.capital === true && [2, 3].some(step => tokens[at + step]?.capital === true && isOne(tokens[at + step], STREET))
}

function isYear(tokens: readonly Token[], at: number, year: number): boolean {
  const before = tokens[at - 1]
  if (isCounted(tokens[at + 1])) {
    return isOne(before, DETERMINERS) || isOne(tokens[at + 1], YEARLY) || isOne(before, STRONG) && year % 100 !== 0
  }
  const first = isOne(before, RANGE) ? at - 2 : at
  const inRange = yearOf(tokens[first]) !== null && isOne(tokens[first + 1], RANGE) && yearOf(tokens[first + 2]) !== null
  const start = inRange ? tokens[first - 1] : before
  if (isOne(start, STRONG) || start?.lower === '(' || start?.lower === '.' && isOne(tokens[at - 2], STRONG)) return true
  if (inRange) return year >= EARLIEST_SURE || isOne(start, YEAR_PREPOSITIONS)
  if (isOne(before, QUANTITY) || before?.lower === '.' && isOne(tokens[at - 2], QUANTITY)) return false
  return year >= EARLIEST_SURE || isOne(before, DETERMINERS)
}

/** Whether a word can be what a number counts. */
function isCounted(word: Token | undefined): boolean {
  if (word?.kind !== 'word' || word.capital || !word.spaced) return false
  return COUNTED.has(word.lower) || /[^s]s$/u.test(word.lower) && !UNCOUNTED.has(word.lower)
}

/** The end of "2009-10", "1892 – 94"; full years on both sides are two dates. */
function rangeEnd(tokens: readonly Token[], at: number, year: number): number {
  const last = tokens[at + 2]
  if (!isOne(tokens[at + 1], RANGE_SIGNS) || last?.kind !== 'number' || !/^\d\d$/.test(last.lower)) return at + 1
  return Number(last.lower) === (year + 1) % 100 || Number(last.lower) > year % 100 ? at + 3 : at + 1
}

/** "1990s", "’80s", "the 20s", "the sixties". */
export function decadeAt(tokens: readonly Token[], at: number): Found | null {
  const word = DECADES.get(tokens[at]!.lower)
  const led = isOne(tokens[at - 1], new Set(['the', '-', ...PARTS]))
  if (word !== undefined) return led ? { from: at, to: at + 1, said: decade(1900 + word) } : null
  const quoted = tokens[at + 1]?.lower === "'" ? 1 : 0
  const s = tokens[at + 1 + quoted]
  if (s?.lower !== 's' || s.spaced || tokens[at + 1]!.spaced || !/^(?:1\d|20)?\d0$/.test(tokens[at]!.lower)) return null
  const said = Number(tokens[at]!.lower)
  if (said >= 1000) return { from: at, to: at + 2 + quoted, said: decade(said) }
  const shortened = tokens[at - 1]?.lower === "'" && !tokens[at]!.spaced
  if (!shortened && !(led && said >= 20)) return null
  return { from: shortened ? at - 1 : at, to: at + 2 + quoted, said: decade(said < 20 ? 2000 + said : 1900 + said) }
}

const decade = (from: number): Said => ({ kind: 'years', from, to: from + 9 })

/** "the 19th century", "twenty-first-century". */
export function centuryAt(tokens: readonly Token[], at: number): Found | null {
  const [first, second, third] = [tokens[at]!, tokens[at + 1], tokens[at + 2]]
  let number = ordinalOf(first.lower)
  let to = at + 1
  if (first.kind === 'number' && isGlued(second) && /^(?:st|nd|rd|th)$/.test(second!.lower)) {
    number = Number(first.lower)
    to = at + 2
  } else if (first.lower === 'twenty' && second?.lower === '-' && third?.lower === 'first') {
    number = 21
    to = at + 3
  }
  if (tokens[to]?.lower === '-') to++
  if (number === null || number < 1 || number > 22 || !/^centur(?:y|ies)$/.test(tokens[to]?.lower ?? '')) return null
  return { from: at, to: to + 1, said: { kind: 'years', from: (number - 1) * 100, to: number * 100 - 1 } }
}
