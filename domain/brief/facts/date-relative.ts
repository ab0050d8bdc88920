import { HOLIDAYS, NEAR_DAYS, PARTS_OF_DAY, SEASONS, UNITS, WHICH, words, type Unit } from './date-words'
import { monthAloneAt, weekdayAt } from './date-days'
import { yearOf } from './date-years'
import { smallNumber } from './number-words'
import type { Found, Said, Side, Which } from './said'
import { isGlued, isOne, type Token } from './tokens'

const SEVERAL = words('few several couple many some number')
const SIDES = ['before', 'same', 'after'] as const
const sideOf = (which: -1 | 0 | 1): Side => SIDES[which + 1]!

/** "yesterday", "tomorrow night", "later today". */
export function nearDayAt(tokens: readonly Token[], at: number): Found | null {
  const by = NEAR_DAYS.get(tokens[at]!.lower)
  if (by === undefined) return null
  return { from: at, to: isOne(tokens[at + 1], PARTS_OF_DAY) ? at + 2 : at + 1, said: { kind: 'shift', unit: 'day', by } }
}

/** "last week", "this morning", "next Tuesday", "the past few days", "this summer", "last Christmas". */
export function whichAt(tokens: readonly Token[], at: number): Found | null {
  const which = WHICH.get(tokens[at]!.lower)
  const next = tokens[at + 1]
  if (which === undefined || next === undefined) return null
  const weekday = weekdayAt(tokens, at + 1)
  if (weekday?.said.kind === 'weekday') return { ...weekday, from: at, said: { ...weekday.said, which } }
  const month = monthAloneAt(tokens, at + 1)
  if (month?.said.kind === 'month' && month.said.year === null) return { ...month, from: at, said: { ...month.said, which } }
  if (SEASONS.has(next.lower)) return { from: at, to: at + 2, said: { kind: 'vague', side: which === 0 ? null : sideOf(which) } }
  // "The last night of the show" is not last night.
  if (PARTS_OF_DAY.has(next.lower)) return tokens[at - 1]?.lower === 'the' ? null : partOfDay(at, next.lower, which)
  return unitAt(tokens, at, which)
}

function partOfDay(at: number, part: string, which: Which): Found | null {
  if (part === 'noon' || part === 'midnight' || which === 1 || which === -1 && part !== 'night') return null
  return { from: at, to: at + 2, said: { kind: 'shift', unit: 'day', by: which ?? 0 } }
}

/** A word for which one, perhaps a number, and a unit of the calendar. */
function unitAt(tokens: readonly Token[], at: number, which: -1 | 0 | 1): Found | null {
  let to = at + 1
  while (to < at + 4 && isCount(tokens[to])) to++
  const unit = UNITS.get(tokens[to]?.lower ?? '')
  if (unit === undefined || to === at + 4) return null
  const single = to === at + 1 && !tokens[to]!.lower.endsWith('s')
  if (which === 0 && !single) return null
  const led = tokens[at - 1]?.lower === 'the'
  const open = /^(?:past|recent|coming|upcoming)$/.test(tokens[at]!.lower)
  // "The last day", "her last years" are of something else.
  if (single ? unit === 'day' : !open && !led && to === at + 1) return null
  const exact = single && !open && !(led && which === -1)
  return { from: at, to: to + 1, said: exact ? shifted(unit, which) : { kind: 'vague', side: sideOf(which) } }
}

const isCount = (token: Token | undefined): boolean =>
  token !== undefined && (token.kind === 'number' || smallNumber(token.lower) !== null || SEVERAL.has(token.lower) || token.lower === 'of')

/** One month or year away has a value of its own; of the other units only the side is known. */
function shifted(unit: Unit, by: -1 | 0 | 1): Said {
  return unit === 'month' || unit === 'year' ? { kind: 'shift', unit, by } : { kind: 'vague', side: sideOf(by) }
}

/** "two days ago", "a decade ago", "10 months ago": read backwards from "ago". */
export function agoAt(tokens: readonly Token[], at: number): Found | null {
  if (tokens[at]!.lower !== 'ago') return null
  const unit = UNITS.get(tokens[at - 1]?.lower ?? '')
  let from = at - 2
  if (tokens[from]?.lower === '-') from--
  const count = countBefore(tokens, from)
  if (count === null) return null
  if (unit === undefined && !/^(?:hours?|minutes?)$/.test(tokens[at - 1]!.lower)) return null
  const exact = unit === 'day' || unit === 'month' || unit === 'year'
  const said: Said = exact && count.value !== null ? { kind: 'shift', unit, by: -count.value } : { kind: 'vague', side: 'before' }
  return { from: count.from, to: at + 1, said }
}

/** The number that ends at a token; no value for "a few", "several". */
function countBefore(tokens: readonly Token[], at: number): { from: number; value: number | null } | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') return { from: at, value: /^\d{1,4}$/.test(token.lower) ? Number(token.lower) : null }
  if (/^an?$/.test(token.lower)) return { from: at, value: 1 }
  const value = smallNumber(token.lower)
  const tens = tokens[at - 1]?.lower === '-' ? smallNumber(tokens[at - 2]?.lower ?? '') : null
  if (value !== null) return tens !== null && tens >= 20 ? { from: at - 2, value: tens + value } : { from: at, value }
  let from = token.lower === 'of' ? at - 1 : at
  if (!isOne(tokens[from], SEVERAL)) return null
  if (/^an?$/.test(tokens[from - 1]?.lower ?? '')) from--
  return { from, value: null }
}

/** "the end of the year", "the start of the month": this year or month, on one of its sides. */
export function edgeAt(tokens: readonly Token[], at: number): Found | null {
  const edge = /^(?:end|start|beginning|middle)$/.exec(tokens[at]!.lower)?.[0]
  const unit = UNITS.get(tokens[at + 3]?.lower ?? '')
  if (edge === undefined || tokens[at + 1]?.lower !== 'of' || tokens[at + 2]?.lower !== 'the') return null
  if (unit === undefined || tokens[at + 4]?.lower === 'of' || tokens[at + 3]!.lower.endsWith('s')) return null
  if (unit === 'month' || unit === 'year') {
    const said: Said = { kind: 'shift', unit, by: 0 }
    return { from: at, to: at + 4, said: edge === 'end' ? { ...said, part: 'after' } : said }
  }
  return unit === 'week' ? { from: at, to: at + 4, said: { kind: 'vague', side: null } } : null
}

const HOLIDAY_STARTS = new Set([...HOLIDAYS.keys()].map(name => name.split(/[ ']/u)[0]!))
const AT_CHRISTMAS = words('at before by since until after last this next over around')

/** "Christmas Day", "New Year’s Eve 2019". */
export function holidayAt(tokens: readonly Token[], at: number): Found | null {
  if (!HOLIDAY_STARTS.has(tokens[at]!.lower) || !tokens[at]!.capital) return null
  let name = ''
  let found: { to: number; day: readonly [number, number] } | null = null
  for (let to = at; to < tokens.length && to < at + 5; to++) {
    name += to > at && tokens[to]!.spaced ? ` ${tokens[to]!.lower}` : tokens[to]!.lower
    const day = HOLIDAYS.get(name)
    if (day !== undefined && (name !== 'christmas' || isOne(tokens[at - 1], AT_CHRISTMAS))) found = { to: to + 1, day }
  }
  if (found === null) return null
  const year = yearOf(tokens[found.to])
  const to = year === null || isGlued(tokens[found.to]) ? found.to : found.to + 1
  return { from: at, to, said: { kind: 'day', year, month: found.day[0], day: found.day[1], weekday: null } }
}
