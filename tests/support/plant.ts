// Puts things into a finished PDF that must not be there: by an incremental update, as any tool would, then written anew
// as the app writes its own files, so that nothing but what was planted tells them apart.
import { openPdf } from '../../domain/page/pdf/file'
import { pagesOf } from '../../domain/page/pdf/pages'
import { readToUnicode } from '../../domain/page/pdf/to-unicode'
import { type Ref, type Stream, latin, type PdfValue } from '../../domain/page/pdf/values'
import { stampedPdf, type Stamp } from '../../domain/page/pdf/write'
import { pdfTools } from '../../electron/shell/pdf-tools'

/** What is added to a file; a string is written as it stands. */
export interface Plant {
  /** Painted before, or after, all else on the page. */
  readonly before?: string
  readonly after?: string
  /** Entries for the page, the catalog, and the first structure element that is a heading, as `/Key value`. */
  readonly page?: string
  readonly catalog?: string
  readonly heading?: string
  /** Further objects, reached as `n 0 R` from 9001 on. */
  readonly objects?: readonly string[]
}

/** The PDF with what is planted in it. */
export function planted(pdf: Uint8Array, plant: Plant, stamp: Stamp): Uint8Array<ArrayBuffer> {
  return stampedPdf(withUpdate(pdf, changesOf(pdf, plant)), stamp, pdfTools)
}

/** Words in the codes of one of the page's fonts that has a letter for each sign, and that font's name there. */
export function encoded(pdf: Uint8Array, words: string): { readonly font: string; readonly codes: string } {
  const file = openPdf(pdf, pdfTools.inflate)
  const fonts = file.dict(file.dict(pagesOf(file)[0]!.get('Resources')).get('Font'))
  for (const [font, ref] of fonts) {
    const map = file.resolve(file.dict(ref).get('ToUnicode'))
    const codes = new Map([...readToUnicode(latin(file.data(map as Stream)))].map(([code, sign]) => [sign, code]))
    const found = Array.from(words).map(sign => codes.get(sign))
    if (found.every(code => code !== undefined)) return { font, codes: found.map(code => code.toString(16).padStart(4, '0')).join('') }
  }
  throw new Error(`No font of the page has every sign of "${words}"`)
}

/** The PDF with metadata of its own, not written anew: that would drop them. */
export const withMetadata = (pdf: Uint8Array, metadata: string): Uint8Array =>
  withUpdate(pdf, changesOf(pdf, { catalog: '/Metadata 9001 0 R', objects: [metadata] }))

/** The PDF with something behind its end, between its objects or in an object nobody points to: not written anew. */
export function withUpdate(pdf: Uint8Array, changes: ReadonlyMap<number, string>): Uint8Array {
  let text = latin(pdf)
  const before = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)![1]
  const entries = [...changes].map(([number, body]) => {
    const at = text.length
    text += `${number} 0 obj\n${body}\nendobj\n`
    return `${number} 1\n${String(at).padStart(10, '0')} 00000 n\r\n`
  })
  const root = /\/Root (\d+) 0 R/.exec(text)![1]
  const info = /\/Info (\d+) 0 R/.exec(text)![1]
  const start = text.length
  text += `xref\n${entries.join('')}trailer\n<</Size 9100 /Root ${root} 0 R /Info ${info} 0 R /Prev ${before}>>\nstartxref\n${start}\n%%EOF\n`
  return Uint8Array.from(text, byte => byte.charCodeAt(0))
}

function changesOf(pdf: Uint8Array, plant: Plant): Map<number, string> {
  const file = openPdf(pdf, pdfTools.inflate)
  const changes = new Map<number, string>()
  const numberOf = (wanted: PdfValue): number => file.numbers.find(number => file.object(number) === wanted)!
  const source = (number: number): string => {
    const text = latin(pdf)
    const at = text.indexOf(`\n${number} 0 obj\n`) + `\n${number} 0 obj\n`.length
    return text.slice(at, text.indexOf('\nendobj', at))
  }
  const add = (number: number, entries: string | undefined): void => {
    if (entries !== undefined) changes.set(number, (changes.get(number) ?? source(number)).replace(/>>$/, ` ${entries}>>`))
  }
  const page = pagesOf(file)[0]!
  add(numberOf(page), plant.page)
  add((file.trailer.get('Root') as Ref).number, plant.catalog)
  const heading = file.numbers.find(number => /\/S \/H1\b/.test(source(number)))!
  add(heading, plant.heading)
  if (plant.before !== undefined || plant.after !== undefined) {
    const { number } = page.get('Contents') as Ref
    const content = latin(file.data(file.object(number) as Stream))
    const whole = `q\n${plant.before ?? ''}\nQ\nq\n${content}\nQ\nq\n${plant.after ?? ''}\nQ`
    changes.set(number, `<</Length ${whole.length}>>\nstream\n${whole}\nendstream`)
  }
  plant.objects?.forEach((body, index) => changes.set(9001 + index, body))
  return changes
}
