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

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const lineEnd = 0x0a
const foot = Buffer.from('\n}\n')

/**
 * Puts data into its envelope. The whole file is plain JSON; the header has the first line and the data the rest, so
 * that the checksum is over the data's exact bytes and never over a second rendering of them.
 */
export function seal(header: Header, data: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(data))
  const first = JSON.stringify({ ...header, sha256: hash(body) }).slice(0, -1)
  return Buffer.concat([Buffer.from(`${first},"data":\n`), body, foot])
}

/** Takes data out of its envelope; `damaged` when a byte is missing, added or changed. */
export function unseal(bytes: Buffer): Opened {
  const end = bytes.indexOf(lineEnd)
  if (end < 0 || !bytes.subarray(-foot.length).equals(foot)) return 'damaged'
  const body = bytes.subarray(end + 1, -foot.length)
  try {
    const first: unknown = JSON.parse(`${bytes.toString('utf8', 0, end)}null}`)
    if (!isHeader(first) || first.sha256 !== hash(body)) return 'damaged'
    const { kind, version, generation, savedAt } = first
    return { header: { kind, version, generation, savedAt }, data: JSON.parse(body.toString('utf8')) }
  } catch {
    return 'damaged'
  }
}

function isHeader(value: unknown): value is Header & { readonly sha256: string } {
  const header = value as Partial<Header & { sha256: string }> | null
  return typeof header === 'object' && header !== null && typeof header.kind === 'string' &&
    Number.isSafeInteger(header.version) && Number.isSafeInteger(header.generation) &&
    typeof header.savedAt === 'string' && typeof header.sha256 === 'string'
}
