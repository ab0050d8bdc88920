import { openPdf, type Inflate } from './file'
import {
  Name, PdfError, PdfString, Ref, Stream, bytesOf, isArray, isDict, latin, nameOf, textString, type Dict, type PdfValue
} from './values'

/** What a PDF says of itself. */
export interface Stamp {
  /** Shown by readers in place of the file's name; empty for none. */
  readonly title: string
  /** ISO day. */
  readonly printedOn: string
}

/** Sixteen bytes or more that stand for bytes, the same for the same: handed in, as the domain has no cryptography. */
export type Digest = (bytes: Uint8Array) => Uint8Array

/** What reads and writes a PDF beyond the domain's own means. */
export interface PdfTools {
  readonly inflate: Inflate
  readonly digest: Digest
}

/** The faces the print documents bring along, by the names they have in a PDF. */
export const families = ['SourceSerif4', 'NotoSerifHebrew', 'Amiri']

/** How a face of the system's is named in a PDF: which faces a machine has is nobody's business. */
const otherFace = 'SystemFallback'

/**
 * Writes a PDF anew from what its catalog reaches, numbered in the order in which it is reached: nothing else of the bytes it
 * came in survives, no comment, no object nobody points to. Its information is the stamp, its identifier the digest of
 * what it holds, so that the same input gives the same bytes, and writing what was written gives it again.
 */
export function stampedPdf(pdf: Uint8Array, stamp: Stamp, { inflate, digest }: PdfTools): Uint8Array<ArrayBuffer> {
  const file = openPdf(pdf, inflate)
  const numbers = new Map<number, number>()
  const waiting: PdfValue[] = []
  const numberFor = (from: number): number => {
    const known = numbers.get(from)
    if (known !== undefined) return known
    const value = file.object(from)
    numbers.set(from, waiting.push(value))
    return waiting.length
  }
  const root = file.trailer.get('Root')
  if (!(root instanceof Ref)) throw new PdfError('it has no catalog')
  numberFor(root.number)
  const parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array): void => { parts.push(part); length += part.length }
  const addText = (text: string): void => add(bytesOf(text))
  addText('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n')
  const offsets: number[] = []
  for (let index = 0; index < waiting.length; index++) {
    offsets.push(length)
    addText(`${index + 1} 0 obj\n`)
    writeObject(nameless(waiting[index]!), value => written(value, numberFor), add)
    addText('\nendobj\n')
  }
  offsets.push(length)
  addText(`${offsets.length} 0 obj\n${written(information(stamp), numberFor)}\nendobj\n`)
  const identifier = stringWritten(latin(digest(joined(parts, length)).subarray(0, 16)))
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('')
  const start = length
  addText(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f\r\n${table}trailer\n`)
  addText(`<</Size ${offsets.length + 1} /Root 1 0 R /Info ${offsets.length} 0 R /ID [${identifier} ${identifier}]>>\n`)
  addText(`startxref\n${start}\n%%EOF\n`)
  return joined(parts, length)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

function information({ title, printedOn }: Stamp): Dict {
  const day = new PdfString(`D:${printedOn.replaceAll('-', '')}`)
  return new Map<string, PdfValue>([
    ...(title === '' ? [] : [['Title', textString(title)] as const]),
    ['Creator', new PdfString('Brevier')], ['Producer', new PdfString('Brevier')], ['CreationDate', day], ['ModDate', day]
  ])
}

/** An object without what tells of the machine: the catalog's metadata, which say the information again, and foreign faces' names. */
function nameless(value: PdfValue): PdfValue {
  if (!isDict(value)) return value
  const type = nameOf(value.get('Type'))
  if (type === 'Catalog') return without(value, ['Metadata', 'PieceInfo'])
  if (type !== 'Font' && type !== 'FontDescriptor') return value
  const renamed = new Map(without(value, ['FontFamily', 'FontStretch', 'FontWeight']))
  for (const key of ['BaseFont', 'FontName']) {
    const name = nameOf(value.get(key))
    if (name !== null && !isOurFace(name)) renamed.set(key, new Name(`${/^[A-Z]{6}\+/.exec(name)?.[0] ?? ''}${otherFace}`))
  }
  return renamed
}

const without = (dict: Dict, keys: readonly string[]): Dict => new Map([...dict].filter(([key]) => !keys.includes(key)))

/** Whether a face is one the print documents bring along, with the six letters that mark a part of it. */
export const isOurFace = (name: string): boolean => {
  const [, family] = /^[A-Z]{6}\+([A-Za-z0-9]+)-(?:Regular|Italic|SemiBold|Bold|BoldItalic|SemiBoldItalic)$/.exec(name) ?? []
  return family !== undefined && families.includes(family)
}

/** Whether a font's name says nothing of an article, of its reader or of the machine. */
export const isKnownFace = (name: string): boolean => name.replace(/^[A-Z]{6}\+/, '') === otherFace || isOurFace(name)

function writeObject(value: PdfValue, write: (value: PdfValue) => string, add: (part: Uint8Array) => void): void {
  if (!(value instanceof Stream)) return add(bytesOf(write(value)))
  add(bytesOf(`${write(new Map([...value.dict, ['Length', value.raw.length]]))}\nstream\n`))
  add(value.raw)
  add(bytesOf('\nendstream'))
}

/** A value as it is written in a file. */
function written(value: PdfValue, numberFor: (from: number) => number): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : value.toFixed(6).replace(/0+$/, '')
  if (value instanceof Ref) return `${numberFor(value.number)} 0 R`
  if (value instanceof Name) return nameWritten(value.name)
  if (value instanceof PdfString) return stringWritten(value.bytes)
  if (isArray(value)) return `[${value.map(one => written(one, numberFor)).join(' ')}]`
  if (isDict(value)) return `<<${[...value].map(([key, one]) => `${nameWritten(key)} ${written(one, numberFor)}`).join(' ')}>>`
  throw new PdfError('a value stands where none may stand')
}

const hexadecimal = (text: string): string => Array.from(text, byte => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')).join('')
const nameWritten = (name: string): string => `/${name.replace(/[^!$&'*+,\-.0-9:;=?@A-Z\\^_`a-z|~]/g, byte => `#${hexadecimal(byte)}`)}`
const stringWritten = (bytes: string): string =>
  (/^[\x20-\x7E]*$/.test(bytes) ? `(${bytes.replace(/[()\\]/g, '\\$&')})` : `<${hexadecimal(bytes)}>`)
