import { paragraphNumbers, type ArticleDraft } from '../../article/article'
import { isEnglish } from '../../text/language'
import type { Span } from '../../text/span'
import type { DateMention, Figure } from '../brief'
import { countedAt, phraseAt, type Run } from './counted'
import { words } from './date-words'
import { quantityAt, shareAt, type Quantity } from './quantities'
import { isGlued, isOne, tokensByBlock, type Token } from './tokens'
import { isMoneySign, isMoneyWord, isTime, unitEnd } from './units'

/**
 * The quantities an article gives, in article order, none overlapping another or one of `dates` (the article's own).
 *
 * A figure is a number a reader could be asked for: money, shares, measures, and counts of things ("1,200 jobs", "three
 * brothers"). A number is none without a unit or a noun to count, unless it is great ("1.2 million"), because a list of
 * bare numbers tells nothing. None are ordinals, times of day, scores, numbers that are names ("No. 5", "Terminal 2"),
 * "one" that counts nothing, and small numbers the article takes as known ("the two leaders"). Ages are none either: they
 * say who somebody is, not how much of anything there was. Of a range the value is its first number.
 */
export function figuresOf({ text, blocks, language }: Pick<ArticleDraft, 'text' | 'blocks' | 'language'>, dates: readonly DateMention[]): Figure[] {
  if (!isEnglish(language)) return []
  const taken = dates.map(({ span }) => span).toSorted((a, b) => a.start - b.start)
  const numbers = paragraphNumbers(blocks)
  const tokens = tokensByBlock(text, blocks)
  let next = 0
  return blocks.flatMap((block, index) => {
    while (next < taken.length && taken[next]!.end <= block.span.start) next++
    const first = next
    while (next < taken.length && taken[next]!.start < block.span.end) next++
    return figuresIn(tokens[index]!, taken.slice(first, next), numbers[index]!)
  })
}

/** A figure as tokens: `[from, to)`, with its unit and what it is of. */
interface Read extends Run {
  readonly value: number
  readonly unit: Run | null
  readonly of: Run | null
}

function figuresIn(tokens: readonly Token[], dates: readonly Span[], paragraph: number): Figure[] {
  const figures: Figure[] = []
  let date = 0
  const span = (run: Run | null): Span | null => (run === null ? null : { start: tokens[run.from]!.start, end: tokens[run.to - 1]!.end })
  for (let at = 0; at < tokens.length; at++) {
    while (date < dates.length && dates[date]!.end <= tokens[at]!.start) date++
    const read = figureAt(tokens, at)
    if (read === null) continue
    const whole = span(read)!
    if (date < dates.length && dates[date]!.start < whole.end) continue
    figures.push({ span: whole, paragraph, value: read.value, unit: span(read.unit), of: span(read.of) })
    at = read.to - 1
  }
  return figures
}

function figureAt(tokens: readonly Token[], at: number): Read | null {
  const { kind, lower } = tokens[at]!
  if (kind === 'sign' && lower !== '-' && !isMoneySign(tokens[at])) return null
  const money = moneyAt(tokens, at)
  if (money !== null) return money
  const share = shareAt(tokens, at)
  if (share !== null) return shareOf(tokens, share)
  const quantity = quantityAt(tokens, at)
  return quantity === null || isNamed(tokens, quantity) ? null : measuredOrCounted(tokens, quantity)
}

/** "$1.2bn", "US$ 20,000", "£3m to £4m". */
function moneyAt(tokens: readonly Token[], at: number): Read | null {
  const sign = isMoneySign(tokens[at]) ? at : isMoneySign(tokens[at + 1]) && isGlued(tokens[at + 1]) && /^(?:us|a|c|nz|hk|s)$/.test(tokens[at]!.lower) ? at + 1 : null
  const quantity = sign === null || tokens[sign + 1]?.kind !== 'number' ? null : quantityAt(tokens, sign + 1, true)
  if (sign === null || quantity === null) return null
  let to = quantity.to
  if (isRangeSign(tokens[to])) {
    const next = isMoneySign(tokens[to + 1]) ? to + 2 : to + 1
    const last = tokens[next]?.kind === 'number' && (next > to + 1 || isGlued(tokens[next])) ? quantityAt(tokens, next, true) : null
    if (last !== null) to = last.to
  }
  return { from: at, to, value: quantity.value, unit: { from: at, to: sign + 1 }, of: ofAt(tokens, at, to, true) }
}

const isRangeSign = (token: Token | undefined): boolean => /^(?:to|-)$/.test(token?.lower ?? '')

/** A share names what it is of after "of", or at once: "one in five voters". */
function shareOf(tokens: readonly Token[], share: Quantity): Read | null {
  const counted = countedAt(tokens, share.to)
  if (counted !== null && isTime(tokens[counted.to - 1])) return null
  const after = tokens[share.to]?.lower === 'of' ? share.to + 1 : share.to
  const of = counted ?? (after > share.to || tokens[after]?.lower === 'the' ? phraseAt(tokens, after) : null)
  return { from: share.from, to: share.to, value: share.value, unit: null, of }
}

const NAMERS = words(`no nos nº n° number numbers page pages chapter section article room flight route highway platform gate phase stage
  version type model channel resolution figure table step district ward pier verse code episode volume bus tram day week year lap zone
  terminal aged age line part level grade class game round at`)
const CLOCK = words('am pm gmt bst est et utc a.m p.m')
const KNOWN = words('the these those both his her their its our my first last other same')
/** Small enough to be written in words by every newspaper. */
const SMALL = 12

