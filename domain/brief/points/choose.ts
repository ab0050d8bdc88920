/** A sentence as it is chosen by: what it covers and what it costs. */
export interface Candidate {
  /** Its number among the sentences of the article. */
  readonly index: number
  readonly words: number
  /** The pairs of neighbouring words it holds, each once. */
  readonly pairs: readonly number[]
  /** What a reader makes of it as a line of its own, from 0 (nothing) to 1. */
  readonly fitness: number
}

export interface Choice {
  /** How many lines at most. */
  readonly count: number
  /** How many at least, where there are so many; a line beyond that must be worth its words. As many as `count` when left out. */
  readonly least?: number
  /** The most words of all lines chosen; the first may be longer. */
  readonly most?: number
  /** How likely each pair is to be in a summary. */
  readonly chances: Float64Array
  /** Sentences shown already, not to be repeated. */
  readonly shown?: readonly Candidate[]
  /** What a line loses, at most, for standing near a line shown: 0 for nothing, 1 for all. */
  readonly apart?: number
}

/** About as many words as a summary has that people write: the fewer, the shorter are the lines and the sooner they end. */
const REFERENCE = 40
/** Fewer words than these tell nothing. */
const LEAST_WORDS = 5
/** A sentence less new than this says again what is shown. */
const LEAST_NEW = 0.5

/**
 * The candidates that together cover most of what a summary would say for their length, best first. Each is worth the
 * chances of the pairs that no line before it covers, over the words of all lines and of a summary: what a reader's own
 * summary would share with them, as the F-measure of ROUGE-2 counts it (Lin 2004). Chosen greedily, as coverage allows (Gillick and
 * Favre 2009; Lin and Bilmes 2011). Time grows with the article times `count`.
 */
export function choose<C extends Candidate>(candidates: readonly C[], { count, least = count, most = Infinity, chances, shown = [], apart = 0 }: Choice): C[] {
  const covered = new Uint8Array(chances.length)
  const chosen: C[] = []
  const taken: Candidate[] = []
  let gain = 0
  let words = 0
  const take = (one: Candidate): void => {
    taken.push(one)
    for (const pair of one.pairs) covered[pair] = 1
  }
  const reach = candidates.length / (count + shown.length + 1)
  const open = candidates.filter(one => one.words >= LEAST_WORDS && one.fitness > 0 && !shown.some(({ index }) => index === one.index))
  shown.forEach(take)
  while (chosen.length < count) {
    let best: { one: C; gain: number } | null = null
    let value = chosen.length < least ? -Infinity : gain / (words + REFERENCE)
    for (const one of open) {
      if (chosen.includes(one) || (chosen.length > 0 && words + one.words > most)) continue
      const { fresh, all } = sums(one, chances, covered)
      if (fresh < LEAST_NEW * all || all === 0) continue
      const near = apart === 0 ? 0 : apart * Math.max(0, 1 - distance(one, taken) / reach)
      const worth = fresh * one.fitness * (1 - near)
      const together = (gain + worth) / (words + one.words + REFERENCE)
      if (together > value) [best, value] = [{ one, gain: worth }, together]
    }
    if (best === null) break
    chosen.push(best.one)
    take(best.one)
    gain += best.gain
    words += best.one.words
  }
  return chosen
}

const distance = (one: Candidate, lines: readonly Candidate[]): number =>
  lines.reduce((least, line) => Math.min(least, Math.abs(line.index - one.index)), Infinity)

function sums({ pairs }: Candidate, chances: Float64Array, covered: Uint8Array): { fresh: number; all: number } {
  let fresh = 0
  let all = 0
  for (const pair of pairs) {
    all += chances[pair]!
    if (covered[pair] === 0) fresh += chances[pair]!
  }
  return { fresh, all }
}
