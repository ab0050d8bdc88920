import type { BriefItems } from './items'
import type { PageItem } from './sheet'

/** How many lines of a section come before everything beyond: the page shows something of each before more of one. */
const most = { conditions: 4, unclear: 3, dates: 6, figures: 6 } as const
/** In this order what is beyond stays. */
const beyond = ['conditions', 'unclear', 'reported', 'dates', 'figures'] as const

export interface Offered {
  /** What stands for its section. */
  readonly first: BriefItems
  /** What else the brief holds, for the room that is left. */
  readonly more: readonly PageItem[]
}

/**
 * What of a brief is offered to the page. A sentence that stands on it already is not told twice, unless no other holds a
 * condition: one stays whatever gives way.
 */
export function offeredOf(items: BriefItems): Offered {
  const told = sentencesUnder(items['bottom-line'], items['key-points'])
  const fresh = (section: keyof typeof most): PageItem[] => untold(items[section], told).slice(0, most[section])
  const conditions = fresh('conditions')
  const [condition, ...others] = conditions.length > 0 ? conditions : untold(items.conditions, sentencesUnder(items['bottom-line'])).slice(0, 1)
  const first: BriefItems = {
    ...items,
    reported: [],
    conditions: condition ? [{ ...condition, always: true }, ...others] : [],
    unclear: fresh('unclear'), dates: fresh('dates'), figures: fresh('figures')
  }
  return { first, more: moreOf(items, sentencesUnder(...Object.values(first))) }
}

/** What tells of sentences that nothing before it tells of. */
function moreOf(items: BriefItems, told: Set<number>): PageItem[] {
  return beyond.flatMap(section => items[section]).filter(({ sentences }) => {
    if (sentences.some(at => told.has(at))) return false
    sentences.forEach(at => told.add(at))
    return true
  })
}

const sentencesUnder = (...parts: (readonly PageItem[])[]): Set<number> => new Set(parts.flat().flatMap(({ sentences }) => sentences))
const untold = (from: readonly PageItem[], told: ReadonlySet<number>): PageItem[] => from.filter(({ sentences }) => !sentences.some(at => told.has(at)))
