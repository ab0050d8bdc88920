import { words } from './date-words'
import { ordinalOf, smallNumber, wordNumberAt } from './number-words'
import { isGlued, isOne, type Token } from './tokens'
import { isMoneySign } from './units'

/** A number in digits or words, its scale included: its tokens are `[from, to)`. */
export interface Quantity {
  readonly from: number
  readonly to: number
  readonly value: number
  /** Written in words alone, so that small ones must count something. */
  readonly inWords: boolean
  /** Great enough, by its scale or its commas, to be told without a noun. */
  readonly large: boolean
}

/** Scale words by their power of ten. */
const POWERS: ReadonlyMap<string, number> = new Map([['hundred', 2], ['thousand', 3], ['million', 6], ['billion', 9], ['trillion', 12],
  ['lakh', 5], ['crore', 7], ['mn', 6], ['mln', 6], ['bn', 9], ['bln', 9], ['tn', 12], ['trn', 12]])
const LETTERS: ReadonlyMap<string, number> = new Map([['m', 6], ['b', 9], ['k', 3]])
/** Digits beyond these are codes, and lose their value in arithmetic. */
const MOST_DIGITS = 18
const FRACTIONS = new Map([['half', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ['fourth', 4], ['fourths', 4]])

/** The number that begins at a token: "1,200", "1.2bn", "minus 4", "two hundred", "a dozen"; `null` without one. */
export function quantityAt(tokens: readonly Token[], at: number, money = false): Quantity | null {
  const token = tokens[at]
  if (token === undefined) return null
  if (token.kind === 'number') return inDigits(tokens, at, money)
  const next = tokens[at + 1]
  const minus = token.lower === 'minus' || token.lower === '-' && token.spaced && isGlued(next) && tokens[at - 1]?.kind !== 'number'
  if (minus && next?.kind === 'number') {
    const found = inDigits(tokens, at + 1, money, true)
    return found === null ? null : { ...found, from: at, value: -found.value }
  }
  return token.kind === 'word' ? inWords(tokens, at) : null
}

function inDigits(tokens: readonly Token[], at: number, money: boolean, signed = false): Quantity | null {
  const { lower } = tokens[at]!
  if (lower.length > MOST_DIGITS || !signed && !standsFree(tokens, at)) return null
  const scale = tokens[at + 1]
  const hyphen = scale?.lower === '-' && isGlued(scale) && isGlued(tokens[at + 2]) ? 1 : 0
  const word = tokens[at + 1 + hyphen]
  const power = POWERS.get(word?.lower ?? '') ?? (isGlued(word) && (money || tokens[at + 2]?.kind === 'word' && word?.lower === 'm') ? LETTERS.get(word!.lower) : undefined)
  const value = Number(`${lower.replaceAll(',', '')}e${power ?? 0}`)
  const to = power === undefined ? at + 1 : at + 2 + hyphen
  return { from: at, to, value, inWords: false, large: power !== undefined || lower.includes(',') }
}

/** Whether nothing glued before a number makes it part of a name, a score, a time or a code. */
function standsFree(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at]!, tokens[at - 1]]
  if (token.spaced || before === undefined || isMoneySign(before)) return true
  return before.kind === 'sign' && (/["“”'([~—]/u.test(before.lower) || before.lower === '-' && before.spaced)
}

function inWords(tokens: readonly Token[], at: number): Quantity | null {
  const { lower } = tokens[at]!
  const article = /^an?$/.test(lower) ? 1 : 0
  const half = lower === 'half' && /^an?$/.test(tokens[at + 1]?.lower ?? '') ? 2 : 0
  const [first, power] = [tokens[at + article + half], POWERS.get(tokens[at + article + half]?.lower ?? '')]
  const times = article > 0 ? 1 : 0.5
  if (article + half > 0 && first?.kind === 'word') {
    if (power !== undefined && first.lower.length > 3) return told(at, at + article + half + 1, times * 10 ** power, true)
    if (first.lower === 'dozen') return told(at, at + article + half + 1, times * 12, false)
  }
  const found = wordNumberAt(tokens, at)
  if (found === null) return null
  if (tokens[found.to]?.lower === 'dozen') return told(at, found.to + 1, found.value * 12, false)
  const [and, a, part] = [tokens[found.to], tokens[found.to + 1], tokens[found.to + 2]]
  if (and?.lower === 'and' && a?.lower === 'a' && part?.lower === 'half') return told(at, ...halved(tokens, found.to + 3, found.value))
  return told(at, found.to, found.value, found.value >= 1000)
}

/** "two and a half million" */
function halved(tokens: readonly Token[], to: number, value: number): [to: number, value: number, large: boolean] {
  const power = POWERS.get(tokens[to]?.lower ?? '')
  return power === undefined ? [to, value + 0.5, false] : [to + 1, (value + 0.5) * 10 ** power, true]
}

const told = (from: number, to: number, value: number, large: boolean): Quantity => ({ from, to, value, inWords: true, large })

/** "two-thirds", "a third of", "half of the", "three in four", "9 out of 10": a share of a whole. */
export function shareAt(tokens: readonly Token[], at: number): Quantity | null {
  return oneInSome(tokens, at) ?? fractionAt(tokens, at)
}

const WHOLE_BEFORE = words('by than about nearly almost roughly around over')

function fractionAt(tokens: readonly Token[], at: number): Quantity | null {
  const { lower } = tokens[at]!
  // "The first half of the year" is a part of it, not a share.
  if (ordinalOf(tokens[at - 1]?.lower ?? '') !== null) return null
  if (lower === 'half') return /^(?:of|the)$/.test(tokens[at + 1]?.lower ?? '') ? told(at, at + 1, 0.5, true) : null
  const count = /^an?$/.test(lower) ? 1 : smallNumber(lower)
  if (count === null || count < 1) return null
  const to = tokens[at + 1]?.lower === '-' ? at + 2 : at + 1
  const name = tokens[to]?.lower ?? ''
  const parts = FRACTIONS.get(name) ?? (count > 1 && name.endsWith('s') ? ordinalOf(name.slice(0, -1)) : ordinalOf(name))
  if (parts === null || parts === undefined || parts < 2 || count >= parts && !name.endsWith('s')) return null
  // "A third man", "a second vote" are ordinals: a share is of something, or what something changes by.
  const next = tokens[to + 1]
  const open = next?.lower === 'of' || isOne(tokens[at - 1], WHOLE_BEFORE) && next?.kind !== 'word'
  return open || count > 1 && name.endsWith('s') ? told(at, to + 1, count / parts, true) : null
}

function oneInSome(tokens: readonly Token[], at: number): Quantity | null {
  const count = smallOrDigits(tokens[at])
  const inAt = tokens[at + 1]?.lower === 'in' ? at + 2 : tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of' ? at + 3 : at
  const whole = inAt === at ? null : smallOrDigits(tokens[inAt])
  if (count === null || whole === null || count < 1 || count >= whole || whole > 1000 || count > 99) return null
  return isGlued(tokens[inAt + 1]) && tokens[inAt + 1]!.kind === 'word' ? null : told(at, inAt + 1, count / whole, true)
}

function smallOrDigits(token: Token | undefined): number | null {
  if (token?.kind === 'number') return /^\d{1,4}$/.test(token.lower) ? Number(token.lower) : null
  return token === undefined ? null : smallNumber(token.lower)
}
