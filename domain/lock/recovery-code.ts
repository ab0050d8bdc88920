// The recovery code: 128 random bits as people copy them from paper. 26 letters and digits of Crockford's base 32
// (without I, L, O and U, which are misread), and two that check them, in groups of four:
// 7K3M-Q0ZD-1FXT-9B2W-H6YN-C4VR-5ES8

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 7
const groupLength = 4
const codeLength = groups * groupLength
const checkLength = 2
/** The largest prime that two digits hold: one wrong digit, or two neighbours exchanged, always change the remainder. */
const modulus = 1021n
export const recoveryBytes = 16

/** What is read for what was meant. */
const misread: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' }

function inBase32(value: bigint, length: number): string {
  let text = ''
  for (let rest = value; text.length < length; rest >>= 5n) text = digits[Number(rest & 31n)]! + text
  return text
}

const valueOf = (text: string): bigint => text.split('').reduce((value, digit) => (value << 5n) | BigInt(digits.indexOf(digit)), 0n)

const grouped = (code: string): string => code.match(/.{4}/g)!.join('-')

/** The code of 16 random bytes. */
export function recoveryCode(random: Uint8Array): string {
  const value = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return grouped(inBase32(value, codeLength - checkLength) + inBase32(value % modulus, checkLength))
}

/** A code as typed: the code as it is written, or what is the matter with it. */
export type ReadCode = { readonly code: string } | 'incomplete' | 'not-a-code' | 'mistyped'

/** Reads a code in capitals or not, with whatever between its groups; a slip of the finger is told from another code. */
export function readRecoveryCode(typed: string): ReadCode {
  const text = typed.toUpperCase().replace(/[\s\p{Pd}.]/gu, '').replace(/[ILO]/g, letter => misread[letter]!)
  if (text.split('').some(letter => !digits.includes(letter)) || text.length > codeLength) return 'not-a-code'
  if (text.length < codeLength) return 'incomplete'
  const value = valueOf(text.slice(0, -checkLength))
  const isWhole = value < 1n << BigInt(recoveryBytes * 8)
  return isWhole && valueOf(text.slice(-checkLength)) === value % modulus ? { code: grouped(text) } : 'mistyped'
}

/** The last group of a code, which its owner types back to show that it was kept. */
export const lastGroup = (code: string): string => code.slice(-groupLength)
