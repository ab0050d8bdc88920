// Writes a PDF the way newer tools do: its objects in compressed streams, and a stream in place of the table that finds them.
import { deflateSync } from 'node:zlib'
import { openPdf } from '../../domain/page/pdf/file'
import { Stream, latin, type Ref } from '../../domain/page/pdf/values'
import { pdfTools } from '../../electron/shell/pdf-tools'

/** Type, four bytes for a place, two for an index (ISO 32000-1, 7.5.8). */
const width = 7
const perStream = 40

type Place = readonly [kind: 0 | 1 | 2, first: number, second: number]

/** The same document with object streams and a cross-reference stream. */
export function modernPdf(pdf: Uint8Array): Uint8Array {
  const file = openPdf(pdf, pdfTools.inflate)
  const places = new Map<number, Place>([[0, [0, 0, 65535]]])
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.5\n')]
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  const add = (number: number, body: Uint8Array): void => {
    places.set(number, [1, length(), 0])
    parts.push(Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n'))
  }
  const isStream = (number: number): boolean => file.object(number) instanceof Stream
  for (const number of file.numbers.filter(isStream)) add(number, sourceOf(pdf, number))
  let next = Math.max(...file.numbers) + 1
  const packed = file.numbers.filter(number => !isStream(number))
  for (let at = 0; at < packed.length; at += perStream) {
    const numbers = packed.slice(at, at + perStream)
    numbers.forEach((number, index) => places.set(number, [2, next, index]))
    add(next++, objectStream(numbers.map(number => [number, sourceOf(pdf, number)])))
  }
  const start = length()
  places.set(next, [1, start, 0])
  const entries = (['Root', 'Info'] as const).map(key => `/${key} ${(file.trailer.get(key) as Ref).number} 0 R`).join(' ')
  add(next, table(places, next + 1, entries))
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(`startxref\n${start}\n%%EOF\n`)]))
}

/** An object as it stands in a file whose objects are one after another. */
function sourceOf(pdf: Uint8Array, number: number): Uint8Array {
  const text = latin(pdf)
  const head = new RegExp(`(?:^|\\n)${number} 0 obj\\s`).exec(text)!
  const start = head.index + head[0].length
  return Buffer.from(text.slice(start, text.indexOf('endobj', start)).trimEnd(), 'latin1')
}

function objectStream(objects: readonly (readonly [number, Uint8Array])[]): Buffer {
  let offset = 0
  const head = objects.map(([number, { length }]) => {
    const at = offset
    offset += length + 1
    return `${number} ${at}`
  }).join(' ')
  const body = Buffer.concat([Buffer.from(`${head}\n`), ...objects.flatMap(([, source]) => [source, Buffer.from(' ')])])
  return stream(`/Type /ObjStm /N ${objects.length} /First ${head.length + 1}`, body)
}

function table(places: ReadonlyMap<number, Place>, size: number, entries: string): Buffer {
  const rows = Array.from({ length: size }, (_, number) => {
    const [kind, first, second] = places.get(number) ?? [0, 0, 0]
    const row = Buffer.alloc(width)
    row.writeUInt8(kind, 0)
    row.writeUInt32BE(first, 1)
    row.writeUInt16BE(second, 5)
    return row
  })
  // Each row is filtered in another of PNG's five ways.
  const filtered = rows.map((row, at) => Buffer.from([at % 5, ...row.map((byte, column) => byte - predicted(at % 5, rows, at, column))]))
  return stream(`/Type /XRef /Size ${size} /W [1 4 2] ${entries} /DecodeParms <</Predictor 12 /Columns ${width}>>`, Buffer.concat(filtered))
}

/** What PNG expects a byte to be (PNG specification, 9.2). */
function predicted(filter: number, rows: readonly Buffer[], at: number, column: number): number {
  const left = column === 0 ? 0 : rows[at]![column - 1]!
  const up = at === 0 ? 0 : rows[at - 1]![column]!
  const corner = at === 0 || column === 0 ? 0 : rows[at - 1]![column - 1]!
  const nearest = [left, up, corner].toSorted((a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b))[0]!
  return [0, left, up, (left + up) >> 1, nearest][filter]!
}

function stream(entries: string, content: Uint8Array): Buffer {
  const deflated = deflateSync(content)
  return Buffer.concat([Buffer.from(`<<${entries} /Filter /FlateDecode /Length ${deflated.length}>>\nstream\n`), deflated, Buffer.from('\nendstream')])
}
