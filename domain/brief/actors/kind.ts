import type { Actor } from '../brief'
import { WEIGHTS } from './weights'

/** The classes in the order of the weights. */
const KINDS = ['person', 'organization', 'place', null] as const
/** What seeing a trait once, twice and three times counts; more often, 1.5. */
const LEVELS = [0, 1, 1.25, 1.4]

let table: Map<string, readonly number[]> | undefined

/** The weights by trait, read once: `trait~person,organization,place,neither`, in hundredths. */
function weights(): Map<string, readonly number[]> {
  if (table !== undefined) return table
  table = new Map()
  for (const entry of WEIGHTS.trim().split(/\s+/u)) {
    const at = entry.lastIndexOf('~')
    table.set(entry.slice(0, at), entry.slice(at + 1).split(',').map(value => Number(value) / 100))
  }
  return table
}

/** "Harbour Workers’ Union", "Ash & Sons": a name of several words that ends as a body’s does is somebody’s. */
const isBody = (traits: ReadonlyMap<string, number>): boolean => traits.has('body-last') && !traits.has('words:1')

/** What a name is by all that speaks for it; `null` when it is neither person nor organization nor place. */
export function kindOf(traits: ReadonlyMap<string, number>): Actor['kind'] | null {
  const scores = [...(weights().get('') ?? [0, 0, 0, 0])]
  for (const [trait, count] of traits) {
    const row = weights().get(trait)
    if (row === undefined) continue
    const strength = LEVELS[count] ?? 1.5
    for (let kind = 0; kind < scores.length; kind++) scores[kind]! += row[kind]! * strength
  }
  if (isBody(traits)) scores.pop()
  return KINDS[scores.indexOf(Math.max(...scores))] ?? null
}
