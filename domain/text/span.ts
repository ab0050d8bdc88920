/** A stretch `[start, end)` of an article's text in UTF-16 units: the one coordinate everything in Brevier is said in. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The words a span stands for. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end)

/** Whether `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
