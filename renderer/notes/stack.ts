import { firstAt } from '../../domain/text/first-at'

/** A slip's wish: where its passage stands, and how tall it is, in px. */
export interface Wish {
  readonly id: string
  readonly top: number
  readonly height: number
}

/**
 * Puts slips beside their passages without overlap. The held one stands exactly at its passage as long as those above it
 * find room to give way upwards; those below give way downwards. Without one each slip stands at its passage or right
 * below the one before. None stands above `floor`. Takes time by the number of slips.
 * @param wishes in reading order
 * @returns the top of each slip in the same order, in px
 */
export function stack(wishes: readonly Wish[], held: string | null, gap: number, floor = -Infinity): number[] {
  const anchor = wishes.findIndex(({ id }) => id === held)
  const tops = wishes.map(({ top }) => top)
  let ceiling = Infinity
  for (let at = anchor; at >= 0; at--) {
    tops[at] = Math.min(tops[at]!, ceiling - gap - wishes[at]!.height)
    ceiling = tops[at]!
  }
  let bottom = floor
  for (let at = 0; at < tops.length; at++) {
    tops[at] = Math.max(tops[at]!, bottom)
    bottom = tops[at]! + wishes[at]!.height + gap
  }
  return tops
}

/** The slips that stand at least in part between two heights, as indices `[first, last)`; in order of their tops. */
export function standingIn(wishes: readonly Wish[], tops: readonly number[], from: number, to: number): readonly [number, number] {
  const first = firstAt(tops.length, at => tops[at]! + wishes[at]!.height > from)
  return [first, Math.max(first, firstAt(tops.length, at => tops[at]! >= to))]
}
