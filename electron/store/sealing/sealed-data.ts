// The data of a private file as it stands on the disk: as it is while there is no lock, and sealed while there is one.
import { setImmediate } from 'node:timers/promises'
import { inPieces, TextInPieces, written, type Header } from '../envelope'
import { decrypt, encryptedPieces, idOf } from './cipher'

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

/** Data in the form in which it is written down; made with pauses in which others run, since an article may have thousands of notes. */
export async function toWrite({ name, key }: Sealing, header: Header, data: unknown): Promise<unknown> {
  const used = key()
  if (used === null) return data
  const id = idOf(used)
  const sealed: string[] = []
  // What is left of a piece when it is written in base64, which takes three bytes at a time.
  let rest: Uint8Array = new Uint8Array()
  // The key is taken before the first pause: whoever locks meanwhile wipes it.
  for (const piece of encryptedPieces(used, bytesOf(data), about(name, header))) {
    const bytes = Buffer.concat([rest, piece])
    const whole = bytes.length - (bytes.length % 3)
    sealed.push(bytes.toString('base64', 0, whole))
    rest = bytes.subarray(whole)
    await setImmediate()
  }
  return { key: id, sealed: new TextInPieces([...sealed, Buffer.from(rest).toString('base64')]) }
}

function* bytesOf(data: unknown): Generator<Uint8Array> {
  for (const words of inPieces(written(data))) yield Buffer.from(words)
}

/** Whether data is in the form that `toWrite` gives it under a lock. */
export function isSealed(data: unknown): data is SealedData {
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
