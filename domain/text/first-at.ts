/** The first index of so many at which something holds, by halving: from there on it must hold. `count` where it holds nowhere. */
export function firstAt(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
