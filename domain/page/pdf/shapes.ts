/** Left, bottom, right, top in points, the page's lower left corner being the origin. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** a b c d e f, as in `cm`: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `first`, then `then`. */
export function multiplied(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = then
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

export const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] =>
  [a * x + c * y + e, b * x + d * y + f]

/** The smallest box around points. */
export function around(points: readonly (readonly [number, number])[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) }
}

/** The box around a box that a matrix moves. */
export function boxMoved(matrix: Matrix, { left, bottom, right, top }: Box): Box {
  const [x1, y1] = moved(matrix, left, bottom)
  const [x2, y2] = moved(matrix, right, top)
  const [x3, y3] = moved(matrix, right, bottom)
  const [x4, y4] = moved(matrix, left, top)
  return { left: Math.min(x1, x2, x3, x4), bottom: Math.min(y1, y2, y3, y4), right: Math.max(x1, x2, x3, x4), top: Math.max(y1, y2, y3, y4) }
}

/** What two boxes share; `null` where that is nothing. */
export function shared(a: Box, b: Box): Box | null {
  const box = {
    left: Math.max(a.left, b.left), bottom: Math.max(a.bottom, b.bottom), right: Math.min(a.right, b.right), top: Math.min(a.top, b.top)
  }
  return box.left <= box.right && box.bottom <= box.top ? box : null
}

export const areaOf = ({ left, bottom, right, top }: Box): number => (right - left) * (top - bottom)

/** How much one unit grows upwards. */
export const heightOf = ([, , c, d]: Matrix): number => Math.hypot(c, d)
