import type { Span } from '../../text/span'
import { firstNameGender } from '../../text/first-names'
import type { Mention } from './mentions'
import { genderOfRole, isGroup, isPlaceOrBody } from './roles'
import type { Scene } from './scene'
import { isPreposition, phrase } from './subjects'

/** Someone or something an article names. */
export interface Person {
  /** The fullest name, where it first stands. */
  readonly name: Span
  readonly words: readonly string[]
  readonly role: Span | null
  /** The nouns the article uses for them ("minister"), singular and lower case. */
  readonly nouns: ReadonlySet<string>
  readonly gender: 'he' | 'she' | null
  /** False for what is no person as far as the article shows: "the Harbour Board", a place. */
  readonly human: boolean
  /** True where the article or the name itself shows a person: a form of address, a role, a first name. */
  readonly known: boolean
}

/** Everyone an article names, and which mention stands for whom. */
export interface Cast {
  readonly people: readonly Person[]
  /** The person a name (or a description with the name beside it) stands for. */
  readonly of: ReadonlyMap<Mention, Person>
}

interface Draft {
  name: Span
  words: readonly string[]
  role: Span | null
  nouns: Set<string>
  gender: 'he' | 'she' | null
  human: boolean
  known: boolean
}

/** The longest description beside a name, in tokens. */
const MAX_APPOSITION = 6
/** The most words a person’s name has: more capitals in a row are a headline’s. */
const MAX_NAME = 5
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

/** Gathers the names of an article: "Ash" goes to the "Ida Ash" last named before it, or else to the first one after. */
export function castOf(scenes: readonly Scene[]): Cast {
  const names = scenes.flatMap(scene => scene.mentions.filter(mention => mention.name !== null))
  const bySurname = new Map<string, Draft[]>()
  const of = new Map<Mention, Draft>()
  for (const mention of names) {
    if (wordsOfName(mention).length > 1) of.set(mention, enter(bySurname, mention))
  }
  attachShortNames(names, bySurname, of)
  for (const scene of scenes) {
    joinAppositions(scene, of)
    joinUnlisted(scene, of)
  }
  for (const [mention, person] of of) learn(person, mention)
  for (const person of of.values()) learnFirstName(person)
  for (const scene of scenes) learnPlaces(scene, of)
  return { people: [...new Set(of.values())], of }
}

const wordsOfName = (mention: Mention): readonly string[] => mention.words.filter(word => !SUFFIXES.has(word))

function enter(bySurname: Map<string, Draft[]>, mention: Mention): Draft {
  const words = wordsOfName(mention)
  const surname = words.at(-1) ?? ''
  const known = bySurname.get(surname) ?? []
  const same = known.find(person => compatible(person.words, words))
  if (same !== undefined) {
    if (words.length > same.words.length) Object.assign(same, { name: mention.name, words })
    return same
  }
  const human = !mention.article && !words.some(isGroup) && !isPlaceOrBody(words) && words.length <= MAX_NAME
  const person: Draft = { name: mention.name!, words, role: null, nouns: new Set(), gender: null, human, known: false }
  bySurname.set(surname, [...known, person])
  return person
}

/** Whether two names of one surname can be one person’s: "Ida Ash" and "Ida B. Ash". */
const compatible = (a: readonly string[], b: readonly string[]): boolean =>
  a[0] === b[0] || (a.length > 2 && b.length === 2 && a[1] === b[0])

function attachShortNames(names: readonly Mention[], bySurname: Map<string, Draft[]>, of: Map<Mention, Draft>): void {
  const latest = new Map<string, Draft>()
  const byFirst = new Map<string, Draft>()
  for (const people of bySurname.values()) for (const person of people) byFirst.set(person.words[0]!, person)
  for (const mention of names) {
    const words = wordsOfName(mention)
    const word = words[0] ?? ''
    const person = of.get(mention) ?? latest.get(word) ?? bySurname.get(word)?.[0] ?? (mention.article ? undefined : byFirst.get(word))
    const found = person ?? enter(bySurname, mention)
    if (person === undefined) found.human = false
    of.set(mention, found)
    latest.set(found.words.at(-1) ?? '', found)
  }
}

/** "Ida Ash, a baker," and "the baker, Ida Ash,": the description beside a name belongs to it. */
function joinAppositions(scene: Scene, of: Map<Mention, Draft>): void {
  const { tokens } = scene.carrier
  scene.mentions.forEach((mention, index) => {
    const next = scene.mentions[index + 1]
    if (next === undefined || tokens[mention.to]?.lower !== ',' || next.from !== mention.to + 1) return
    const closed = tokens[next.to] === undefined || tokens[next.to]!.kind !== 'word' || /^(?:who|and)$/u.test(tokens[next.to]!.lower)
    const [name, described] = mention.name !== null ? [mention, next] : [next, mention]
    const person = of.get(name)
    if (person === undefined || described.kind !== 'description' || described.possessive) return
    if (name === next && name.noun !== null || !closed && name === mention) return
    person.role ??= withoutArticle(described, tokens)
    person.human = true
    person.known = true
    person.nouns.add(described.noun!)
    person.gender ??= genderOfRole(described.noun!)
    if (name === next) of.set(described, person)
  })
}

/** "Ida Ash, a chandler," with a word for what she does that no list knows; told by the article and by what closes it. */
function joinUnlisted(scene: Scene, of: ReadonlyMap<Mention, Draft>): void {
  const { tokens } = scene.carrier
  for (const mention of scene.mentions) {
    const person = of.get(mention)
    const from = mention.to + 1
    if (person === undefined || person.role !== null || !person.human || tokens[mention.to]?.lower !== ',') continue
    if (!/^an?$/u.test(tokens[from]?.lower ?? '') || scene.from.has(from) || isPreposition(tokens[mention.from - 1])) continue
    const described = phrase(scene, from, from + MAX_APPOSITION)
    if (described !== null && closes(tokens[described.to])) person.role = withoutArticle(described, tokens)
  }
}

const closes = (token: Scene['carrier']['tokens'][number] | undefined): boolean =>
  token === undefined || token.kind !== 'word' || token.lower === 'who' || isPreposition(token)

function withoutArticle(described: Mention, tokens: Scene['carrier']['tokens']): Span {
  const first = tokens[described.from]!
  const skip = /^(?:the|a|an)$/u.test(first.lower) && described.to > described.from + 1
  return { start: skip ? tokens[described.from + 1]!.span.start : described.span.start, end: described.span.end }
}

function learn(person: Draft, mention: Mention): void {
  if (mention.honorific !== null) {
    person.gender ??= genderOfRole(mention.honorific)
    person.human = true
    person.known = true
  }
  if (mention.noun !== null && mention.name !== null) {
    person.human = true
    person.known = true
    person.nouns.add(mention.noun)
    person.gender ??= genderOfRole(mention.noun)
    person.role ??= mention.role
  }
}

/** A first name tells where no form of address or role does, and that a name is a person’s. */
function learnFirstName(person: Draft): void {
  const gender = person.words.length > 1 ? firstNameGender(person.words[0]!) : null
  if (gender === null) return
  person.known = true
  if (gender !== 'either') person.gender ??= gender
}

/** "in Hale", "near Hale": what one can be in is a place, unless something shows a person. */
function learnPlaces(scene: Scene, of: ReadonlyMap<Mention, Draft>): void {
  for (const mention of scene.mentions) {
    const person = of.get(mention)
    const before = scene.carrier.tokens[mention.from - 1]?.lower ?? ''
    if (person !== undefined && !person.known && !mention.possessive && /^(?:in|near|throughout|across)$/u.test(before)) person.human = false
  }
}
