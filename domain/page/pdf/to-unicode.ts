import { Cursor } from './cursor'
import { Keyword, PdfString, isArray, utf16, type PdfValue } from './values'

/** What the codes of a font stand for, as its ToUnicode CMap says (ISO 32000-1, 9.10.3). */
export function readToUnicode(cmap: string): Map<number, string> {
  const words = new Map<number, string>()
  const cursor = new Cursor(cmap)
  let values: PdfValue[] = []
  for (let value = cursor.next(); value !== undefined; value = cursor.next()) {
    if (!(value instanceof Keyword)) {
      values.push(value)
      continue
    }
    if (value.word === 'endbfchar') forEachGroup(values, 2, ([code, to]) => words.set(codeOf(code), text(to)))
    if (value.word === 'endbfrange') forEachGroup(values, 3, ([first, last, to]) => addRange(words, codeOf(first), codeOf(last), to))
    values = []
  }
  return words
}

function forEachGroup(values: readonly PdfValue[], size: number, use: (group: readonly PdfValue[]) => void): void {
  for (let at = 0; at + size <= values.length; at += size) use(values.slice(at, at + size))
}

function addRange(words: Map<number, string>, first: number, last: number, to: PdfValue | undefined): void {
  const start = text(to)
  for (let code = first; code <= Math.min(last, first + 0xFFFF); code++) {
    const after = start.charCodeAt(start.length - 1) + code - first
    words.set(code, isArray(to) ? text(to[code - first]) : start.slice(0, -1) + String.fromCharCode(after))
  }
}

const bytes = (value: PdfValue | undefined): string => (value instanceof PdfString ? value.bytes : '')
const text = (value: PdfValue | undefined): string => utf16(bytes(value))

/** A character code of one or more bytes as a number. */
export const codeOf = (value: PdfValue | undefined): number =>
  Array.from(bytes(value)).reduce((code, byte) => code * 256 + byte.charCodeAt(0), 0)
