import { wordsOf } from '../text/words'
import { firstEndingAfter, type Span } from '../text/span'

/** A word that stands more often than this says nothing of a place. */
const COMMON = 24
/** Words that moved by up to so many places together are taken as one stretch. */
const BUCKET = 6
/** How many stretches are looked at, and how far apart they are at least. */
const MOST = 3
const APART = 24

/** A word as words are compared: lower case, one sort of apostrophe, no genitive. */
const keyOf = (word: string): string => word.toLowerCase().replaceAll('’', "'").replace(/'s$/, '')

/** A text, made ready to look for many anchors in it. */
export class Searchable {
  readonly spans: readonly Span[]
  /** The words as numbers, alike where the words are. */
  readonly words: Int32Array
  private readonly numbers = new Map<string, number>()
  /** Where each word stands, by its number. */
  private readonly places: number[][] = []

  constructor(readonly text: string) {
    this.spans = wordsOf(text)
    this.words = Int32Array.from(this.spans, ({ start, end }, at) => {
      const key = keyOf(text.slice(start, end))
      const number = this.numbers.get(key) ?? this.places.push([]) - 1
      this.numbers.set(key, number)
      this.places[number]!.push(at)
      return number
    })
  }

  /** The words of something else, as numbers; -1 for one that the text does not have. */
  wordsIn(other: string): Int32Array {
    return Int32Array.from(wordsOf(other), ({ start, end }) => this.numbers.get(keyOf(other.slice(start, end))) ?? -1)
  }

  /** The index of the first word that ends behind an offset; the number of words where none does. */
  wordAt(offset: number): number {
    return firstEndingAfter(this.spans, offset)
  }

  /**
   * Where a row of words would begin if those of them that stand in the text stood as far from each other as in the row:
   * each word votes, a rare one more than a common one. The likeliest first, of equal ones the nearest to `expected`.
   */
  beginningsOf(words: Int32Array, expected: number): number[] {
    const votes = new Map<number, number>()
    words.forEach((word, at) => {
      const places = this.places[word] ?? []
      if (places.length > COMMON) return
      for (const place of places) {
        const bucket = Math.floor((place - at) / BUCKET)
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length)
      }
    })
    const worth = (bucket: number): number => [bucket - 1, bucket, bucket + 1].reduce((sum, near) => sum + (votes.get(near) ?? 0), 0)
    const likeliest = [...votes.keys()].map(bucket => ({ start: bucket * BUCKET, worth: worth(bucket), away: Math.abs(bucket * BUCKET - expected) }))
      .toSorted((a, b) => b.worth - a.worth || a.away - b.away)
    const starts: number[] = []
    for (const { start } of likeliest) {
      if (starts.length === MOST) break
      if (starts.every(other => Math.abs(other - start) >= APART)) starts.push(start)
    }
    return starts
  }
}
