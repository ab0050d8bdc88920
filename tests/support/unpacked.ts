// What files keep packed: every stream of the usual sorts in some bytes, wherever it begins.
import { brotliDecompressSync, constants, inflateRawSync } from 'node:zlib'

const most = { maxOutputLength: 64 * 1024 * 1024 }
/** A stream that was cut off, or that something else follows, is read as far as it goes. */
const inflated = (bytes: Buffer): Buffer => inflateRawSync(bytes, { ...most, finishFlush: constants.Z_SYNC_FLUSH })

interface Packing {
  /** How such a stream begins; empty where nothing tells it and only whole files are tried. */
  readonly mark: readonly number[]
  /** How much stands before what is packed. */
  readonly head: (stream: Buffer) => number
  readonly unpack: (packed: Buffer) => Buffer
}

/** RFC 1952: ten bytes, then what its flags say of extra data, a name, a comment and a checksum. */
function gzipHead(stream: Buffer): number {
  const flags = stream[3] ?? 0
  let at = 10 + (flags & 4 ? 2 + stream.readUInt16LE(10) : 0)
  for (const flag of [8, 16]) if (flags & flag) at = stream.indexOf(0, at) + 1
  return at + (flags & 2 ? 2 : 0)
}

const packings: readonly Packing[] = [
  { mark: [0x1f, 0x8b, 8], head: gzipHead, unpack: inflated },
  ...[0x01, 0x5e, 0x9c, 0xda].map(level => ({ mark: [0x78, level], head: () => 2, unpack: inflated })),
  { mark: [0x50, 0x4b, 3, 4], head: stream => 30 + stream.readUInt16LE(26) + stream.readUInt16LE(28), unpack: inflated },
  { mark: [], head: () => 0, unpack: packed => brotliDecompressSync(packed, most) }
]

function* placesOf(mark: readonly number[], bytes: Buffer): Generator<number> {
  const sought = Buffer.from(mark)
  if (mark.length === 0) yield 0
  else for (let at = bytes.indexOf(sought); at >= 0; at = bytes.indexOf(sought, at + 1)) yield at
}

/** The bytes themselves, and everything that is packed in them, once or twice. */
export function* unpacked(bytes: Buffer, depth = 2): Generator<Buffer> {
  yield bytes
  if (depth === 0) return
  for (const { mark, head, unpack } of packings) {
    for (const at of placesOf(mark, bytes)) {
      try {
        const stream = bytes.subarray(at)
        yield* unpacked(unpack(stream.subarray(head(stream))), depth - 1)
      } catch {
        // It only looked like a stream.
      }
    }
  }
}
