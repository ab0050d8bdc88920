// The words English writes dates with. Lower case, without full stops.

export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const numbered = (lists: readonly string[], first: number): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((list, index) => list.split(' ').map(word => [word, index + first] as const)))

/** Months in full and as news agencies shorten them, 1 to 12. */
export const MONTHS = numbered(['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul',
  'august aug', 'september sept sep', 'october oct', 'november nov', 'december dec'], 1)
/** Months that are names or words of their own: alone they need a word of time before them. */
export const AMBIGUOUS_MONTHS = words('march may april june jan mar jun dec sep')
/** Days of the week, 0 for Sunday. */
export const WEEKDAYS = numbered(['sunday sun', 'monday mon', 'tuesday tues tue', 'wednesday wed', 'thursday thurs thur thu',
  'friday fri', 'saturday sat'], 0)
export const SEASONS = words('spring summer autumn fall winter')

/** Before a weekday these make a name of it ("Black Friday", "Ash Wednesday"). */
export const NAMED_WEEKDAYS = words('black good bloody holy palm easter super ash cyber giving shrove maundy whit red')

/** What may stand between "on" and a date, or before a month alone. */
export const TIME_PREPOSITIONS = words(`in on by since until till from to through during before after between around for of
  and or about circa late early mid last next this each every late mid-`)
export const YEAR_PREPOSITIONS = words('in since until till by during circa before after from between of')

export const PARTS_OF_DAY = words('morning afternoon evening night noon midnight lunchtime midday')

/** Days counted from the day of publication. */
export const NEAR_DAYS: ReadonlyMap<string, number> = new Map([
  ['today', 0], ['tonight', 0], ['yesterday', -1], ['tomorrow', 1]
])

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century'
const UNIT_FORMS: readonly Unit[] = ['day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century']
/** Units of the calendar, singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(UNIT_FORMS.flatMap(unit =>
  [[unit, unit], [unit === 'century' ? 'centuries' : `${unit}s`, unit]] as const))

/** Decades in words, by their first year's last two digits. */
export const DECADES = new Map([['twenties', 20], ['thirties', 30], ['forties', 40], ['fifties', 50], ['sixties', 60],
  ['seventies', 70], ['eighties', 80], ['nineties', 90]])

/** Which of several: the one gone, the one under way, the one to come. */
export const WHICH: ReadonlyMap<string, -1 | 0 | 1> = new Map([
  ['last', -1], ['past', -1], ['recent', -1], ['this', 0], ['next', 1], ['coming', 1], ['upcoming', 1]
])

/** How far into a month, year, decade: it stays part of the words and leaves the value as it is. */
export const PARTS = words('early late mid')

/** Days with a name, the same every year: month and day. */
export const HOLIDAYS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['christmas day', [12, 25]], ['christmas eve', [12, 24]], ['boxing day', [12, 26]], ["new year's day", [1, 1]],
  ["new year's eve", [12, 31]], ["valentine's day", [2, 14]], ['halloween', [10, 31]], ["fool's day", [4, 1]],
  ["fools' day", [4, 1]], ['may day', [5, 1]], ["women's day", [3, 8]], ["patrick's day", [3, 17]], ["saints' day", [11, 1]],
  ['armistice day', [11, 11]], ['fourth of july', [7, 4]], ['july fourth', [7, 4]], ['christmas', [12, 25]]
])
