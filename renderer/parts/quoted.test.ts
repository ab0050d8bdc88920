import { expect, it } from 'vitest'
import { quoted } from './quoted'

it('gives words their marks, and no second ones to those that bring some', () => {
  expect(quoted('a short-term measure')).toBe('“a short-term measure”')
  expect(quoted('“But first,” he added.')).toBe('“But first,” he added.')
  expect(quoted('he “may consider”')).toBe('he “may consider”')
  expect(quoted('the soldiers’')).toBe('“the soldiers’”')
})
