import { dayNumber, dayWithNumber, daysInMonth, isoOf, monthFrom, weekdayOf, type Day } from './calendar'
import type { Said, Side } from './said'
import type { Tense } from './tense'

/** What is known of when a date's words were written and what they tell of. */
export interface Setting {
  /** The day of publication, where it is known. */
  readonly published: Day | null
  readonly tense: Tense
  /** The year of the last date written out with its year in the same paragraph, where there is one. */
  readonly year: number | null
}

/** A date put on the calendar. */
export interface Placed {
  readonly iso: string | null
  readonly relative: boolean
  readonly side: Side | null
}

/** A day that lies so far back at most may stand with a future tense: "runs from January 23", told on the 28th. */
const JUST_BEGUN = 14
/** What was told as past may lie so far ahead at most: an article dated a little early. */
const MISDATED = 1

/** The calendar value of a date's words; `null` for what can only be counted from an unknown day of publication. */
export function placed(said: Said, setting: Setting): Placed {
  const { published } = setting
  if (said.kind === 'vague') return { iso: null, relative: true, side: published === null ? null : said.side }
  if (said.kind === 'years') return { iso: null, relative: false, side: published === null ? null : sideOfYears(said.from, said.to, published.year) }
  const written = said.kind === 'year' || 'year' in said && said.year !== null
  const value = valueOf(said, setting)
  const iso = value === null ? null : isoOf(...value)
  const side = iso === null || published === null ? null : sideOf(iso, published)
  const part = said.kind === 'shift' && side === 'same' ? said.part : undefined
  return { iso, relative: !written && (published !== null ? !fromParagraph(said, setting) : said.kind === 'weekday' || said.kind === 'shift'), side: part ?? side }
}

type Value = [year: number, month?: number, day?: number]

function valueOf(said: Exclude<Said, { kind: 'vague' | 'years' }>, setting: Setting): Value | null {
  if (said.kind === 'year') return [said.year]
  if (said.kind === 'day') return said.year === null ? dayWithoutYear(said, setting) : [said.year, said.month, said.day]
  if (said.kind === 'month' && said.year !== null) return [said.year, said.month]
  if (said.kind === 'month' && fromParagraph(said, setting)) return [setting.year!, said.month]
  const { published, tense } = setting
  if (published === null || tense === 'habit' && said.kind !== 'shift' && said.which === null) return null
  if (said.kind === 'month') return [...monthWithoutYear(said.month, said.which, published, tense)]
  if (said.kind === 'weekday') return ofDay(dayNumber(published) + daysTo(said.weekday - weekdayOf(dayNumber(published)), said.which, tense))
  return shifted(said, published)
}

const ofDay = (number: number): Value => {
  const { year, month, day } = dayWithNumber(number)
  return [year, month, day]
}

/** A written-out date dates those after it in its paragraph: "On June 5, 2012 … On June 9 …". */
function fromParagraph(said: Said, { year, tense }: Setting): boolean {
  return year !== null && tense !== 'future' && (said.kind === 'day' && said.weekday === null || said.kind === 'month' && said.which === null)
}

function shifted(said: Extract<Said, { kind: 'shift' }>, published: Day): Value {
  if (said.unit === 'year') return [published.year + said.by]
  if (said.unit === 'day') return ofDay(dayNumber(published) + said.by)
  const { year, month } = monthFrom(published, said.by)
  return [year, month]
}

/**
 * How many days from publication a weekday lies, `ahead` being the difference of the two weekdays. Bare, it is the last
 * one, the day of publication itself included, or the coming one when the clause tells of the future. "Next Friday" is
 * the one in the week after, "this Friday" the nearest to come.
 */
function daysTo(ahead: number, which: -1 | 0 | 1 | null, tense: Tense): number {
  const coming = (ahead + 7) % 7
  if (which === -1) return coming - 7
  // Weeks begin on Monday: from Sunday's number 0 that is the sixth day after Monday.
  if (which === 1) return ahead > 0 || coming === 0 ? coming + 7 : coming
  if (which === 0) return tense === 'past' ? (coming === 0 ? 0 : coming - 7) : coming
  return coming === 0 || tense === 'future' ? coming : coming - 7
}

function monthWithoutYear(month: number, which: -1 | 0 | 1 | null, published: Day, tense: Tense): [number, number] {
  const ahead = (month - published.month + 12) % 12
  const last = [ahead === 0 ? published.year : published.month > month ? published.year : published.year - 1, month] as [number, number]
  const next = [published.month <= month ? published.year : published.year + 1, month] as [number, number]
  if (which === -1) return ahead === 0 ? [published.year - 1, month] : last
  if (which === 1) return ahead === 0 ? [published.year + 1, month] : next
  if (which === 0) return [published.year, month]
  if (tense === null) return ahead <= 4 ? next : last
  return tense === 'future' ? next : last
}

/** The year in which a day without one lies nearest to publication, on the side its tense tells. */
function dayWithoutYear(said: Extract<Said, { kind: 'day' }>, setting: Setting): Value | null {
  const { published, tense } = setting
  if (fromParagraph(said, setting) && said.day <= daysInMonth(setting.year!, said.month)) return [setting.year!, said.month, said.day]
  if (published === null || tense === 'habit') return null
  const now = dayNumber(published)
  const all = [-1, 0, 1].map(by => published.year + by).filter(year => said.day <= daysInMonth(year, said.month))
    .map(year => dayNumber({ year, month: said.month, day: said.day }))
  // A weekday beside it settles the year, where one of them has it.
  const fitting = all.filter(number => weekdayOf(number) === said.weekday)
  const days = fitting.length > 0 ? fitting : all
  const told = days.filter(number => tense === null || (tense === 'past' ? number <= now + MISDATED : number >= now - JUST_BEGUN))
  const [nearest] = (told.length > 0 ? told : days).toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))
  return nearest === undefined ? null : ofDay(nearest)
}

/** A month or year that holds the day of publication lies on neither side of it. */
function sideOf(iso: string, { year, month, day }: Day): Side {
  const now = isoOf(year, month, day)!.slice(0, iso.length)
  return iso < now ? 'before' : iso > now ? 'after' : 'same'
}

const sideOfYears = (from: number, to: number, year: number): Side => (to < year ? 'before' : from > year ? 'after' : 'same')
