import type { Box } from './shapes'

/**
 * The ink of each glyph of a TrueType font, in thousandths of its size; `null` for one that draws nothing. The outlines'
 * own boxes are read (OpenType: head, loca, glyf), since what a font says of itself as a whole is far too generous.
 * `null` for a font without such outlines.
 */
export function readGlyphBoxes(font: Uint8Array): ((glyph: number) => Box | null) | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = tablesOf(view)
  const [head, loca, glyf] = [tables.get('head'), tables.get('loca'), tables.get('glyf')]
  if (head === undefined || loca === undefined || glyf === undefined) return null
  const scale = 1000 / view.getUint16(head + 18)
  const isLong = view.getInt16(head + 50) === 1
  const offset = (glyph: number): number => (isLong ? view.getUint32(loca + 4 * glyph) : 2 * view.getUint16(loca + 2 * glyph))
  return glyph => {
    if (loca + (glyph + 2) * (isLong ? 4 : 2) > view.byteLength) return null
    const start = offset(glyph)
    if (offset(glyph + 1) === start) return null
    const side = (index: number): number => view.getInt16(glyf + start + 2 + 2 * index) * scale
    return { left: side(0), bottom: side(1), right: side(2), top: side(3) }
  }
}

/** Where each table of a font begins. */
export function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  if (view.byteLength < 12) return tables
  const count = view.getUint16(4)
  for (let index = 0; index < count && 12 + 16 * (index + 1) <= view.byteLength; index++) {
    const at = 12 + 16 * index
    const tag = String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3))
    tables.set(tag, view.getUint32(at + 8))
  }
  return tables
}
