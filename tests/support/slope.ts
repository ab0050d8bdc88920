/** Above this a slope is no noise any more: 1 is time in proportion to the size, 2 its square. */
export const inProportion = 1.6

/**
 * How steeply the time of `run` grows with the size of what `make` makes: the exponent between two sizes, from the least
 * processor time of each. Noise only adds time, so that a slope too steep is measured again, up to ten times, and a true
 * one stays.
 */
export function slope<T>([small, large]: readonly [number, number], make: (size: number) => T, run: (made: T) => void): number {
  // Made anew each time: what is remembered of one that was seen before would cost nothing.
  const took = (size: number): number => {
    const made = make(size)
    const before = process.cpuUsage()
    run(made)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  took(small)
  let [least, most, steepness] = [Infinity, Infinity, Infinity]
  for (let turn = 1; turn <= 3 || (turn <= 10 && steepness >= inProportion); turn++) {
    least = Math.min(least, took(small))
    most = Math.min(most, took(large))
    // Below a millisecond the measuring itself is what is measured.
    steepness = Math.log(most / Math.max(least, 1000)) / Math.log(large / small)
  }
  return steepness
}
