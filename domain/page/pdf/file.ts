import { Cursor } from './cursor'
import { PdfError, Ref, Stream, isArray, isDict, latin, nameOf, numberOf, type Dict, type PdfValue } from './values'

/** Undoes zlib's compression. Handed in: main has it from Node, others from a library. */
export type Inflate = (deflated: Uint8Array) => Uint8Array

/** A PDF whose objects are read when they are asked for. */
export interface PdfFile {
  readonly trailer: Dict
  /** The numbers of all objects in use, in order. */
  readonly numbers: readonly number[]
  /** The object of that number; `null` where there is none, as the standard has it. */
  object(number: number): PdfValue
  /** What a value stands for: the object where it points to one, else itself. */
  resolve(value: PdfValue | undefined): PdfValue
  /** Resolved where it is a dictionary, or that of a stream, else empty. */
  dict(value: PdfValue | undefined): Dict
  /** A stream's bytes, decompressed. Throws for a filter it does not know. */
  data(stream: Stream): Uint8Array
}

/** Where an object stands: at an offset of the file, or as the index-th in an object stream. */
type Place = { readonly at: number } | { readonly inside: number; readonly index: number }

const none: Dict = new Map()

/**
 * Opens a PDF as Chromium writes it, of whichever version: cross-reference tables and streams, object streams, flate
 * (ISO 32000-1, 7.5). Encrypted files and other filters than flate are refused. Throws a PdfError for what it cannot read.
 */
export function openPdf(bytes: Uint8Array, inflate: Inflate): PdfFile {
  const text = latin(bytes)
  const places = new Map<number, Place | null>()
  const known = new Map<number, PdfValue>()
  const read = (at: number): PdfValue => objectAt(bytes, text, at, value => file.resolve(value))
  const file = {
    trailer: none,
    numbers: [] as readonly number[],
    object(number: number): PdfValue {
      if (!known.has(number)) known.set(number, objectOf(places.get(number) ?? null, read, file))
      return known.get(number)!
    },
    resolve(value: PdfValue | undefined): PdfValue {
      let found = value ?? null
      for (let hops = 0; found instanceof Ref && hops < 10; hops++) found = file.object(found.number)
      return found instanceof Ref ? null : found
    },
    dict(value: PdfValue | undefined): Dict {
      const found = file.resolve(value)
      return found instanceof Stream ? found.dict : isDict(found) ? found : none
    },
    data: (stream: Stream): Uint8Array => decoded(file, stream, inflate)
  }
  file.trailer = readTables(text, places, read, file.data)
  file.numbers = [...places].filter(([, place]) => place !== null).map(([number]) => number).toSorted((a, b) => a - b)
  if (file.trailer.has('Encrypt')) throw new PdfError('it is encrypted')
  return file
}

function objectOf(place: Place | null, read: (at: number) => PdfValue, file: PdfFile): PdfValue {
  if (place === null) return null
  if ('at' in place) return read(place.at)
  const holder = file.object(place.inside)
  if (!(holder instanceof Stream)) throw new PdfError('an object stream is missing')
  const text = latin(file.data(holder))
  const offsets = new Cursor(text)
  for (let skipped = 0; skipped < 2 * place.index + 1; skipped++) offsets.next()
  return new Cursor(text, numberOf(holder.dict.get('First')) + numberOf(offsets.next())).next() ?? null
}

/** Reads "n 0 obj value endobj". A stream's length may stand in an object of its own, so `resolve` is asked. */
function objectAt(bytes: Uint8Array, text: string, at: number, resolve: (value: PdfValue | undefined) => PdfValue): PdfValue {
  const cursor = new Cursor(text, at)
  if (cursor.match(/\s*\d+\s+\d+\s+obj/y) === null) throw new PdfError('an object is not where it should be')
  const value = cursor.next() ?? null
  cursor.skip()
  if (!isDict(value) || cursor.match(/stream\r?\n/y) === null) return value
  const start = cursor.at
  return new Stream(value, bytes.subarray(start, start + numberOf(resolve(value.get('Length')))))
}

/** Follows the cross-reference sections from the newest to the oldest; what a newer one says of an object stands. Gives the newest trailer. */
function readTables(
  text: string, places: Map<number, Place | null>, read: (at: number) => PdfValue, data: (stream: Stream) => Uint8Array
): Dict {
  const trailers: Dict[] = []
  const seen = new Set<number>()
  const waiting = [Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1])]
  while (waiting.length > 0) {
    const at = waiting.shift()!
    if (!Number.isInteger(at) || at >= text.length) throw new PdfError('its end names no table of objects')
    if (seen.has(at)) continue
    seen.add(at)
    const trailer = text.startsWith('xref', at) ? classicTable(text, at, places) : streamTable(read(at), places, data)
    trailers.push(trailer)
    for (const key of ['XRefStm', 'Prev']) if (trailer.has(key)) waiting.push(numberOf(trailer.get(key), NaN))
  }
  return trailers[0]!
}

