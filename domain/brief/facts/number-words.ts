import type { Token } from './tokens'

const SMALL = `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/)
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS = `zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth`.split(/\s+/)

const UNITS = new Map([...SMALL.map((word, value) => [word, value] as const), ...TENS.map((word, index) => [word, 20 + index * 10] as const)])
const SCALES = new Map([['hundred', 100], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]])

/** The value of "third", "nineteenth"; `null` for other words. */
export function ordinalOf(word: string): number | null {
  const value = ORDINALS.indexOf(word)
  return value > 0 ? value : null
}

/** The value of one word of a number below a hundred. */
export const smallNumber = (word: string): number | null => UNITS.get(word) ?? null

/** A number in words: where it ends and what it is worth. */
export interface WordNumber {
  readonly to: number
  readonly value: number
}

/** The number in words that begins at a token ("twenty-five", "two hundred and ten", "three million"); `null` without one. */
export function wordNumberAt(tokens: readonly Token[], from: number): WordNumber | null {
  let total = 0
  let part: number | null = null
  let last = Infinity
  let to = from
  let at = from
  while (at < tokens.length) {
    const word = tokens[at]!.lower
    const unit = UNITS.get(word)
    const scale = SCALES.get(word)
    if (unit !== undefined && fits(part, unit)) part = (part ?? 0) + unit
    else if (scale !== undefined && part !== null && scale === 100 && part < 100) part *= 100
    else if (scale !== undefined && part !== null && scale < last && scale > 100) {
      total += part * scale
      part = 0
      last = scale
    } else if (to === at && joins(tokens, at, part, last)) {
      at++
      continue
    } else break
    to = ++at
  }
  return part === null ? null : { to, value: total + part }
}

/** Whether a number below a hundred may follow what is read: 20 + 5, 200 + 15, but neither 5 + 20 nor 5 + 6. */
function fits(part: number | null, unit: number): boolean {
  if (part === null || part === 0) return true
  if (part % 100 === 0) return true
  return part % 10 === 0 && part % 100 >= 20 && unit < 10 && unit > 0
}

/** "twenty-five", "two hundred and ten": what stands inside a number. */
function joins(tokens: readonly Token[], at: number, part: number | null, last: number): boolean {
  const next = tokens[at + 1]
  if (part === null || next === undefined) return false
  const unit = UNITS.get(next.lower)
  if (tokens[at]!.lower === '-') {
    return !tokens[at]!.spaced && !next.spaced && (SCALES.has(next.lower) || unit !== undefined && part % 10 === 0 && part % 100 >= 20 && unit < 10)
  }
  return tokens[at]!.lower === 'and' && unit !== undefined && (part % 100 === 0 && part > 0 || part === 0 && last < Infinity)
}
