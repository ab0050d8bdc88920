import { describe, expect, it } from 'vitest'
import { saveSentence, timeSentence } from './sentences'

describe('when something was, in words', () => {
  const now = new Date(2026, 10, 28, 14, 2)
  const at = (year: number, month: number, day: number) => timeSentence(new Date(year, month - 1, day, 10, 5).toISOString(), now)

  it('is the time today, with the day this year, and with the year in any other', () => {
    expect(at(2026, 11, 28)).toBe('10:05')
    expect(at(2026, 3, 9)).toBe('9 Mar, 10:05')
    expect(at(2024, 12, 9)).toBe('9 Dec 2024, 10:05')
  })
})

describe('what is true of the reader\'s words', () => {
  it('names as the time of saving only that at which they were written to the disk', () => {
    const at = '2024-12-09T10:05:00.000Z'
    expect(saveSentence({ kind: 'saved', at })).toMatch(/^Saved 9 Dec 2024/)
    expect(saveSentence({ kind: 'saved', changedAt: at })).toMatch(/^Last changed 9 Dec 2024/)
  })
})