/** "xref", then "first count" and, for each object, "offset generation n" (in use) or "f" (free); then the trailer. */
function classicTable(text: string, at: number, places: Map<number, Place | null>): Dict {
  const cursor = new Cursor(text, at + 'xref'.length)
  for (let value = cursor.next(); typeof value === 'number'; value = cursor.next()) {
    const count = numberOf(cursor.next())
    for (let index = 0; index < count; index++) {
      const entry = cursor.match(/\s*(\d+)\s+\d+\s+([nf])/y)
      if (entry === null) throw new PdfError('its table of objects is cut short')
      if (!places.has(value + index)) places.set(value + index, entry[2] === 'n' ? { at: Number(entry[1]) } : null)
    }
  }
  const trailer = cursor.next()
  if (!isDict(trailer)) throw new PdfError('its trailer is missing')
  return trailer
}

/** A cross-reference stream (7.5.8): fields of W bytes each: kind 0 free, 1 at an offset, 2 in an object stream. */
function streamTable(stream: PdfValue, places: Map<number, Place | null>, data: (stream: Stream) => Uint8Array): Dict {
  if (!(stream instanceof Stream) || nameOf(stream.dict.get('Type')) !== 'XRef') throw new PdfError('its table of objects is missing')
  const numbers = (key: string): number[] | null => {
    const value = stream.dict.get(key)
    return isArray(value) ? value.map(one => numberOf(one)) : null
  }
  const widths = numbers('W') ?? [1, 2, 1]
  const index = numbers('Index') ?? [0, numberOf(stream.dict.get('Size'))]
  const bytes = data(stream)
  let at = 0
  const field = (width: number, otherwise: number): number => {
    let value = width === 0 ? otherwise : 0
    for (let left = width; left > 0; left--) value = value * 256 + (bytes[at++] ?? 0)
    return value
  }
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    for (let offset = 0; offset < index[pair + 1]!; offset++) {
      const [kind, first, second] = [field(widths[0]!, 1), field(widths[1]!, 0), field(widths[2]!, 0)]
      const place = kind === 1 ? { at: first } : kind === 2 ? { inside: first, index: second } : null
      if (!places.has(index[pair]! + offset)) places.set(index[pair]! + offset, place)
    }
  }
  return stream.dict
}

function decoded(file: PdfFile, { dict, raw }: Stream, inflate: Inflate): Uint8Array {
  const list = (key: string): readonly PdfValue[] => {
    const value = file.resolve(dict.get(key))
    return isArray(value) ? value : value === null ? [] : [value]
  }
  const parameters = list('DecodeParms')
  return list('Filter').reduce<Uint8Array>((bytes, filter, index) => {
    if (nameOf(file.resolve(filter)) !== 'FlateDecode') throw new PdfError(`the filter ${nameOf(file.resolve(filter))} is not known`)
    return unpredicted(inflate(bytes), file.dict(parameters[index]))
  }, raw)
}

/** Undoes PNG's "up" and its like (7.4.4.4), which cross-reference streams use. */
function unpredicted(bytes: Uint8Array, parameters: Dict): Uint8Array {
  const predictor = numberOf(parameters.get('Predictor'), 1)
  if (predictor === 1) return bytes
  if (predictor < 10) throw new PdfError(`the predictor ${predictor} is not known`)
  const bits = numberOf(parameters.get('Colors'), 1) * numberOf(parameters.get('BitsPerComponent'), 8)
  const width = Math.ceil(numberOf(parameters.get('Columns'), 1) * bits / 8)
  const rows = Math.floor(bytes.length / (width + 1))
  const out = new Uint8Array(rows * width)
  const step = Math.ceil(bits / 8)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < width; column++) {
      const left = column < step ? 0 : out[row * width + column - step]!
      const up = row === 0 ? 0 : out[(row - 1) * width + column]!
      const corner = row === 0 || column < step ? 0 : out[(row - 1) * width + column - step]!
      out[row * width + column] = bytes[row * (width + 1) + 1 + column]! + predicted(bytes[row * (width + 1)]!, left, up, corner)
    }
  }
  return out
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left
  if (kind === 2) return up
  if (kind === 3) return (left + up) >> 1
  if (kind !== 4) return 0
  const estimate = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}
