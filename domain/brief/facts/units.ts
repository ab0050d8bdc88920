import { words } from './date-words'
import { isGlued, isOne, type Token } from './tokens'

const plurals = (list: string): string[] => [...words(list)].flatMap(word => [word, `${word}s`])

/** Money in words. */
const CURRENCIES = new Set([...plurals(`dollar euro pound cent franc ruble rouble rupee dinar dirham krona peso lira crown shilling
  riyal shekel`), ...words('pence yen yuan won rand renminbi usd eur gbp baht')])
/** Lengths, areas, weights, volumes, time, energy, information: what a number is measured in. */
const MEASURES = new Set([...plurals(`kilometre kilometer metre meter mile yard acre hectare centimetre centimeter millimetre
  millimeter kilogram gram kilo tonne ton pound ounce stone litre liter gallon barrel pint bushel watt kilowatt megawatt gigawatt
  volt megabyte gigabyte terabyte second minute hour day week month year decade fortnight knot decibel calorie joule degree
  kilotonne megaton nanogram microgram milligram`),
...words('inch inches foot feet century centuries km m cm mm kg g mg lb lbs oz ft mph kph kmh kw mw gw kwh mwh gwh twh gb mb tb hz mhz ghz db bps nm')])
const SHARES = words('percent pct')
/** What a unit may have before it. */
const KINDS = words('square cubic metric nautical long short light percentage')
const RATE_HEADS = words('part parts case cases death deaths')
const SCALES = words('hundred thousand million billion trillion')
/** Letters that are units only right after their number, and words before which "degrees" is meant. */
const TEMPERATURES = words('c f celsius fahrenheit centigrade kelvin')

export const isMoneySign = (token: Token | undefined): boolean => token !== undefined && token.kind === 'sign' && /\p{Sc}/u.test(token.lower)
export const isMoneyWord = (token: Token | undefined): boolean => isOne(token, CURRENCIES)

/** Where the unit that begins at a token ends; `at` itself without one. `negative` numbers may be bare temperatures ("minus 4 C"). */
export function unitEnd(tokens: readonly Token[], at: number, negative = false): number {
  const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (token === undefined) return at
  if (token.lower === '%' || isOne(token, SHARES) || isOne(token, CURRENCIES)) return at + 1
  if (token.lower === '°') return isOne(next, TEMPERATURES) ? at + 2 : at + 1
  if (token.lower === 'per' && next?.lower === 'cent') return at + 2
  if (isOne(token, RATE_HEADS) && next?.lower === 'per' && isOne(third, SCALES)) return at + 3
  if (token.lower === 'percentage' && /^points?$/.test(next?.lower ?? '')) return at + 2
  const head = isOne(token, KINDS) ? (next?.lower === '-' && isGlued(next) ? at + 2 : at + 1) : at
  if (negative && isOne(token, TEMPERATURES) && token.lower.length === 1) return at + 1
  if (!isOne(tokens[head], MEASURES) || head === at + 1 && isGlued(tokens[head]) || isLetterApart(tokens, head)) return at
  if (/^degrees?$/.test(tokens[head]!.lower) && isOne(tokens[head + 1], TEMPERATURES)) return head + 2
  const rated = /^(?:per|an)$/.test(tokens[head + 1]?.lower ?? '') && /^(?:hour|second)$/.test(tokens[head + 2]?.lower ?? '')
  return rated ? head + 3 : head + 1
}

/** "5 m", "3 g": a single letter is a unit only in lower case, and "m" only where it does not mean million. */
const isLetterApart = (tokens: readonly Token[], at: number): boolean => tokens[at]!.lower.length === 1 && tokens[at]!.capital

/** Whether a unit is of time: what it says stands beside "later" or "old" is no figure. */
export const isTime = (token: Token | undefined): boolean =>
  /^(?:second|minute|hour|day|week|month|year|decade|fortnight|centur(?:y|ie))s?$/.test(token?.lower ?? '')
