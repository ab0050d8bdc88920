import { keyOf, traitsOfPlace, traitsOfWords } from './evidence'
import type { Sentence } from './lines'
import type { Naming } from './names'
import { world } from './world'

/** All places where the very same words name something. */
export interface Group {
  readonly key: string
  readonly words: readonly string[]
  readonly namings: Naming[]
  /** What its own words say, and how often each thing was said by what stands around it. */
  readonly traits: readonly string[]
  readonly places: Map<string, number>
}

/** The namings of an article by their words; each group with what speaks for its kind. */
export function groupsOf(namings: readonly Naming[]): Map<string, Group> {
  const groups = new Map<string, Group>()
  for (const naming of namings) {
    const key = keyOf(naming)
    let group = groups.get(key)
    if (group === undefined) {
      group = { key, words: key.split(' '), namings: [], traits: traitsOfWords(naming), places: new Map() }
      groups.set(key, group)
    }
    group.namings.push(naming)
    for (const trait of traitsOfPlace(naming)) group.places.set(trait, (group.places.get(trait) ?? 0) + 1)
  }
  return groups
}

/** The longest name looked for in a headline, in words. */
const LONGEST = 6

/** Names in sentences whose capitals say nothing: those the rest of the article names, and places of the world. */
export function namesInHeadline(sentence: Sentence, known: { has(key: string): boolean }): Naming[] {
  const found: Naming[] = []
  const { words } = sentence
  const { countries, cities } = world()
  let at = 0
  while (at < words.length) {
    let to = words[at]!.capital ? Math.min(words.length, at + LONGEST) : at
    for (; to > at; to--) {
      const key = keyOf(headline(sentence, at, to))
      if (known.has(key) || countries.has(key) || cities.has(key)) break
    }
    if (to > at) found.push(headline(sentence, at, to))
    at = Math.max(to, at + 1)
  }
  return found
}

const headline = (sentence: Sentence, from: number, to: number): Naming =>
  ({ sentence, from, to, titleFrom: from, line: 'headline' })

/** "PORT ASH 1996-08-22": what stands in capitals in front of a date at the start of a report. */
export function datelineOf(sentence: Sentence): Naming | null {
  const { words } = sentence
  const date = words.findIndex(word => /^\p{N}/u.test(word.lower))
  if (date < 1 || date > 4 || !words.slice(0, date).every(word => word.capitals && /^[.]?$/u.test(word.gap))) return null
  return { sentence, from: 0, to: date, titleFrom: 0, line: 'dateline' }
}
