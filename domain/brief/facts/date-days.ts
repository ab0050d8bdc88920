import { daysInMonth } from './calendar'
import { AMBIGUOUS_MONTHS, MONTHS, NAMED_WEEKDAYS, PARTS_OF_DAY, TIME_PREPOSITIONS, WEEKDAYS } from './date-words'
import { yearOf } from './date-years'
import type { Found, Said } from './said'
import { isGlued, isOne, type Token } from './tokens'

/** A part of a date that was read: where it ends and what it is worth. */
interface Part {
  readonly to: number
  readonly value: number
}

/** "Tuesday", "Tuesday night", "Monday, May 18, 2015", "Sat. 3 June". */
export function weekdayAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]!
  const weekday = WEEKDAYS.get(token.lower)
  const before = tokens[at - 1]
  if (weekday === undefined || !token.capital || isOne(before, NAMED_WEEKDAYS) && before!.capital) return null
  let to = at + 1
  if (!token.lower.endsWith('day')) {
    if (tokens[to]?.lower !== '.' || !isGlued(tokens[to])) return null
    to++
  }
  const dayAt = tokens[to]?.lower === ',' ? to + 1 : to
  const found = dayOfMonthAt(tokens, tokens[dayAt]?.lower === 'the' ? dayAt + 1 : dayAt)
  if (found?.said.kind === 'day') return { from: at, to: found.to, said: { ...found.said, weekday } }
  // "the Sunday Herald" is a name, "every Sunday" is no day.
  if (before?.lower === 'the' && tokens[to]?.capital || /^(?:every|each)$/.test(before?.lower ?? '')) return null
  if (/^an?$|^any$|^one$/.test(before?.lower ?? '')) return { from: at, to, said: { kind: 'vague', side: null } }
  return { from: at, to: isOne(tokens[to], PARTS_OF_DAY) ? to + 1 : to, said: { kind: 'weekday', weekday, which: null } }
}

/** A month in full or shortened, with its full stop. */
function monthAt(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at]
  const value = token?.kind === 'word' && token.capital ? MONTHS.get(token.lower) : undefined
  if (value === undefined) return null
  const short = token!.lower.length <= 4 && !/^(?:may|june|july)$/.test(token!.lower)
  return { value, to: short && tokens[at + 1]?.lower === '.' && isGlued(tokens[at + 1]) ? at + 2 : at + 1 }
}

/** "Dec. 9", "9 December 2024", "May 18, 2015", "June 3-5", "May 2015". */
export function dayOfMonthAt(tokens: readonly Token[], at: number): Found | null {
  const token = tokens[at]
  if (token === undefined) return null
  return token.kind === 'number' ? dayFirst(tokens, at) : monthFirst(tokens, at)
}

function monthFirst(tokens: readonly Token[], at: number): Found | null {
  const month = monthAt(tokens, at)
  if (month === null) return null
  const day = dayNumeral(tokens, month.to)
  if (day === null) return monthAndYear(tokens, at, month)
  const range = rangeEnd(tokens, day.to)
  return said(tokens, { at, to: range, month: month.value, day: day.value })
}

/** "May 2015", "October, 1805", "December of 2019", "June in 1981". */
function monthAndYear(tokens: readonly Token[], at: number, month: Part): Found | null {
  const yearAt = /^(?:,|of|in)$/.test(tokens[month.to]?.lower ?? '') ? month.to + 1 : month.to
  const year = yearOf(tokens[yearAt])
  if (year === null || isGlued(tokens[yearAt + 1]) && tokens[yearAt + 1]!.kind === 'word') return null
  return { from: at, to: yearAt + 1, said: { kind: 'month', year, month: month.value, which: null } }
}

function dayFirst(tokens: readonly Token[], at: number): Found | null {
  const day = dayNumeral(tokens, at)
  if (day === null) return null
  let to = rangeEnd(tokens, day.to)
  if (/^(?:of|-)$/.test(tokens[to]?.lower ?? '')) to++
  const month = monthAt(tokens, to)
  if (month === null) return null
  const hyphen = tokens[month.to]?.lower === '-' && isGlued(tokens[month.to]) && yearOf(tokens[month.to + 1]) !== null
  return said(tokens, { at, to: hyphen ? month.to + 1 : month.to, month: month.value, day: day.value })
}

