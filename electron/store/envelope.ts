import { createHash } from 'node:crypto'

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
function checksum(header: Header, body: Uint8Array): string {
  const hash = createHash('sha256')
  if (header.version > 1) hash.update(JSON.stringify(header)).update('\n')
  return hash.update(body).digest('hex')
}

const firstLine = (header: Header, sha256: string): string =>
  `${JSON.stringify({ ...header, sha256 }).slice(0, -1)},"data":`

/**
 * Puts data into its envelope. The whole file is plain JSON; the header has the first line and the data the rest, so
 * that the checksum is over the data's exact bytes and never over a second rendering of them.
 */
export function seal({ kind, version, generation, savedAt }: Header, data: unknown): Buffer {
  const header = { kind, version, generation, savedAt }
  const body = Buffer.from(JSON.stringify(data))
  return Buffer.concat([Buffer.from(`${firstLine(header, checksum(header, body))}\n`), body, foot])
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
    if (line !== firstLine(header, checksum(header, body))) return 'damaged'
    return { header, data: JSON.parse(body.toString('utf8')) }
  } catch {
    return 'damaged'
  }
}

function isHeader(value: unknown): value is Header {
  const header = value as Partial<Header> | null
  return typeof header === 'object' && header !== null && typeof header.kind === 'string' &&
    Number.isSafeInteger(header.version) && header.version! > 0 && Number.isSafeInteger(header.generation) &&
    typeof header.savedAt === 'string'
}
