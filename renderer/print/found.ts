import type { PageItem } from '../../domain/page/sheet'

/**
 * Text as a PDF and its source share it: ligatures taken apart, and no white space or soft hyphens, which a PDF has
 * wherever its lines end.
 */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u00AD\u200B-\u200F\u2060\u2066-\u2069]+/gu, '')

/** The items whose words, or whose speaker's, do not all stand in the text of the PDF. */
export function missingFrom(pdfText: string, items: readonly PageItem[]): PageItem[] {
  const printed = bare(pdfText)
  return items.filter(({ text, speaker }) => ![text, speaker ?? ''].every(words => printed.includes(bare(words))))
}
