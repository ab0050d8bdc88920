import { paragraphNumbers, type ArticleDraft } from '../../article/article'
import { isEnglish } from '../../text/language'
import type { DateMention } from '../brief'
import { dayOfIso, type Day } from './calendar'
import { dayOfMonthAt, monthAloneAt, numericDayAt, weekdayAt } from './date-days'
import { agoAt, edgeAt, holidayAt, nearDayAt, whichAt } from './date-relative'
import { PARTS, SEASONS, words } from './date-words'
import { centuryAt, decadeAt, yearAt } from './date-years'
import { ordinalOf } from './number-words'
import { placed } from './placing'
import type { Found, Said } from './said'
import { tenseAround } from './tense'
import { tokensByBlock, type Token } from './tokens'

/**
 * Every day, month and year an article tells of, as `Brief.dates` orders them: those after the day of publication first,
 * then the others, each in article order; none overlaps another. What can only be counted from the day of publication has
 * no value without it, and an article in another language than English no dates. Weeks, seasons and
 * decades have a side but no value: none of them is a day, a month or a year.
 */
export function datesOf({ text, blocks, published, language }: Pick<ArticleDraft, 'text' | 'blocks' | 'published' | 'language'>): DateMention[] {
  if (!isEnglish(language)) return []
  const day = published === null ? null : dayOfIso(published.date)
  const dayFirst = /^en-(?:US|GB|AU|NZ|IE|IN|ZA)$/iu.test(language ?? '') ? !/US$/iu.test(language!) : null
  const numbers = paragraphNumbers(blocks)
  const tokens = tokensByBlock(text, blocks)
  const mentions = blocks.flatMap((_block, index) =>
    mentionsIn(tokens[index]!, { published: day, dayFirst, paragraph: numbers[index]! }))
  const isAfter = ({ side }: DateMention): boolean => side === 'after'
  return [...mentions.filter(isAfter), ...mentions.filter(mention => !isAfter(mention))]
}

interface Frame {
  readonly published: Day | null
  readonly dayFirst: boolean | null
  readonly paragraph: number
}

function mentionsIn(tokens: readonly Token[], { published, dayFirst, paragraph }: Frame): DateMention[] {
  let year: number | null = null
  const found = withSharedYears(tokens, foundIn(tokens, dayFirst))
  return found.map(({ from, to, said }) => {
    const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end }
    const place = placed(said, { published, tense: tenseAround(tokens, from, to), year })
    year = writtenYear(said) ?? year
    return { span, paragraph, ...place }
  })
}

function foundIn(tokens: readonly Token[], dayFirst: boolean | null): Found[] {
  const all: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const used = all.at(-1)?.to ?? 0
    const found = foundAt(tokens, at, dayFirst)
    if (found === null || found.from < used) continue
    all.push(extended(tokens, found, used))
    at = found.to - 1
  }
  return all
}

const writtenYear = (said: Said): number | null => (said.kind === 'day' || said.kind === 'month' ? said.year : null)

/** "January 23 – March 9 2014", "between May and June in 1981": the year stands once, at the end. */
function withSharedYears(tokens: readonly Token[], all: readonly Found[]): Found[] {
  return all.map((found, index) => {
    const { said, to } = found
    const next = all[index + 1]
    if (said.kind !== 'day' && said.kind !== 'month' || said.year !== null || next?.from !== to + 1) return found
    const last = next.said
    const year = writtenYear(last)
    if (year === null || !LINKS.has(tokens[to]!.lower) || last.kind !== 'day' && last.kind !== 'month') return found
    return { ...found, said: { ...said, year: said.month > last.month ? year - 1 : year } }
  })
}

const LINKS = words('and or to through until till -')

/** The words that can begin a date, or end one that is read backwards; most words are none of them. */
const EDGES = words('ago end start beginning middle')

function foundAt(tokens: readonly Token[], at: number, dayFirst: boolean | null): Found | null {
  const { kind, capital, lower } = tokens[at]!
  if (kind === 'sign') return null
  if (kind === 'number') {
    return numericDayAt(tokens, at, dayFirst) ?? dayOfMonthAt(tokens, at) ?? decadeAt(tokens, at) ?? centuryAt(tokens, at) ??
      yearAt(tokens, at)
  }
  if (EDGES.has(lower)) return agoAt(tokens, at) ?? edgeAt(tokens, at)
  return nearDayAt(tokens, at) ?? whichAt(tokens, at) ?? (capital ? namedAt(tokens, at) : null) ?? decadeAt(tokens, at) ??
    centuryAt(tokens, at)
}

const namedAt = (tokens: readonly Token[], at: number): Found | null =>
  holidayAt(tokens, at) ?? weekdayAt(tokens, at) ?? dayOfMonthAt(tokens, at) ?? monthAloneAt(tokens, at)

/** A date with what narrows it down: "early 2024", "mid-June", "the summer of 2019", "the third quarter of 2024". */
function extended(tokens: readonly Token[], found: Found, used: number): Found {
  let from = found.from
  let said = found.said
  const word = (back: number): string => (from - back >= used ? tokens[from - back]!.lower : '')
  const of = word(1) === 'of' ? 2 : 1
  if (said.kind === 'year' && SEASONS.has(word(of))) from -= of
  else if (said.kind === 'year' && of === 2 && /^(?:quarter|half)$/.test(word(2)) && ordinalOf(word(3)) !== null) from -= 3
  else if (said.kind === 'shift' && /^(?:earlier|later)$/.test(word(1))) {
    said = { ...said, part: word(1) === 'later' ? 'after' : 'before' }
    from--
  }
  if (PARTS.has(word(1))) from--
  else if (word(1) === '-' && word(2) === 'mid') from -= 2
  const isPeriod = said.kind === 'years' || said.kind === 'vague' || said.kind === 'year' && from < found.from
  if (word(1) === 'the' && isPeriod) from--
  return { from, to: found.to, said }
}
