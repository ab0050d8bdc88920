/** The middle of a list of numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** How long `action` takes, in milliseconds. */
export async function timed(action) {
  const start = performance.now()
  await action()
  return performance.now() - start
}

/**
 * Runs two actions in turn, so that whatever else the machine does falls on both alike.
 * @returns the median of each in milliseconds, and the median of the ratios of the pairs
 */
export async function compare(ours, theirs, pairs) {
  const times = []
  for (let pair = 0; pair < pairs; pair++) {
    const [first, second] = pair % 2 ? [theirs, ours] : [ours, theirs]
    const [a, b] = [await timed(first), await timed(second)]
    times.push(pair % 2 ? { ours: b, theirs: a } : { ours: a, theirs: b })
  }
  return {
    ours: median(times.map(time => time.ours)),
    theirs: median(times.map(time => time.theirs)),
    ratio: median(times.map(time => time.ours / time.theirs))
  }
}

export const ms = number => `${number < 10 ? number.toFixed(1) : number.toFixed(0)} ms`
