import { openPdf, type Inflate, type PdfFile } from './file'
import { isArray, nameOf, numberOf, type Dict } from './values'

/**
 * Counts the pages of a PDF: the file's end names the table of objects, that the catalog, the catalog the page tree, whose
 * root holds the count (ISO 32000-1, 7.7.3). Following the references, rather than searching for "/Page", means that no
 * words of an article can be mistaken for structure. Gives 0 for what it cannot read, which nobody may take for a page.
 */
export function countPages(pdf: Uint8Array, inflate: Inflate): number {
  try {
    const tree = treeOf(openPdf(pdf, inflate))
    return nameOf(tree.get('Type')) === 'Pages' ? numberOf(tree.get('Count')) : 0
  } catch {
    return 0
  }
}

/** The pages of a file, in order. */
export function pagesOf(file: PdfFile): Dict[] {
  const pages: Dict[] = []
  const seen = new Set<Dict>()
  const visit = (node: Dict): void => {
    if (seen.has(node)) return
    seen.add(node)
    const kids = file.resolve(node.get('Kids'))
    if (nameOf(node.get('Type')) === 'Pages' && isArray(kids)) kids.forEach(kid => visit(file.dict(kid)))
    else if (nameOf(node.get('Type')) === 'Page') pages.push(node)
  }
  visit(treeOf(file))
  return pages
}

const treeOf = (file: PdfFile): Dict => file.dict(file.dict(file.trailer.get('Root')).get('Pages'))
