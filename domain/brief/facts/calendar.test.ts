import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfIso, dayWithNumber, daysInMonth, isDay, isLeapYear, isoOf, monthFrom, weekdayOf } from './calendar'

const numbers = fc.integer({ min: -800_000, max: 2_900_000 })

describe('the calendar', () => {
  it('finds the day of every number and the number of every day', () => {
    fc.assert(fc.property(numbers, number => {
      const day = dayWithNumber(number)
      expect(isDay(day)).toBe(true)
      expect(dayNumber(day)).toBe(number)
    }), { numRuns: 2000 })
  })

  it('goes from each day to the one after it', () => {
    fc.assert(fc.property(numbers, number => {
      const { year, month, day } = dayWithNumber(number)
      const lastOfMonth = day === daysInMonth(year, month)
      const lastOfYear = lastOfMonth && month === 12
      expect(dayWithNumber(number + 1)).toEqual({
        year: lastOfYear ? year + 1 : year, month: lastOfYear ? 1 : lastOfMonth ? month + 1 : month, day: lastOfMonth ? 1 : day + 1
      })
      expect(weekdayOf(number + 1)).toBe((weekdayOf(number) + 1) % 7)
    }), { numRuns: 2000 })
  })

  it('agrees with the calendar of the platform', () => {
    fc.assert(fc.property(numbers, number => {
      const { year, month, day } = dayWithNumber(number)
      const theirs = new Date(number * 86_400_000)
      expect([year, month, day, weekdayOf(number)]).toEqual(
        [theirs.getUTCFullYear(), theirs.getUTCMonth() + 1, theirs.getUTCDate(), theirs.getUTCDay()])
    }))
  })

  it('has a leap day in every fourth year but three of four century years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false])
    expect(isDay({ year: 2024, month: 2, day: 29 })).toBe(true)
    expect(isDay({ year: 2023, month: 2, day: 29 })).toBe(false)
    expect(isDay({ year: 2023, month: 13, day: 1 })).toBe(false)
    expect(isDay({ year: 2023, month: 6, day: 31 })).toBe(false)
  })

  it('counts months over the ends of years', () => {
    expect(monthFrom({ year: 2024, month: 1 }, -1)).toEqual({ year: 2023, month: 12 })
    expect(monthFrom({ year: 2024, month: 12 }, 14)).toEqual({ year: 2026, month: 2 })
  })

  it('reads and writes ISO dates, and nothing else', () => {
    expect(isoOf(837, 5, 1)).toBe('0837-05-01')
    expect(isoOf(2024, 12)).toBe('2024-12')
    expect(isoOf(-3)).toBeNull()
    expect(dayOfIso('2024-12-09T10:00')).toEqual({ year: 2024, month: 12, day: 9 })
    for (const none of ['2024-02-30', '2024-13-01', '9 December 2024', '', '2024-12']) expect(dayOfIso(none)).toBeNull()
  })
})