/** A day of the month in digits, with its ending ("9", "9th"), that is no time, share or price. */
function dayNumeral(tokens: readonly Token[], at: number): Part | null {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{1,2}$/.test(token.lower) || Number(token.lower) < 1 || Number(token.lower) > 31) return null
  const after = tokens[at + 1]
  if (isGlued(after) && after!.kind === 'word') return /^(?:st|nd|rd|th)$/.test(after!.lower) ? { to: at + 2, value: Number(token.lower) } : null
  return isGlued(after) && /[:%/]/.test(after!.lower) ? null : { to: at + 1, value: Number(token.lower) }
}

/** The end of "3-5", "3 to 5", "3 and 5" where 3 has been read; a number without anything else counts its noun. */
function rangeEnd(tokens: readonly Token[], to: number): number {
  if (!/^(?:-|to|and|or)$/.test(tokens[to]?.lower ?? '')) return to
  const last = dayNumeral(tokens, to + 1)
  if (last === null) return to
  const closed = tokens[to]!.lower === '-' || monthAt(tokens, last.to) !== null
  return closed ? last.to : to
}

interface Read {
  readonly at: number
  readonly to: number
  readonly month: number
  readonly day: number
}

function said(tokens: readonly Token[], { at, to, month, day }: Read): Found | null {
  const yearAt = tokens[to]?.lower === ',' ? to + 1 : to
  const year = yearOf(tokens[yearAt])
  const free = year !== null && !(isGlued(tokens[yearAt + 1]) && tokens[yearAt + 1]!.kind === 'word')
  if (day > daysInMonth(free ? year : 2024, month)) return null
  const value: Said = { kind: 'day', year: free ? year : null, month, day, weekday: null }
  return { from: at, to: free ? yearAt + 1 : to, said: value }
}

/** A month alone: "in March", "July". Those that are words or names of their own need a word of time before them. */
export function monthAloneAt(tokens: readonly Token[], at: number): Found | null {
  const month = monthAt(tokens, at)
  if (month === null) return null
  const { lower } = tokens[at]!
  const led = isOne(tokens[at - 1], TIME_PREPOSITIONS) || tokens[at - 1]?.lower === '-' && tokens[at - 2]?.lower === 'mid'
  if (!led && (AMBIGUOUS_MONTHS.has(lower) || MONTHS.get(lower) !== undefined && lower.length < 4)) return null
  // "in May Ash's office", "June Ash": a name; but "in January Ash said" begins a clause.
  if (tokens[month.to]?.capital && (!led || AMBIGUOUS_MONTHS.has(lower))) return null
  return { from: at, to: month.to, said: { kind: 'month', year: null, month: month.value, which: null } }
}

/** "2024-12-09", "9.12.2024", the attacks of "9/11", and "12/9/2024" where the order of day and month is known. */
export function numericDayAt(tokens: readonly Token[], at: number, dayFirstInSlashes: boolean | null): Found | null {
  const parts: string[] = []
  let to = at
  for (; to < tokens.length && to < at + 5 && (to === at || isGlued(tokens[to])); to++) parts.push(tokens[to]!.lower)
  const written = parts.join('')
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(written)
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(written)
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)(?!\d)/.exec(written)
  if (iso !== null) return numeric(at, at + 5, [iso[1]!, iso[2]!, iso[3]!])
  if (dotted !== null) return numeric(at, at + 3, [dotted[3]!, dotted[2]!, dotted[1]!])
  if (/^9\/11(?![\d/])/.test(written)) return numeric(at, at + 3, ['2001', '9', '11'])
  if (slashed === null) return null
  const [first, second] = [Number(slashed[1]), Number(slashed[2])]
  const dayIsFirst = first > 12 ? true : second > 12 ? false : first === second || dayFirstInSlashes
  const found = { from: at, to: at + 5 }
  if (dayIsFirst === null) return first > 0 && second > 0 ? { ...found, said: { kind: 'vague', side: null } } : null
  const year = slashed[3]!.length === 2 ? `20${slashed[3]!}` : slashed[3]!
  return numeric(at, at + 5, dayIsFirst ? [year, slashed[2]!, slashed[1]!] : [year, slashed[1]!, slashed[2]!])
}

function numeric(from: number, to: number, digits: readonly string[]): Found | null {
  const [year, month, day] = digits.map(Number) as [number, number, number]
  return day >= 1 && day <= daysInMonth(year, month) ? { from, to, said: { kind: 'day', year, month, day, weekday: null } } : null
}
