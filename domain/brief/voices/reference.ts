import type { Mention } from './mentions'
import type { Cast, Person } from './people'
import { genderOfRole, isPluralRole } from './roles'
import type { Scene } from './scene'

/** How many sentences back a pronoun may reach. */
const REACH = 8

/** Who was in focus in each sentence so far: its speaker, or else its subject. */
export interface Focus {
  readonly person: Person | null
  readonly description: Mention | null
}

/** Says whom "he", "she" or "the minister" stands for, from the sentences before. */
export class Resolver {
  private readonly focus: (Focus & { readonly named: readonly Person[] })[] = []

  constructor(private readonly cast: Cast) {}

  /** Ends a sentence: whoever spoke in it is in focus for the next, or else its subject. */
  close(scene: Scene, speaker: Focus | null): void {
    const focus = speaker ?? { person: this.subjectOf(scene, Infinity, null), description: null }
    this.focus.push({ ...focus, named: scene.mentions.flatMap(mention => this.cast.of.get(mention) ?? []) })
  }

  /** The person a pronoun stands for, `null` when none fits. */
  pronoun(scene: Scene, mention: Mention): Focus | null {
    const word = mention.words[0]!
    if (word === 'they') return this.group(true)
    if (word === 'it') return this.group(false)
    if (word !== 'he' && word !== 'she') return null
    const here = this.subjectOf(scene, mention.from, word)
    const person = here ?? this.fromFocus(word)
    return person === null ? null : { person, description: null }
  }

  /** The person a description such as "the minister" stands for: the last one the article called so. */
  description(mention: Mention, before: readonly Person[]): Person | null {
    if (mention.noun === null || isPluralRole(mention.noun)) return null
    return before.findLast(person => person.nouns.has(mention.noun!)) ?? null
  }

  private subjectOf(scene: Scene, limit: number, gender: string | null): Person | null {
    for (const mention of scene.mentions) {
      if (mention.from >= limit) break
      const person = this.cast.of.get(mention)
      if (mention.possessive || person === undefined) continue
      if (fits(person, gender)) return person
    }
    return null
  }

  private fromFocus(gender: string): Person | null {
    for (const { person, named } of this.focus.slice(-REACH).reverse()) {
      if (person !== null && fits(person, gender)) return person
      const other = named.find(one => fits(one, gender))
      if (other !== undefined) return other
    }
    return null
  }

  private group(plural: boolean): Focus | null {
    for (const focus of this.focus.slice(-3).reverse()) {
      if (focus.description !== null && (!plural || genderOfRole(focus.description.noun ?? '') === null)) return focus
      if (focus.person !== null && !focus.person.human) return focus
    }
    return null
  }
}

const fits = (person: Person, gender: string | null): boolean =>
  person.human && (gender === null || person.gender === null || person.gender === gender)
