import { describe, expect, it } from 'vitest'
import { textOf } from '../../text/span'
import { withoutDateline } from './dateline'

const told = (text: string, index = 0): string => textOf(text, withoutDateline(text, { start: 0, end: text.length }, index))
const report = 'The board closed the harbour.'

describe('a dateline', () => {
  it.each(['MEREN (Wire) -- ', 'Meren, Karvelia (AP) — ', 'Meren (WIRE)', '(WIRE)', 'MEREN, 4 March — ', 'PORT SELDA – '])(
    '%s is no part of the first sentence', line => expect(told(line + report)).toBe(report))

  it('is looked for at the head of a report only', () => {
    const line = `MEREN (Wire) -- ${report}`
    expect(told(line, 1)).toBe(report)
    expect(told(line, 3)).toBe(line)
  })

  it.each([
    'The board (of trustees) closed the harbour.', 'Ida Ash — once a pilot — closed the harbour.', 'The WHO closed the harbour.', 'A plan (Plan B) — the last — failed.', '(It was late.)'
  ])('is none in %s', sentence => expect(told(sentence)).toBe(sentence))
})
