import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRecoveryCode, recoveryCode } from './recovery-code'

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a recovery code', () => {
  it('is seven groups of four, and another for other bytes', () => {
    fc.assert(fc.property(bytes, bytes, (some, others) => {
      expect(recoveryCode(some)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
      expect(recoveryCode(some) === recoveryCode(others)).toBe(some.join() === others.join())
    }))
  })

  it('is read in small letters, with spaces, with long dashes, without anything between, and with I for 1 and O for 0', () => {
    fc.assert(fc.property(bytes, random => {
      const code = recoveryCode(random)
      const ways = [code, code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', ' – '), code.replaceAll('-', ''),
        code.replaceAll('1', 'l').replaceAll('0', 'O'), ` ${code}\n`]
      expect(ways.map(readRecoveryCode)).toEqual(ways.map(() => ({ code })))
    }))
  })

  it('with any one digit changed is mistyped', () => {
    const code = recoveryCode(new Uint8Array(16).map((_, at) => at * 37 + 5)).replaceAll('-', '')
    for (let at = 0; at < code.length; at++) {
      for (const digit of digits.replace(code[at]!, '')) {
        expect(readRecoveryCode(code.slice(0, at) + digit + code.slice(at + 1))).toBe('mistyped')
      }
    }
  })

  it('with two neighbours exchanged is mistyped', () => {
    fc.assert(fc.property(bytes, fc.integer({ min: 0, max: 26 }), (random, at) => {
      const code = recoveryCode(random).replaceAll('-', '')
      fc.pre(code[at] !== code[at + 1])
      expect(readRecoveryCode(code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2))).toBe('mistyped')
    }))
  })

  it('is incomplete while it is typed, and no code with a letter that none has', () => {
    const code = recoveryCode(new Uint8Array(16).fill(255))
    expect(readRecoveryCode('')).toBe('incomplete')
    expect(readRecoveryCode(code.slice(0, -1))).toBe('incomplete')
    expect(readRecoveryCode(`${code}0`)).toBe('not-a-code')
    expect(readRecoveryCode(code.replace(/.$/, 'U'))).toBe('not-a-code')
  })
})
