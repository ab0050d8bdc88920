import { checkFonts, checkLook, type Look } from './check-look'
import { checkTexts, saidOn, type Said, type Texts } from './check-texts'
import { fault, type Fault } from './fault'
import { readPage } from './pdf/content'
import { openPdf } from './pdf/file'
import { pagesOf } from './pdf/pages'
import { readingOrder } from './pdf/structure'
import { stampedPdf, type PdfTools, type Stamp } from './pdf/write'

/** What a PDF of ours may and must be. */
export interface Wanted extends Look, Texts {
  readonly stamp: Stamp
  /** `null` for as many as it takes. */
  readonly pageCount: number | null
}

/**
 * Checks a finished PDF by its own bytes, decompressed: pages, paper, sizes, margins, glyphs and fonts; that every chosen text
 * can be seen on it; and, the other way round, that everything in it is accounted for. Gives all that is wrong with it.
 * `pause` is awaited after each page, so that a long article does not keep everything else waiting.
 */
export async function checkPdf(
  pdf: Uint8Array, wanted: Wanted, tools: PdfTools, pause: () => Promise<void> = async () => undefined
): Promise<Fault[]> {
  try {
    const file = openPdf(pdf, tools.inflate)
    const pages = pagesOf(file)
    const placeOf = readingOrder(file)
    const looks: Fault[] = []
    const said: Said[] = []
    for (const page of pages) {
      const content = readPage(file, page)
      looks.push(...checkLook(content, wanted))
      said.push(saidOn(content, group => placeOf(page, group)))
      await pause()
    }
    return [
      ...checkBytes(pdf, wanted.stamp, tools),
      ...(wanted.pageCount === null || pages.length === wanted.pageCount ? [] : [fault('pages', `${pages.length} pages, not ${wanted.pageCount}`)]),
      ...looks,
      ...checkFonts(file),
      ...checkTexts(file, said, wanted)
    ]
  } catch (error) {
    return [fault('unreadable', `a PDF that cannot be read (${error instanceof Error ? error.message : String(error)})`)]
  }
}

/** Written anew, a file of ours gives the same bytes: nothing stands between its objects, behind its end or in its information. */
function checkBytes(pdf: Uint8Array, stamp: Stamp, tools: PdfTools): Fault[] {
  const anew = stampedPdf(pdf, stamp, tools)
  const isSame = anew.length === pdf.length && anew.every((byte, at) => byte === pdf[at])
  return isSame ? [] : [fault('leak', 'something in the file that belongs to no page')]
}
