import { fault, quoted, type Fault } from './fault'
import type { PageContent } from './pdf/content'
import type { PdfFile } from './pdf/file'
import { fontsOf, type PdfFont } from './pdf/fonts'
import type { Shown } from './pdf/painter'
import { shared, type Box } from './pdf/shapes'
import { fontNames } from './pdf/texts'
import { isKnownFace } from './pdf/write'
import type { Paper } from './sheet'

/** How a PDF of ours must look. */
export interface Look {
  readonly paper: Paper
  /** In points. */
  readonly smallest: number
}

const millimetre = 72 / 25.4
/** Width and height in points. */
const papers: Readonly<Record<Paper, readonly [number, number]>> = {
  a4: [210 * millimetre, 297 * millimetre], letter: [612, 792]
}
export const margin = 15 * millimetre

/** Chromium lays out in whole parts of a pixel, and a page in whole pixels. */
const rounding = { paper: 1, size: 0.02, margin: 0.3 }

/** Checks a page's paper, the sizes and glyphs of its text, and its margins. */
export function checkLook(page: PageContent, { paper, smallest }: Look): Fault[] {
  const glyphs = page.marks.filter(mark => mark.kind === 'glyph')
  const small = glyphs.filter(({ size, ink }) => ink !== null && size < smallest - rounding.size)
  const missing = glyphs.filter(isMissing)
  return [
    ...checkPaper(page.box, paper),
    ...checkMargins(page),
    ...(small.length === 0 ? [] : [fault('small', `text of ${Math.min(...small.map(({ size }) => size)).toFixed(1)} pt, not ${smallest}: ${quoted(wordsOf(small))}`)]),
    ...(missing.length === 0 ? [] : [fault('glyph', `no letter for some signs: ${quoted(wordsOf(missing))}`)])
  ]
}

/** Every font is in the file and none drawn sign by sign; its name is one of a fixed list, since a name could be anybody's word. */
export function checkFonts(file: PdfFile): Fault[] {
  const foreign = fontNames(file).filter(name => !isKnownFace(name))
  return [
    ...fontsOf(file).flatMap(checkFont),
    ...foreign.map(name => fault('leak', `a font that is none of ours: ${quoted(name)}`))
  ]
}

function checkPaper({ left, bottom, right, top }: Box, paper: Paper): Fault[] {
  const [width, height] = papers[paper]
  const isRight = Math.abs(right - left - width) <= rounding.paper && Math.abs(top - bottom - height) <= rounding.paper
  return isRight ? [] : [fault('paper', `another paper: ${Math.round(right - left)} by ${Math.round(top - bottom)} pt`)]
}

function checkMargins({ box, marks }: PageContent): Fault[] {
  const by = margin - rounding.margin
  const inside = { left: box.left + by, bottom: box.bottom + by, right: box.right - by, top: box.top - by }
  const outside = marks.find(mark => {
    const seen = mark.kind === 'glyph' ? mark.ink && shared(mark.ink, mark.clip) : mark.fill === 1 ? null : mark.box
    return seen !== null && (seen.left < inside.left || seen.bottom < inside.bottom || seen.right > inside.right || seen.top > inside.top)
  })
  if (outside === undefined) return []
  return [fault('margin', `something in the margins${outside.kind === 'glyph' ? `: ${quoted(lineOf(marks.filter(mark => mark.kind === 'glyph'), outside))}` : ''}`)]
}

/** Glyph 0 is the box a font draws for what it lacks. Faces drawn sign by sign have none. */
const isMissing = ({ glyph, font }: Shown): boolean => glyph.id === 0 && font.kind !== 'Type3'

function checkFont({ name, kind, isEmbedded }: PdfFont): Fault[] {
  if (kind === 'Type3') return [fault('font', 'a face of the system’s, drawn sign by sign')]
  return isEmbedded && name !== '' ? [] : [fault('font', 'a font that is not in the file')]
}

const wordsOf = (glyphs: readonly Shown[]): string => glyphs.map(({ glyph, span }) => span?.actual ?? glyph.text ?? '\uFFFD').join('')

/** The words on the line of a glyph. */
const lineOf = (glyphs: readonly Shown[], { at }: Shown): string => wordsOf(glyphs.filter(one => Math.abs(one.at[1] - at[1]) < 1))