/** Numbers that name rather than count: "No. 5", "9 a.m.", "3-1", "40-year-old", "the two". */
function isNamed(tokens: readonly Token[], { from, to, value, large, inWords }: Quantity): boolean {
  const before = tokens[from - 1]
  const label = before?.lower === '.' && isGlued(before) ? tokens[from - 2] : before
  if (isOne(label, NAMERS) && (label!.lower !== 'at' || !large && unitEnd(tokens, to) === to)) return true
  if (isOne(before, KNOWN) && Math.abs(value) <= SMALL && inWords) return true
  const after = tokens[to]
  if (isOne(after, CLOCK) || after?.lower === 'o' || /^[ap]$/.test(after?.lower ?? '') && tokens[to + 1]?.lower === '.' && tokens[to + 2]?.lower === 'm') return true
  const age = after?.lower === '-' ? to + 1 : to
  if (isTime(tokens[age]) && /^(?:-|old|later|earlier|before|after|ago)$/.test(tokens[age + 1]?.lower ?? '') && /^(?:old|olds|later|earlier|before|after|ago)$/.test(
    tokens[tokens[age + 1]!.lower === '-' ? age + 2 : age + 1]?.lower ?? '')) return true
  return isGlued(after) && (/[:/]/.test(after!.lower) || /[.,]/.test(after!.lower) && isGlued(tokens[to + 1]) && tokens[to + 1]!.kind === 'number')
}

function measuredOrCounted(tokens: readonly Token[], quantity: Quantity): Read | null {
  const { from, value } = quantity
  const last = rangeEnd(tokens, quantity)
  if (last === null) return null
  const hyphen = tokens[last.to]?.lower === '-' && isGlued(tokens[last.to]) && isGlued(tokens[last.to + 1]) ? 1 : 0
  const unitAt = last.to + hyphen
  const unit = unitEnd(tokens, unitAt, value < 0)
  const read = { from, value }
  if (unit > unitAt && !(value === 1 && quantity.inWords)) {
    return { ...read, to: unit, unit: { from: unitAt, to: unit }, of: ofAt(tokens, from, unit, isMoneyWord(tokens[unitAt])) }
  }
  if (isGlued(tokens[last.to]) && tokens[last.to]!.kind === 'word') return null
  if (hyphen === 1) return compound(tokens, quantity, unitAt)
  const partitive = tokens[last.to]?.lower === 'of' && tokens[last.to + 1]?.lower === 'the' ? phraseAt(tokens, last.to + 1) : null
  const of = isStreet(tokens, last.to) ? null : countedAt(tokens, last.to) ?? partitive
  if (of === null && !quantity.large || Math.abs(value) < 2) return null
  return { ...read, to: last.to, unit: null, of }
}

/** "a 300-seat hall": digits before a hyphen count the noun after it; words do so only with a unit. */
function compound(tokens: readonly Token[], { from, to, value, inWords, large }: Quantity, at: number): Read | null {
  const noun = tokens[at]
  if (inWords || noun?.kind !== 'word' || noun.capital || noun.lower.length < 3 || !large && value < 2) return null
  return { from, to, value, unit: null, of: /^(?:strong|odd|plus)$/.test(noun.lower) ? phraseAt(tokens, at + 1) : { from: at, to: at + 1 } }
}

/** "20 to 30", "20-30": its last number; the number itself without a range; `null` for scores and codes ("3-1"). */
function rangeEnd(tokens: readonly Token[], first: Quantity): Quantity | null {
  const link = tokens[first.to]
  const between = link?.lower === 'and' && tokens[first.from - 1]?.lower === 'between'
  const second = isRangeSign(link) || between ? quantityAt(tokens, first.to + 1) ?? digitsAfterHyphen(tokens, first.to) : null
  if (second === null) return first
  const hyphen = link!.lower === '-'
  if (second.value <= first.value && !second.large || hyphen && isGlued(tokens[second.to]) && tokens[second.to]!.lower === '-' && isGlued(tokens[second.to + 1]) && tokens[second.to + 1]!.kind === 'number') {
    return hyphen ? null : first
  }
  return second
}

function digitsAfterHyphen(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at + 1]
  if (tokens[at]!.lower !== '-' || token?.kind !== 'number' || token.lower.length > 12) return null
  return { from: at + 1, to: at + 2, value: Number(token.lower.replaceAll(',', '')), inWords: false, large: false }
}

const isStreet = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.capital === true && [1, 2].some(step => /^(?:street|avenue|road|drive|lane|boulevard|square|st|ave|rd)$/.test(tokens[at + step]?.lower ?? ''))

const TAKERS = words('a an the this that its his her their our')

/** What a measured number is of: "40 tons of grain", "$40 million in aid", "a 15 percent stake". */
function ofAt(tokens: readonly Token[], from: number, to: number, money: boolean): Run | null {
  const worth = tokens[to]?.lower === 'worth' ? to + 1 : to
  const link = tokens[worth]?.lower ?? ''
  if (link === 'of') return phraseAt(tokens, worth + 1)
  const next = tokens[worth + 1]
  if (money && link === 'in' && next?.kind === 'word' && !next.capital && !isOne(next, TAKERS)) return phraseAt(tokens, worth + 1)
  return isOne(tokens[from - 1], TAKERS) && tokens[to]?.spaced && !isOne(tokens[to], TAKERS) ? phraseAt(tokens, to) : null
}
