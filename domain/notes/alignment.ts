/** A pair of words that stand for one another: indexes into the pattern and into the text. */
export interface Pair {
  readonly pattern: number
  readonly text: number
}

/** What a word that has no partner costs, where a pair of equal words is worth 1. */
const GAP = 0.12
const STOP = 0
const PAIR = 1
const SKIP_PATTERN = 2
const SKIP_TEXT = 3

/**
 * The words of `pattern` that stand, in order, in `text` from word `from` to before word `to`, words given as numbers: the
 * local alignment of Smith and Waterman (1981) with linear gaps. Takes time and memory by the product of the two lengths.
 */
export function align(pattern: Int32Array, text: Int32Array, from: number, to: number): Pair[] {
  const width = to - from + 1
  if (pattern.length === 0 || width <= 1) return []
  const steps = new Uint8Array((pattern.length + 1) * width)
  // One row of scores is enough: what stood above is overwritten as the row goes on, and its last value kept aside.
  const scores = new Float64Array(width)
  let best = 0
  let end = 0
  for (let i = 1; i <= pattern.length; i++) {
    const word = pattern[i - 1]
    let diagonal = 0
    let left = 0
    for (let j = 1; j < width; j++) {
      const above = scores[j]!
      let score = 0
      let step = STOP
      if (word === text[from + j - 1]) { score = diagonal + 1; step = PAIR }
      if (above - GAP > score) { score = above - GAP; step = SKIP_PATTERN }
      if (left - GAP > score) { score = left - GAP; step = SKIP_TEXT }
      scores[j] = score
      steps[i * width + j] = step
      if (score > best) { best = score; end = i * width + j }
      diagonal = above
      left = score
    }
  }
  return pairsTo(steps, width, end, from)
}

/** The pairs on the way that ends at a cell. */
function pairsTo(steps: Uint8Array, width: number, end: number, from: number): Pair[] {
  const pairs: Pair[] = []
  let at = end
  while (steps[at] !== STOP) {
    if (steps[at] === PAIR) {
      pairs.push({ pattern: Math.floor(at / width) - 1, text: from + (at % width) - 1 })
      at -= width + 1
    } else at -= steps[at] === SKIP_PATTERN ? width : 1
  }
  return pairs.reverse()
}
