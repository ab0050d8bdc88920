import { spanAt, textOf, type Span } from '../../text/span'
import type { Voice } from '../brief'
import { holdsHalfAQuotation, isToldByMe, leaningOf, type Leaning as OwnLeaning } from './leaning'
import type { Found } from './reasons'
import type { Reading } from './terms'
import { TRAITS } from './traits'

/** Beside what its own words show: somebody's speech that does not say whose it is. */
type Leaning = OwnLeaning | 'speech'

/** How a sentence stands as a line of a brief. */
export interface Standing {
  /** What it is worth by how it reads on its own: 0 is no line, 1 reads well. */
  readonly fitness: number
  /** The number of the sentence that says who or what is meant in it, where it needs one. */
  readonly antecedent: number | null
}

const FIT = { well: 1, goesOn: 0.7, leans: 0.5, short: 0.3, not: 0 } as const
/** Fewer words make a line only where there is no better; still fewer none (see `choose`). */
const FEW_WORDS = 8
/** How many sentences back the one is looked for that names whom "he" or "she" stands for. */
const REACH = 3
/** Where fewer sentences say "I", the article is not told by one: such a sentence is speech that has lost its marks. */
const TOLD_BY_ME = 1 / 5

/** How each sentence stands. In a language other than English only its form and length are judged. */
export function standingsOf(text: string, { sentences }: Reading, found: Found, english: boolean): Standing[] {
  const words = sentences.map(({ span }) => textOf(text, span))
  const sound = words.map((sentence, index) => {
    if (TRAITS.fragment.test(sentence) || TRAITS.question.test(sentence)) return FIT.not
    return sentences[index]!.terms.length < FEW_WORDS ? FIT.short : FIT.well
  })
  if (!english) return sound.map(fitness => ({ fitness, antecedent: null }))
  const antecedents = new Antecedents(text, sentences.map(({ span }) => span), found)
  const mine = words.map((sentence, index) => antecedents.leanings[index] !== 'speech' && isToldByMe(sentence))
  const toldByMe = mine.filter(Boolean).length >= TOLD_BY_ME * words.length
  return words.map((sentence, index) => {
    const antecedent = antecedents.of(index)
    const fitness = mine[index]! && !toldByMe ? FIT.not : fitnessOf(sentence, antecedents.leanings[index]!, antecedent)
    return { fitness: Math.min(sound[index]!, fitness), antecedent }
  })
}

function fitnessOf(words: string, leaning: Leaning, antecedent: number | null): number {
  if (TRAITS.caption.test(words) || holdsHalfAQuotation(words)) return FIT.not
  if (leaning === 'person' || leaning === 'matter' || leaning === 'speech') return antecedent === null ? FIT.not : FIT.leans
  return leaning !== 'nothing' || TRAITS.connective.test(words) || TRAITS.quotation.test(words) ? FIT.goesOn : FIT.well
}

/** Finds the sentences that say who or what is meant in others. */
class Antecedents {
  readonly leanings: readonly Leaning[]
  readonly #spans: readonly Span[]
  readonly #numbers: ReadonlyMap<Span | undefined, number>
  readonly #people: ReadonlySet<number | undefined>
  /** For a sentence in which somebody speaks who is not named in it: the one that names them. */
  readonly #speakers = new Map<number, number | undefined>()

  constructor(text: string, spans: readonly Span[], { actors, voices }: Found) {
    this.#spans = spans
    this.#numbers = new Map(spans.map((span, index) => [span, index]))
    this.#people = new Set(actors.filter(({ kind }) => kind === 'person').flatMap(({ mentions }) => mentions).map(mention => this.#at(mention)))
    const spoken = new Set(voices.flatMap(voice => this.#readVoice(voice)))
    this.leanings = spans.map((span, index) => index === 0 ? 'nothing' : spoken.has(index) ? 'speech' : this.#seenWith(leaningOf(textOf(text, span)), index))
  }

  /** A sentence that names somebody says itself who "he" is further on; where it names nobody, "it" may be the body that speaks. */
  #seenWith(leaning: Leaning, index: number): Leaning {
    const named = this.#people.has(index)
    return leaning === (named ? 'inner person' : 'inner matter') ? 'nothing' : leaning
  }

  /** The sentence before that tells who or what is meant in sentence `index`: the last that leans on nothing itself. */
  of(index: number): number | null {
    const leaning = this.leanings[index]!
    if (leaning === 'nothing' || leaning === 'inner matter') return null
    const named = this.#speakers.get(index)
    if (leaning !== 'matter' && named !== undefined && named < index) return named
    if (leaning === 'speech') return null
    if (leaning === 'matter') return this.leanings[index - 1] === 'nothing' ? index - 1 : null
    for (let before = index - 1; before >= Math.max(0, index - REACH); before--) {
      if (this.leanings[before] === 'nothing' && this.#people.has(before)) return before
    }
    return null
  }

  /** Takes note of who speaks where, and gives the sentences of a voice that do not say whose they are. */
  #readVoice({ quote, speaker }: Voice): number[] {
    const at = speaker === null ? undefined : this.#at(speaker.mention)
    const named = speaker?.resolved ? this.#at(speaker.name) : at
    if (at !== undefined && named !== at) this.#speakers.set(at, named)
    const unsaid = quote.flatMap(stretch => this.#startingIn(stretch)).filter(index => index !== at)
    for (const index of unsaid) this.#speakers.set(index, named)
    return unsaid
  }

  /** The sentences that begin in a stretch, or with the mark before it. */
  #startingIn({ start, end }: Span): number[] {
    const found: number[] = []
    const first = this.#at({ start, end })
    if (first === undefined) return found
    for (let index = first; index < this.#spans.length && this.#spans[index]!.start < end; index++) {
      if (this.#spans[index]!.start >= start - 1) found.push(index)
    }
    return found
  }

  #at(span: Span): number | undefined {
    return this.#numbers.get(spanAt(this.#spans, span.start))
  }
}
