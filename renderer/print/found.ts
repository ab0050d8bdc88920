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

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

/** How often each sign stands in a text. */
function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1)
  return counts
}

/** The items whose words, or what stands before them, do not all stand in the text of the PDF. */
export function missingFrom(pdfText: string, items: readonly PageItem[]): PageItem[] {
  const printed = bare(pdfText)
  const counts = countsOf(printed)
  const isThere = (words: string): boolean => {
    // A PDF holds such scripts as they are seen, sign by sign from the left, so only their number can be told.
    if (!rightToLeft.test(words)) return printed.includes(words)
    return [...countsOf(words)].every(([sign, count]) => (counts.get(sign) ?? 0) >= count)
  }
  return items.filter(({ text, term }) => ![text, term ?? ''].map(bare).every(isThere))
}
