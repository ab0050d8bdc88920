import type { PageItem } from '../../domain/page/sheet'

/** Characters that share a glyph in the print document's face, so that the PDF gives back the second for the first. */
const sameGlyph: Readonly<Record<string, string>> = { '‘': 'ʻ', '’': 'ʼ', '∕': '⁄', '∙': '·' }

/**
 * Text as a PDF and its source share it: ligatures and accents taken apart, without what a PDF has wherever its lines
 * end (white space, soft hyphens), invisible signs, and the accents that a face draws as glyphs without a character.
 */
const bare = (text: string): string => text
  .normalize('NFKD')
  .replace(/[\s\0\p{M}\p{Cf}]+/gu, '')
  .replace(/[‘’∕∙]/g, sign => sameGlyph[sign]!)

/** The items whose words, or whose speaker's, do not all stand in the text of the PDF. */
export function missingFrom(pdfText: string, items: readonly PageItem[]): PageItem[] {
  const printed = bare(pdfText)
  return items.filter(({ text, speaker }) => ![text, speaker ?? ''].every(words => printed.includes(bare(words))))
}
