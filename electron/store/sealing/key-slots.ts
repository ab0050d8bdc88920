// Key slots: the one master key, wrapped once for each secret that opens it (as LUKS does), so that a secret can be
// changed without sealing anything anew, and one that is lost locks out none of the others.
import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { secretKinds, type Secret } from '../../../domain/lock/lock'
import { readRecoveryCode } from '../../../domain/lock/recovery-code'
import { decrypt, encrypt, keyLength } from './cipher'

export interface Slot {
  readonly kind: Secret['kind']
  /** In base64, as the wrapped key. */
  readonly salt: string
  readonly wrapped: string
}

/** Whether what a file holds has the shape of a slot. */
export function isSlot(value: unknown): value is Slot {
  const { kind, salt, wrapped } = (value ?? {}) as Partial<Slot>
  return secretKinds.some(known => known === kind) && typeof salt === 'string' && typeof wrapped === 'string'
}

/** Makes a key of a secret, slowly. */
export type Stretch = (secret: string, salt: Uint8Array) => Promise<Buffer>

/** 128 MB and about half a second for each guess (RFC 7914); what a file says of its cost is not believed, so it says nothing. */
const cost: ScryptOptions = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

/** Runs in Node's pool of threads: the event loop is free meanwhile. */
export const stretchByScrypt: Stretch = (secret, salt) => new Promise((resolve, reject) => {
  scrypt(secret, salt, keyLength, cost, (error, key) => error ? reject(error) : resolve(key))
})

const saltLength = 16

/** What a secret is to scrypt: the same however its letters were composed, or its groups spaced. */
function wordsOf({ kind, text }: Secret): string {
  if (kind === 'passphrase') return text.normalize('NFC')
  const read = readRecoveryCode(text)
  return typeof read === 'string' ? text : read.code
}

/** A slot says which sort of secret it is for; moved to another sort or salt it does not open. */
const about = ({ kind, salt }: Pick<Slot, 'kind' | 'salt'>): string => JSON.stringify(['slot', kind, salt])

/** Wraps a master key for a secret. */
export async function newSlot(secret: Secret, master: Uint8Array, stretch: Stretch): Promise<Slot> {
  const bytes = randomBytes(saltLength)
  const [kind, salt] = [secret.kind, bytes.toString('base64')]
  return { kind, salt, wrapped: encrypt(await stretch(wordsOf(secret), bytes), master, about({ kind, salt })) }
}

/** The master key, or `null` when no slot opens to this secret. */
export async function masterOf(slots: readonly Slot[], secret: Secret, stretch: Stretch): Promise<Buffer | null> {
  for (const slot of slots.filter(({ kind }) => kind === secret.kind)) {
    const master = decrypt(await stretch(wordsOf(secret), Buffer.from(slot.salt, 'base64')), slot.wrapped, about(slot))
    if (master !== null) return master
  }
  return null
}

/** The slots with this one in the place of that for the same sort of secret. */
export const withSlot = (slots: readonly Slot[], slot: Slot): Slot[] =>
  secretKinds.flatMap(kind => (kind === slot.kind ? slot : slots.find(other => other.kind === kind)) ?? [])
