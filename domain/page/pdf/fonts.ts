import type { PdfFile } from './file'
import { readGlyphBoxes } from './glyphs'
import { boxMoved, type Box, type Matrix } from './shapes'
import { readToUnicode } from './to-unicode'
import { Stream, isArray, isDict, latin, nameOf, numberOf, type Dict, type PdfValue } from './values'

/** One glyph as a font's codes call for it. */
export interface Glyph {
  /** 0 is the box that stands for a missing glyph. */
  readonly id: number
  /** What the font says it stands for; `null` where it says nothing. */
  readonly text: string | null
  /** How far it moves on, as a part of the size. */
  readonly advance: number
  /** Its ink, as parts of the size; `null` where it draws nothing. */
  readonly ink: Box | null
  /** Whether it is a one-byte space, which word spacing widens. */
  readonly isSpace: boolean
}

export interface PdfFont {
  /** As written: "AAAAAA+SourceSerif4-Regular"; empty for a nameless font. */
  readonly name: string
  readonly kind: string
  readonly isEmbedded: boolean
  /** The glyphs of a shown string. */
  readonly glyphs: (bytes: string) => readonly Glyph[]
}

const thousandth = (box: Box): Box => boxMoved([0.001, 0, 0, 0.001, 0, 0], box)
const nothing: Box = { left: 0, bottom: 0, right: 0, top: 0 }

/** Reads a font: those of two bytes a code as Chromium writes them (Identity-H), and simple ones with Type 3 among them. */
export function readFont(file: PdfFile, dict: Dict): PdfFont {
  const kind = nameOf(dict.get('Subtype')) ?? ''
  const map = file.resolve(dict.get('ToUnicode'))
  const words = map instanceof Stream ? readToUnicode(latin(file.data(map))) : new Map<number, string>()
  const isWide = kind === 'Type0'
  const descendants = file.resolve(dict.get('DescendantFonts'))
  const own = isWide ? file.dict(isArray(descendants) ? descendants[0] : undefined) : dict
  const descriptor = file.dict(own.get('FontDescriptor'))
  const program = ['FontFile2', 'FontFile3', 'FontFile'].map(key => file.resolve(descriptor.get(key))).find(one => one instanceof Stream)
  const advance = isWide ? wideAdvance(file, own) : simpleAdvance(file, own)
  const ink = inkOf(file, own, descriptor, program)
  const made = new Map<number, Glyph>()
  const glyph = (code: number): Glyph => {
    const id = code
    if (!made.has(code)) made.set(code, { id, text: words.get(code) ?? null, advance: advance(code), ink: ink(id), isSpace: !isWide && code === 32 })
    return made.get(code)!
  }
  return {
    name: nameOf(dict.get('BaseFont')) ?? '',
    kind: isWide ? nameOf(own.get('Subtype')) ?? '' : kind,
    isEmbedded: program !== undefined || kind === 'Type3',
    glyphs: bytes => codes(bytes, isWide).map(glyph)
  }
}

/** Every font of a file that text can be set in. */
export const fontsOf = (file: PdfFile): PdfFont[] => file.numbers.map(number => file.object(number))
  .filter(value => isDict(value) && nameOf(value.get('Type')) === 'Font' && !nameOf(value.get('Subtype'))?.startsWith('CIDFont'))
  .map(value => readFont(file, value as Dict))

function codes(bytes: string, isWide: boolean): number[] {
  if (!isWide) return Array.from(bytes, byte => byte.charCodeAt(0))
  const found: number[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) found.push(bytes.charCodeAt(at) << 8 | bytes.charCodeAt(at + 1))
  return found
}

/** The ink of a glyph: its outline's box where the font has outlines we read, else the font's own box. */
function inkOf(file: PdfFile, own: Dict, descriptor: Dict, program: PdfValue | undefined): (glyph: number) => Box | null {
  const outlines = program instanceof Stream ? readGlyphBoxes(file.data(program)) : null
  if (outlines !== null) {
    return glyph => {
      const box = outlines(glyph)
      return box && thousandth(box)
    }
  }
  const isDrawn = nameOf(own.get('Subtype')) === 'Type3'
  const whole = boxOf(file.resolve((isDrawn ? own : descriptor).get('FontBBox')))
  const scaled = isDrawn ? boxMoved(matrixOf(file.resolve(own.get('FontMatrix'))), whole) : thousandth(whole)
  return () => scaled
}

function boxOf(value: PdfValue): Box {
  if (!isArray(value) || value.length < 4) return nothing
  const [left, bottom, right, top] = value.map(one => numberOf(one))
  return { left: left!, bottom: bottom!, right: right!, top: top! }
}

export function matrixOf(value: PdfValue): Matrix {
  if (!isArray(value) || value.length < 6) return [1, 0, 0, 1, 0, 0]
  const [a, b, c, d, e, f] = value.map(one => numberOf(one))
  return [a!, b!, c!, d!, e!, f!]
}

/** W: "first [w w w]" and "first last w" (9.7.4.3), in thousandths. */
function wideAdvance(file: PdfFile, font: Dict): (code: number) => number {
  const widths = new Map<number, number>()
  const list = file.resolve(font.get('W'))
  const entries = isArray(list) ? list : []
  for (let at = 0; at < entries.length;) {
    const first = numberOf(entries[at])
    const next = file.resolve(entries[at + 1])
    if (isArray(next)) {
      next.forEach((width, index) => widths.set(first + index, numberOf(width)))
      at += 2
    } else {
      for (let code = first; code <= Math.min(numberOf(next), 0xFFFF); code++) widths.set(code, numberOf(entries[at + 2]))
      at += 3
    }
  }
  const otherwise = numberOf(font.get('DW'), 1000)
  return code => (widths.get(code) ?? otherwise) / 1000
}

function simpleAdvance(file: PdfFile, font: Dict): (code: number) => number {
  const first = numberOf(font.get('FirstChar'))
  const list = file.resolve(font.get('Widths'))
  const scale = nameOf(font.get('Subtype')) === 'Type3' ? matrixOf(file.resolve(font.get('FontMatrix')))[0] : 0.001
  return code => (isArray(list) ? numberOf(list[code - first]) : 0) * scale
}
