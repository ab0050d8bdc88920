/** A slip's wish: where its passage stands, and how tall it is, in px. */
export interface Wish {
  readonly id: string
  readonly top: number
  readonly height: number
}

/**
 * Puts slips beside their passages without overlap. The held one stands exactly at its passage, those above give way
 * upwards and those below downwards; without one each slip stands at its passage or right below the one before.
 * @param wishes in reading order
 * @returns the top of each slip by id, in px
 */
export function stack(wishes: readonly Wish[], held: string | null, gap: number): Map<string, number> {
  const tops = new Map<string, number>()
  const anchor = Math.max(0, wishes.findIndex(({ id }) => id === held))
  let floor = -Infinity
  for (const { id, top, height } of wishes.slice(anchor)) {
    const at = Math.max(top, floor)
    tops.set(id, at)
    floor = at + height + gap
  }
  let ceiling = tops.get(wishes[anchor]?.id ?? '') ?? 0
  for (const { id, top, height } of wishes.slice(0, anchor).reverse()) {
    const at = Math.min(top, ceiling - gap - height)
    tops.set(id, at)
    ceiling = at
  }
  return tops
}
