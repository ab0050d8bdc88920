// What seals a private file's data. Electron links BoringSSL: AES-256-GCM and HKDF are in both it and Node's OpenSSL.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
export const keyLength = 32
const nonceLength = 12
const tagLength = 16

/**
 * AES-256-GCM: a random nonce, the encrypted bytes, and the tag that vouches for them and for `about`, which is not
 * secret; in pieces, one for each of `plain`'s and one more at the end. Nonces are random: one key may seal 2^32 times
 * (NIST SP 800-38D), which no reader's saves come near.
 */
export function* encryptedPieces(key: Uint8Array, plain: Iterable<Uint8Array>, about: string): Generator<Buffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength })
  cipher.setAAD(Buffer.from(about))
  yield nonce
  for (const piece of plain) yield cipher.update(piece)
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()])
}

/** The same in one, in base64. */
export const encrypt = (key: Uint8Array, plain: Uint8Array, about: string): string =>
  Buffer.concat([...encryptedPieces(key, [plain], about)]).toString('base64')

/** The bytes that were sealed, or `null` when anything of them, of their tag or of `about` is not what it was. */
export function decrypt(key: Uint8Array, sealed: string, about: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64')
  // Base64 has more than one way to write some bytes; only ours is taken.
  if (bytes.length < nonceLength + tagLength || bytes.toString('base64') !== sealed) return null
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(about))
  decipher.setAuthTag(bytes.subarray(-tagLength))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()])
  } catch {
    return null
  }
}

/** A name for a key that tells nothing of it: 8 bytes in hexadecimal (HKDF-SHA-256, RFC 5869). */
export const idOf = (key: Uint8Array): string => Buffer.from(hkdfSync('sha256', key, '', 'brevier: name of a key', 8)).toString('hex')
