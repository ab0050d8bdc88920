import { shortened } from '../brief/points/shorten'
import { wordsOf } from '../text/words'

/** How much of a line is shown: so many words, and so many UTF-16 units for what has none. */
export interface Length {
  readonly words: number
  readonly units: number
}

/** Stands where words were left out. */
const LEFT_OUT = '[…]'

/**
 * Words as they are where they are short enough; else one stretch from their beginning, cut after a clause or a word (inside
 * one that is longer than everything), with a mark.
 */
export function cutTo(text: string, { words, units }: Length): string {
  const found = wordsOf(text)
  if (found.length <= words && text.length <= units) return text
  const room = found.findIndex(({ end }) => end > units)
  const count = Math.min(words, room < 0 ? found.length : room)
  const end = count > 0 ? shortened(text, { start: 0, end: text.length }, count).end : 0
  // A mark in brackets, such as that of a redaction, stays whole.
  const stretch = end > 0 && end <= units ? text.slice(0, text[end] === ']' ? end + 1 : end) : withinUnits(text, units)
  return `${stretch.replace(/\s*\[…?\]?$/, '').trimEnd()} ${LEFT_OUT}`
}

/** The most whole characters, as readers see them, of at most `units` units; at least one. */
function withinUnits(text: string, units: number): string {
  let stretch = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(0, units + 64))) {
    if (stretch !== '' && stretch.length + segment.length > units) break
    stretch += segment
  }
  return stretch
}
