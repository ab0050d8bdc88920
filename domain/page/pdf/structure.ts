import type { PdfFile } from './file'
import { Ref, isArray, isDict, type Dict, type PdfValue } from './values'

/** The place, in the order of the document, of a page's stretch of marked content; `undefined` where no tag holds it. */
export type ReadingOrder = (page: Dict, group: number) => number | undefined

/**
 * The order in which a tagged PDF is read, from its structure tree (ISO 32000-1, 14.7.4): paragraphs go on from one page to
 * the next there, and a line that runs from right to left is not told from its left.
 */
export function readingOrder(file: PdfFile): ReadingOrder {
  const places = new Map<Dict, Map<number, number>>()
  const seen = new Set<number>()
  let count = 0
  const visit = (value: PdfValue | undefined, page: Dict): void => {
    if (value instanceof Ref) {
      if (seen.has(value.number)) return
      seen.add(value.number)
    }
    const found = file.resolve(value)
    if (typeof found === 'number') {
      if (!places.has(page)) places.set(page, new Map())
      places.get(page)!.set(found, count++)
    } else if (isArray(found)) {
      found.forEach(one => visit(one, page))
    } else if (isDict(found)) {
      visit(found.get('MCID') ?? found.get('K'), found.has('Pg') ? file.dict(found.get('Pg')) : page)
    }
  }
  visit(file.dict(file.dict(file.trailer.get('Root')).get('StructTreeRoot')).get('K'), new Map())
  return (page, group) => places.get(page)?.get(group)
}
