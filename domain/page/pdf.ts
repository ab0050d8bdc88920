/**
 * Counts the pages of a PDF as Chromium writes it (Skia: a classic cross-reference table, plain dictionaries; ISO 32000-1,
 * 7.5.4 to 7.7.3): the file's end names the table, its trailer the catalog, the catalog the page tree, whose root holds
 * the count. Following the references, rather than searching for "/Page", means that no words of an article can be
 * mistaken for structure. Gives 0 for what it cannot read, which nobody may take for a page.
 */
export function countPages(pdf: Uint8Array): number {
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(latin(pdf, pdf.length - 64, pdf.length))?.[1])
  const tail = latin(pdf, table, pdf.length)
  const offsets = readTable(tail)
  const object = (number: string | undefined): string => {
    const at = offsets.get(Number(number))
    if (at === undefined) return ''
    const body = latin(pdf, at, at + longestDictionary)
    return body.startsWith(`${number} 0 obj`) ? body.slice(0, body.indexOf('endobj')) : ''
  }
  const catalog = object(/\/Root (\d+) 0 R/.exec(tail)?.[1])
  const root = object(/\/Pages (\d+) 0 R/.exec(catalog)?.[1])
  return /\/Type \/Pages\b/.test(root) ? Number(/\/Count (\d+)/.exec(root)?.[1] ?? 0) : 0
}

/** The catalog and the page tree's root take a few hundred bytes; what is longer is neither. */
const longestDictionary = 4096

/** Bytes as characters of the same number. */
function latin(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let at = Math.max(0, start); at < Math.min(end, bytes.length); at++) text += String.fromCharCode(bytes[at]!)
  return text
}

/** Object numbers and where they stand: "xref", then "first count" and, 20 bytes each, "offset generation n". */
function readTable(tail: string): Map<number, number> {
  const offsets = new Map<number, number>()
  const [, first, entries] = /^xref\s+(\d+) \d+\s+((?:\d{10} \d{5} [nf]\s+)*)/.exec(tail) ?? []
  entries?.match(/\d{10} \d{5} [nf]/g)?.forEach((entry, index) => {
    if (entry.endsWith('n')) offsets.set(Number(first) + index, Number(entry.slice(0, 10)))
  })
  return offsets
}
