import { createHash, type Hash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'

/** What a file of the store says of itself, around its data. */
export interface Header {
  /** What kind of data it holds ("notes"). */
  readonly kind: string
  /** The schema the data is in. */
  readonly version: number
  /** Counts the saves of this file, from 1. */
  readonly generation: number
  /** ISO time. */
  readonly savedAt: string
}

/** A file as read: its header and data, or what keeps it from being read. */
export type Opened = { readonly header: Header; readonly data: unknown } | 'damaged'

const lineEnd = 0x0a
const foot = Buffer.from('\n}\n')

/** sha256 over the header and the data's exact bytes; in schema 1 it was over the data alone. */
function hashFor(header: Header): Hash {
  const hash = createHash('sha256')
  return header.version > 1 ? hash.update(`${JSON.stringify(header)}\n`) : hash
}

const firstLine = (header: Header, hash: Hash): string =>
  `${JSON.stringify({ ...header, sha256: hash.digest('hex') }).slice(0, -1)},"data":`

/** The bytes of a file, in pieces: an article's thousands of notes are put into words a few at a time. */
export type Pieces = readonly Uint8Array[]

/**
 * Puts data into its envelope. The whole file is plain JSON; the header has the first line and the data the rest, so
 * that the checksum is over the data's exact bytes and never over a second rendering of them. Between pieces others run:
 * a process that is busy with one long file must still answer.
 */
export async function sealInPieces({ kind, version, generation, savedAt }: Header, data: unknown): Promise<Pieces> {
  const header = { kind, version, generation, savedAt }
  const hash = hashFor(header)
  const pieces: Uint8Array[] = []
  for (const words of inPieces(written(data))) {
    if (pieces.length > 0) await setImmediate()
    const piece = Buffer.from(words)
    hash.update(piece)
    pieces.push(piece)
  }
  // Most files are one piece, and one write.
  pieces[0] = Buffer.concat([Buffer.from(`${firstLine(header, hash)}\n`), pieces[0]!])
  return [...pieces.slice(0, -1), Buffer.concat([pieces.at(-1)!, foot])]
}

/** The same, in one. */
export function seal({ kind, version, generation, savedAt }: Header, data: unknown): Buffer {
  const header = { kind, version, generation, savedAt }
  const body = Buffer.from([...written(data)].join(''))
  return Buffer.concat([Buffer.from(`${firstLine(header, hashFor(header).update(body))}\n`), body, foot])
}

/** A text in pieces, none of which ends within a sign: put together it would be one long piece of work. */
export class TextInPieces {
  constructor(readonly pieces: readonly string[]) {}
  toJSON(): string { return this.pieces.join('') }
}

/** As JSON.stringify, a list of the data's item by item and a text in pieces piece by piece. */
export function* written(data: unknown): Generator<string> {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    yield JSON.stringify(data)
    return
  }
  let mark = '{'
  for (const [name, value] of Object.entries(data) as [string, unknown][]) {
    if (value === undefined) continue
    yield `${mark}${JSON.stringify(name)}:`
    mark = ','
    if (Array.isArray(value)) yield* list(value)
    else if (value instanceof TextInPieces) yield* quoted(value)
    else yield JSON.stringify(value)
  }
  yield mark === '{' ? '{}' : '}'
}

function* list(items: readonly unknown[]): Generator<string> {
  yield '['
  for (const [at, item] of items.entries()) yield `${at === 0 ? '' : ','}${JSON.stringify(item) ?? 'null'}`
  yield ']'
}

function* quoted({ pieces }: TextInPieces): Generator<string> {
  yield '"'
  for (const piece of pieces) yield JSON.stringify(piece).slice(1, -1)
  yield '"'
}

/** The least a piece holds, in UTF-16 units, but for the last. */
const pieceLength = 65_536

/** Words put together to pieces of some length. */
export function* inPieces(words: Iterable<string>): Generator<string> {
  let piece: string[] = []
  let length = 0
  for (const word of words) {
    piece.push(word)
    length += word.length
    if (length < pieceLength) continue
    yield piece.join('')
    piece = []
    length = 0
  }
  yield piece.join('')
}

/** Takes data out of its envelope; `damaged` when a byte is missing, added or changed. */
export function unseal(bytes: Buffer): Opened {
  const end = bytes.indexOf(lineEnd)
  if (end < 0 || !bytes.subarray(-foot.length).equals(foot)) return 'damaged'
  const line = bytes.toString('utf8', 0, end)
  const body = bytes.subarray(end + 1, -foot.length)
  try {
    const first: unknown = JSON.parse(`${line}null}`)
    if (!isHeader(first)) return 'damaged'
    const { kind, version, generation, savedAt } = first
    const header = { kind, version, generation, savedAt }
    // The line must be what it was written as, to the byte: what it only means could have been written by a fault.
    if (line !== firstLine(header, hashFor(header).update(body))) return 'damaged'
    return { header, data: JSON.parse(body.toString('utf8')) }
  } catch {
    return 'damaged'
  }
}

/** Whether that is an ISO time as it is written here: names of files are made of it. */
const isTime = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value

function isHeader(value: unknown): value is Header {
  const header = value as Partial<Header> | null
  return typeof header === 'object' && header !== null && typeof header.kind === 'string' &&
    Number.isSafeInteger(header.version) && header.version! > 0 && Number.isSafeInteger(header.generation) &&
    isTime(header.savedAt)
}
