// The data of a private file as it stands on the disk: as it is while there is no lock, and sealed while there is one.
import { setImmediate } from 'node:timers/promises'
import { inPieces, written, type Header } from '../envelope'
import { decrypt, encrypt, encryptedPieces, idOf } from './cipher'

/** Stands in the envelope in the data's place. */
interface SealedData {
  /** Which key sealed it, so that another key is never taken for damage. */
  readonly key: string
  /** Nonce, ciphertext and tag in base64. */
  readonly sealed: string
}

/** How the data of one private file is sealed. */
export interface Sealing {
  /** What the file is called in the library ("notes/<id>"): its data is what it is under that name only. */
  readonly name: string
  /** The key, `null` while nothing is sealed; throws `locked` while it is not to be had. */
  readonly key: () => Uint8Array | null
}

/** What is not secret but vouched for: data moved to another name, generation, schema or time does not open. */
const about = (name: string, { kind, version, generation, savedAt }: Header): string =>
  JSON.stringify([name, kind, version, generation, savedAt])

/** Data in the form in which it is written down. */
export function toWrite({ name, key }: Sealing, header: Header, data: unknown): unknown {
  const used = key()
  if (used === null) return data
  const plain = Buffer.from(JSON.stringify(data))
  return { key: idOf(used), sealed: encrypt(used, plain, about(name, header)) } satisfies SealedData
}

/** Bytes that make whole groups of base64. */
const baseLength = 49_152

/** The same, with pauses in which others run: an article may have thousands of notes. */
export async function toWriteInPieces({ name, key }: Sealing, header: Header, data: unknown): Promise<unknown> {
  const used = key()
  if (used === null) return data
  // Both before the first pause: whoever locks meanwhile wipes the key.
  const [id, pieces] = [idOf(used), encryptedPieces(used, bytesOf(data), about(name, header))]
  const encrypted: Buffer[] = []
  for (const piece of pieces) {
    encrypted.push(piece)
    await setImmediate()
  }
  const bytes = Buffer.concat(encrypted)
  const sealed: string[] = []
  for (let at = 0; at < bytes.length; at += baseLength) {
    sealed.push(bytes.toString('base64', at, at + baseLength))
    await setImmediate()
  }
  return { key: id, sealed: sealed.join('') } satisfies SealedData
}

function* bytesOf(data: unknown): Generator<Buffer> {
  for (const words of inPieces(written(data))) yield Buffer.from(words)
}

function isSealed(data: unknown): data is SealedData {
  const { key, sealed } = (data ?? {}) as Partial<SealedData>
  return typeof key === 'string' && typeof sealed === 'string'
}

/**
 * Data as it was before it was written down. `damaged` when it is not what this key sealed under that name, and for
 * unsealed data while there is a lock: whoever could put it there could put any words into the reader's mouth.
 * `other-key` for what another key has sealed, which is no damage.
 */
export function fromDisk({ name, key }: Sealing, header: Header, data: unknown): { readonly data: unknown } | 'damaged' | 'other-key' {
  const used = key()
  if (!isSealed(data)) return used === null ? { data } : 'damaged'
  if (used === null || data.key !== idOf(used)) return 'other-key'
  const plain = decrypt(used, data.sealed, about(name, header))
  return plain === null ? 'damaged' : { data: JSON.parse(plain.toString('utf8')) }
}
