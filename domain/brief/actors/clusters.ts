import { firstNameGender } from '../../text/first-names'
import type { Group } from './groups'
import { BODIES, PARTICLES, PLACES, SUFFIXES, THINGS } from './kinds-of-words'
import type { Naming } from './names'
import { isPeople, world } from './world'

/** One actor by all its names, whatever it will turn out to be. */
export interface Cluster {
  /** The group of its fullest name. */
  readonly fullest: Group
  readonly namings: Naming[]
  readonly traits: Map<string, number>
}

const COMPANY_ENDS = new Set('inc corp co ltd llc plc ag sa nv spa gmbh company group corporation limited holdings'.split(' '))
/** Last words by which a club is called alone. */
const CLUBS = new Set('rovers rangers wanderers united athletic albion hotspur'.split(' '))
const SMALL = new Set(['of', 'the', 'and', 'for', 'on', 'in', '&', 'de', 'la'])

/** Puts together the groups that name the same: "Ida Ash" and "Ash", "Ashport Water Board" and "the AWB". */
export function clustersOf(groups: ReadonlyMap<string, Group>): Cluster[] {
  const index = indexOf(groups)
  const home = new Map<Group, Group>()
  for (const group of groups.values()) home.set(group, fullerThan(group, index) ?? group)
  const clusters = new Map<Group, Cluster>()
  for (const group of groups.values()) {
    const fullest = rootOf(group, home)
    const cluster = clusters.get(fullest) ?? { fullest, namings: [], traits: new Map<string, number>() }
    clusters.set(fullest, cluster)
    cluster.namings.push(...group.namings)
    for (const [trait, count] of group.places) cluster.traits.set(trait, (cluster.traits.get(trait) ?? 0) + count)
    if (group === fullest) for (const trait of group.traits) cluster.traits.set(trait, 1)
    else cluster.traits.set(`short:${relation(group, fullest)}`, 1)
  }
  return [...clusters.values()]
}

/** How many steps a short name may be away from the fullest one ("Ash" to "Ida Ash" to "Ida B. Ash"). */
const STEPS = 3

function rootOf(group: Group, home: ReadonlyMap<Group, Group>): Group {
  let root = group
  for (let step = 0; step < STEPS; step++) root = home.get(root) ?? root
  return root
}

interface Index {
  readonly byKey: ReadonlyMap<string, Group>
  /** The fullest group of people's names that ends with a word, or begins with a first name. */
  readonly byLast: ReadonlyMap<string, Group>
  readonly byFirst: ReadonlyMap<string, Group>
  /** Names of bodies by their initials, and by themselves without what is often left out. */
  readonly byInitials: ReadonlyMap<string, Group>
  readonly byPart: ReadonlyMap<string, Group>
}

function indexOf(groups: ReadonlyMap<string, Group>): Index {
  const byLast = new Map<string, Group>()
  const byFirst = new Map<string, Group>()
  const byInitials = new Map<string, Group>()
  const byPart = new Map<string, Group>()
  const add = (map: Map<string, Group>, key: string, group: Group): void => {
    const known = map.get(key)
    if (known === undefined || key !== '' && known.words.length < group.words.length && map === byPart) map.set(key, group)
  }
  for (const group of groups.values()) {
    const { words } = group
    if (words.length < 2) continue
    if (personLike(words)) {
      add(byLast, lastOf(words), group)
      if (firstNameGender(words[0]!) !== null || groups.has(lastOf(words)) && words.length === 2) add(byFirst, words[0]!, group)
      if (words.length > 2) add(byPart, `${words[0]!} ${lastOf(words)}`, group)
    }
    add(byInitials, initialsOf(words), group)
    if (COMPANY_ENDS.has(words.at(-1)!)) add(byInitials, initialsOf(words.slice(0, -1)), group)
    if (CLUBS.has(words.at(-1)!)) add(byPart, words.at(-1)!, group)
    if (BODIES.has(words.at(-1)!)) add(byPart, words.slice(0, -1).join(' '), group)
    if (isPeople(words[0]!) || world().countries.has(words[0]!)) add(byPart, words.slice(1).join(' '), group)
  }
  return { byKey: groups, byLast, byFirst, byInitials, byPart }
}

const lastOf = (words: readonly string[]): string => words.findLast(word => !SUFFIXES.has(word)) ?? ''

const initialsOf = (words: readonly string[]): string =>
  words.filter(word => !SMALL.has(word)).map(word => word[0] ?? '').join('')

function personLike(words: readonly string[]): boolean {
  const head = (word: string): boolean => BODIES.has(word) || PLACES.has(word) || THINGS.has(word)
  return words.length <= 5 && !words.some((word, at) => SMALL.has(word) && !PARTICLES.has(word) || head(word) && (at === 0 || at === words.length - 1)) &&
    !isPeople(words[0]!) && !world().countries.has(words.join(' ')) && !world().cities.has(words.join(' '))
}

function fullerThan(group: Group, { byKey, byLast, byFirst, byInitials, byPart }: Index): Group | null {
  const { words, key } = group
  const part = byPart.get(key)
  if (words.length > 1) return part ?? null
  if (world().countries.has(key) || isPeople(key)) return null
  if (/^\p{L}{2,6}$/u.test(key) && group.namings.some(({ sentence, from }) => sentence.words[from]!.capitals)) {
    const long = byInitials.get(key)
    if (long !== undefined) return long
  }
  if (world().cities.has(key)) return null
  const found = byLast.get(key) ?? byFirst.get(key) ?? part
  return found === undefined || found === byKey.get(key) ? null : found
}

/** How a short name was made of the fullest one. */
function relation(group: Group, fullest: Group): string {
  if (group.words.length > 1) return 'part'
  if (fullest.words.at(-1) === group.key) return 'last'
  return fullest.words[0] === group.key ? 'first' : 'initials'
}
