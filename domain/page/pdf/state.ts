import type { PdfFont } from './fonts'
import { identity, type Box, type Matrix } from './shapes'

/** What a content stream has set so far (ISO 32000-1, 8.4 and 9.3). */
export interface State {
  readonly matrix: Matrix
  /** What may be painted on. */
  readonly clip: Box
  /** How light the filling colour is: 0 is black, 1 white; `null` for patterns. */
  readonly fill: number | null
  readonly stroke: number | null
  readonly lineWidth: number
  readonly alpha: number
  readonly font: PdfFont | null
  readonly size: number
  readonly spacing: number
  readonly wordSpacing: number
  readonly stretch: number
  readonly leading: number
  readonly rise: number
  /** Text rendering mode: 0 fills; 3 draws nothing. */
  readonly mode: number
}

export const firstState = (matrix: Matrix, clip: Box): State => ({
  matrix, clip, fill: 0, stroke: 0, lineWidth: 1, alpha: 1,
  font: null, size: 0, spacing: 0, wordSpacing: 0, stretch: 1, leading: 0, rise: 0, mode: 0
})

export interface TextPlace {
  readonly text: Matrix
  readonly line: Matrix
}

export const textStart: TextPlace = { text: identity, line: identity }

/** How light a colour is, by its number of parts: grey, red-green-blue, or cyan-magenta-yellow-black. */
export function lightness(parts: readonly number[]): number | null {
  const [a = 0, b = 0, c = 0, d = 0] = parts
  if (parts.length === 1) return a
  if (parts.length === 3) return luminance(a, b, c)
  return parts.length === 4 ? luminance(1 - Math.min(1, a + d), 1 - Math.min(1, b + d), 1 - Math.min(1, c + d)) : null
}

const luminance = (red: number, green: number, blue: number): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue
