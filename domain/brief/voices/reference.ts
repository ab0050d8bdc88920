import type { Mention } from './mentions'
import type { Cast, Person } from './people'
import { isPluralRole } from './roles'
import type { Scene } from './scene'
import { clauseSubject } from './subjects'

/** How many sentences back a pronoun may reach. */
const REACH = 8
/** How many of those a sentence names are looked at: more are a list, of which nobody is "he". */
const MOST_NAMED = 12
/** How many mentions of a sentence are gone through for them: real ones have fewer; it keeps endless ones from taking for ever. */
const MOST_MENTIONS = 200

/** Who was in focus in each sentence so far: its speaker, or else its subject. */
export interface Focus {
  readonly person: Person | null
  readonly description: Mention | null
  /** The person’s share (0 to 1) of the odds of all whom the words can stand for; 1 where the words name them. */
  readonly share: number
}

/** A sentence as far as it matters for the pronouns after it. */
interface Moment {
  readonly block: number
  readonly named: readonly Person[]
  readonly subject: Person | null
  readonly focus: Focus
}

/** The sentence a pronoun stands in, as far as it comes before the pronoun. */
interface Here {
  readonly named: readonly Person[]
  readonly subject: Person | null
  readonly block: number
}

// What makes somebody the likely bearer of a pronoun (after Lappin and Leass, 1994): grammar counts most, nearness next.
// The scores are logarithms of odds, set by hand and held against a fit to news articles, which did no better.
const WEIGHTS = {
  subjectHere: 3, namedHere: 0.5, focus: [2.2, 0.7, 0.3], subjectBefore: 1, namedBefore: 0.7, subject: 0.4,
  paragraph: 0.3, sentence: -0.4, gender: 0.7, known: 0.8, share: 1.2
} as const
/** The share of the odds, among all who fit, from which the likeliest is named, and from which nobody else comes into question. */
export const LIKELY = 0.85
export const CERTAIN = 0.994

/** Says whom "he", "she" or "the minister" stands for, from the sentences before. */
export class Resolver {
  private readonly moments: Moment[] = []
  private readonly counts = new Map<Person, number>()
  private total = 0

  constructor(private readonly cast: Cast) {}

  /** Ends a sentence: whoever spoke in it is in focus for the next, or else its subject. */
  close(scene: Scene, speaker: Focus | null): void {
    const named = this.namedIn(scene, Infinity)
    const mention = clauseSubject(scene, Infinity)
    const subject = mention === null ? null : this.cast.of.get(mention) ?? this.pronoun(scene, mention)?.person ?? null
    for (const person of named) this.counts.set(person, (this.counts.get(person) ?? 0) + 1)
    this.total += named.length
    this.moments.push({ block: scene.carrier.block, named, subject, focus: speaker ?? { person: subject, description: null, share: 1 } })
  }

  /** The person "he" or "she" most likely stands for, and how likely among all who fit; `null` when none does. */
  pronoun(scene: Scene, mention: Mention): Focus | null {
    const word = mention.words[0]!
    if (word !== 'he' && word !== 'she') return null
    const recent = this.moments.slice(-REACH).reverse()
    const here = this.here(scene, mention.from)
    const near = [...here.named, ...recent.flatMap(({ focus, subject, named }) => [focus.person, subject, ...named])]
    const rivals = [...new Set(near)].filter((person): person is Person => person !== null && fits(person, word))
      .map(person => ({ person, score: this.salience(person, here, recent) + (person.gender === word ? WEIGHTS.gender : 0) }))
    const most = rivals.reduce((high, { score }) => Math.max(high, score), -Infinity)
    const best = rivals.find(({ score }) => score === most)
    if (best === undefined) return null
    const share = 1 / rivals.reduce((sum, { score }) => sum + Math.exp(score - most), 0)
    return { person: best.person, description: null, share }
  }

  /** How present a person is to a reader who comes to a pronoun; `recent` holds the sentences before, the last first. */
  private salience(person: Person, here: Here, recent: readonly Moment[]): number {
    const { named, subject, block } = here
    const at = recent.findIndex(moment => moment.named.includes(person))
    const last = recent[at]
    const inFocus = (back: number): number => recent[back]?.focus.person === person ? WEIGHTS.focus[back]! : 0
    return (subject === person ? WEIGHTS.subjectHere : named.includes(person) ? WEIGHTS.namedHere : 0)
      + inFocus(0) + inFocus(1) + inFocus(2)
      + (recent[0]?.subject === person ? WEIGHTS.subjectBefore : 0)
      + (at === 0 ? WEIGHTS.namedBefore : 0)
      + WEIGHTS.sentence * (last === undefined ? REACH : at)
      + (last?.block === block ? WEIGHTS.paragraph : 0)
      + (last?.subject === person ? WEIGHTS.subject : 0)
      + (person.known ? WEIGHTS.known : 0)
      + WEIGHTS.share * (this.counts.get(person) ?? 0) / Math.max(1, this.total)
  }

  private here(scene: Scene, limit: number): Here {
    const first = clauseSubject(scene, limit - 1)
    const subject = first === null ? null : this.cast.of.get(first) ?? null
    return { named: this.namedIn(scene, limit), subject, block: scene.carrier.block }
  }

  /** The person a description such as "the minister" stands for: the last one the article called so. */
  description(mention: Mention, before: readonly Person[]): Person | null {
    if (mention.noun === null || isPluralRole(mention.noun)) return null
    return before.findLast(person => person.nouns.has(mention.noun!)) ?? null
  }

  private namedIn(scene: Scene, limit: number): Person[] {
    const named = new Set<Person>()
    for (const mention of scene.mentions.slice(0, MOST_MENTIONS)) {
      if (mention.from >= limit || named.size === MOST_NAMED) break
      const person = this.cast.of.get(mention)
      if (person !== undefined) named.add(person)
    }
    return [...named]
  }
}

const fits = (person: Person, gender: string): boolean =>
  person.human && (person.gender === null || person.gender === gender)
