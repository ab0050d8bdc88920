// The proleptic Gregorian calendar, by whole days. A Date object would bring clocks and time zones along.

/** A day of the calendar: the year (negative before year 0), the month 1 to 12, the day of the month 1 to 31. */
export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days in 400 years, after which the calendar repeats itself, weekdays included. */
const CYCLE = 146_097
/** Days from 1 March 0000 to 1 January 1970. */
const EPOCH = 719_468
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (LENGTHS[month - 1] ?? 0)

/** Days since 1 January 1970. Counted in years that begin in March, so that the leap day comes last (Hinnant 2013). */
export function dayNumber({ year, month, day }: Day): number {
  const marchYear = month > 2 ? year : year - 1
  const cycle = Math.floor(marchYear / 400)
  const yearOfCycle = marchYear - cycle * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return cycle * CYCLE + yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear - EPOCH
}

/** The day with a number: the inverse of `dayNumber`. */
export function dayWithNumber(number: number): Day {
  const shifted = number + EPOCH
  const cycle = Math.floor(shifted / CYCLE)
  const dayOfCycle = shifted - cycle * CYCLE
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / (CYCLE - 1))) / 365)
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return { year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day }
}

/** 0 for Sunday to 6 for Saturday, of a day's number. 1 January 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

/** Whether the calendar has such a day. */
export const isDay = ({ year, month, day }: Day): boolean =>
  Number.isInteger(year) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month)

/** The month that lies `by` months from another. */
export function monthFrom({ year, month }: Pick<Day, 'year' | 'month'>, by: number): Pick<Day, 'year' | 'month'> {
  const months = year * 12 + month - 1 + by
  return { year: Math.floor(months / 12), month: months - Math.floor(months / 12) * 12 + 1 }
}

const digits = (value: number, count: number): string => String(value).padStart(count, '0')

/** ISO 8601 of a year, month or day between the years 0 and 9999; `null` outside them. */
export function isoOf(year: number, month?: number, day?: number): string | null {
  if (year < 0 || year > 9999) return null
  return [digits(year, 4), ...[month, day].filter(part => part !== undefined).map(part => digits(part, 2))].join('-')
}

/** The day an ISO date names; `null` for anything else. */
export function dayOfIso(iso: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(iso) ?? []
  const found = { year: Number(year), month: Number(month), day: Number(day) }
  return day !== undefined && isDay(found) ? found : null
}
