import type { Span } from '../text/span'

/** The stretches that two or more of `spans` cover, in text order and apart. `spans` stand in order of their starts. */
export function coveredTwice(spans: readonly Span[]): Span[] {
  const twice: Span[] = []
  let reached = 0
  for (const { start, end } of spans) {
    const [from, to] = [Math.max(start, twice.at(-1)?.end ?? 0), Math.min(end, reached)]
    if (from < to) {
      if (twice.at(-1)?.end === from) twice[twice.length - 1] = { start: twice.at(-1)!.start, end: to }
      else twice.push({ start: from, end: to })
    }
    reached = Math.max(reached, end)
  }
  return twice
}
