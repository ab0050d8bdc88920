import type { Block } from '../../article/article'
import { sentencesByBlock, wordsBySentence } from '../../text/sentences'
import type { Span } from '../../text/span'
import { STOP_WORDS } from '../../text/stop-words'
import { wordsOf } from '../../text/words'
import { withoutDateline } from './dateline'

/** A sentence read as terms. */
export interface ReadSentence {
  readonly span: Span
  readonly block: number
  /** Its words as numbers of terms, in order: "deals" and "deal’s" are the same term. */
  readonly terms: readonly number[]
}

/** What an article does with one term. */
export interface Term {
  /** How often it stands in the article, and in how many sentences. */
  count: number
  sentences: number
  /** The first and the last sentence it stands in. */
  first: number
  last: number
  /** It says how a sentence is built rather than what it is about. */
  stop: boolean
  /** It is written with a capital where no sentence begins. */
  name: boolean
  readonly digit: boolean
  /** It stands in the article's own title. */
  title: boolean
}

/** An article's sentences and the terms they are made of. Headings are left out. */
export interface Reading {
  readonly sentences: readonly ReadSentence[]
  readonly terms: readonly Term[]
}

/** Reads an article. `title` is its own or empty; in a language other than English stop words are guessed. */
export function readTerms(text: string, blocks: readonly Block[], { title, english }: { title: string; english: boolean }): Reading {
  const index = new TermIndex()
  const words = wordsBySentence(text, blocks)
  const sentences = sentencesByBlock(text, blocks)
    .flatMap((spans, block) => blocks[block]!.kind === 'heading' ? [] : spans.map((span, at) => ({ span, block, words: words[block]![at]! })))
    .map(({ span: whole, block, words: all }, at) => {
      const span = withoutDateline(text, whole, at)
      const own = span === whole ? all : all.filter(({ start }) => start >= span.start)
      return { span, block, terms: own.map((word, place) => index.see(text.slice(word.start, word.end), at, place)) }
    })
  if (!english) index.guessStopWords(sentences.length)
  for (const word of wordsOf(title)) index.mark(title.slice(word.start, word.end))
  return { sentences, terms: index.terms }
}

/** A word this common is taken for a stop word where no list of them is at hand. */
const COMMON = { letters: 3, share: 1 / 4 } as const

class TermIndex {
  readonly terms: Term[] = []
  readonly #bySurface = new Map<string, number>()
  readonly #byStem = new Map<string, number>()

  /** Takes note of a word in sentence `at`, as its word number `place`, and gives the number of its term. */
  see(surface: string, at: number, place: number): number {
    const number = this.#numberOf(surface, at)
    const term = this.terms[number]!
    if (term.last !== at) term.sentences++
    term.last = at
    term.count++
    if (place > 0 && !term.name && surface[0] !== surface[0]!.toLowerCase()) term.name = true
    return number
  }

  /** Marks a word of the title. */
  mark(surface: string): void {
    const number = this.#byStem.get(stemOf(plain(surface)))
    if (number !== undefined) this.terms[number]!.title = true
  }

  guessStopWords(sentences: number): void {
    for (const [stem, number] of this.#byStem) {
      const term = this.terms[number]!
      term.stop = stem.length <= COMMON.letters || term.sentences > Math.max(3, sentences * COMMON.share)
    }
  }

  #numberOf(surface: string, at: number): number {
    const known = this.#bySurface.get(surface)
    if (known !== undefined) return known
    const lower = plain(surface)
    const stem = stemOf(lower)
    let number = this.#byStem.get(stem)
    if (number === undefined) {
      number = this.terms.length
      this.#byStem.set(stem, number)
      this.terms.push({
        count: 0, sentences: 0, first: at, last: -1, stop: STOP_WORDS.has(lower), name: false, digit: /\p{N}/u.test(lower), title: false
      })
    }
    this.#bySurface.set(surface, number)
    return number
  }
}

const plain = (word: string): string => word.toLowerCase().replaceAll('’', "'")

/** Enough of a stemmer to see that "deals" and "deal’s" are "deal". */
const stemOf = (word: string): string => {
  const bare = word.replace(/'s?$/u, '')
  return bare.length > 4 ? bare.replace(/(?:(?<=s|x|ch|sh)es|(?<!s|u|i)s)$/u, '') : bare
}
