import type { BriefItems } from './items'
import type { PageItem } from './sheet'

/** The sections that point into the article, each with how many of its lines come before everything beyond. */
const pointers = [['conditions', 4], ['unclear', 3], ['dates', 6], ['figures', 6]] as const
/** In this order what is beyond stays. */
const beyond = ['conditions', 'unclear', 'reported', 'dates', 'figures'] as const

export interface Offered {
  /** What stands for its section. */
  readonly first: BriefItems
  /** What else the brief holds, for the room that is left. */
  readonly more: readonly PageItem[]
}

/**
 * What of a brief is offered to the page. A sentence that stands on it is not told twice by what only points at it, unless
 * no other holds a condition: one stays whatever gives way.
 */
export function offeredOf(items: BriefItems): Offered {
  const told = sentencesUnder(items['bottom-line'], items['key-points'])
  const first = { ...items, reported: [] as readonly PageItem[] }
  for (const [section, most] of pointers) {
    first[section] = untold(items[section], told).slice(0, most)
    if (section === 'conditions') first.conditions = withOneAlways(first.conditions, items)
    for (const at of sentencesUnder(first[section])) told.add(at)
  }
  for (const at of sentencesUnder(items.voices)) told.add(at)
  return { first, more: moreOf(items, told) }
}

function withOneAlways(fresh: readonly PageItem[], { conditions, 'bottom-line': bottom }: BriefItems): PageItem[] {
  const [condition, ...others] = fresh.length > 0 ? fresh : untold(conditions, sentencesUnder(bottom)).slice(0, 1)
  return condition === undefined ? [] : [{ ...condition, always: true }, ...others]
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
