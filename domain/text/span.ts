import { firstAt } from './first-at'

/** A stretch `[start, end)` of an article's text in UTF-16 units: the one coordinate everything in Brevier is said in. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span stands for. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The index of the first of `spans` that ends behind `offset`; how many there are where none does. In text order, each apart. */
export const firstEndingAfter = (spans: readonly Span[], offset: number): number => firstAt(spans.length, index => spans[index]!.end > offset)

/** The one of `spans` that holds the unit at `offset`, `undefined` between them. They stand in text order, each apart. */
export function spanAt<S extends Span>(spans: readonly S[], offset: number): S | undefined {
  const found = spans[firstEndingAfter(spans, offset)]
  return found !== undefined && found.start <= offset ? found : undefined
}

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
