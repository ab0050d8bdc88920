// What a PDF is made of (ISO 32000-1, 7.3). Names and strings hold one character for each byte of the file.

export class Name {
  constructor(readonly name: string) {}
}

export class PdfString {
  constructor(readonly bytes: string) {}
}

/** Points to an object by its number; generations other than 0 do not occur in a file that was written once. */
export class Ref {
  constructor(readonly number: number) {}
}

/** A bare word: an operator of a content stream, "obj", "stream", "]". */
export class Keyword {
  constructor(readonly word: string) {}
}

export class Stream {
  constructor(readonly dict: Dict, readonly raw: Uint8Array) {}
}

export type Dict = ReadonlyMap<string, PdfValue>
export type PdfValue = null | boolean | number | Name | PdfString | Ref | Keyword | Stream | Dict | readonly PdfValue[]

/** A PDF that cannot be read as one. */
export class PdfError extends Error {}

export const isDict = (value: PdfValue | undefined): value is Dict => value instanceof Map
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value)
export const nameOf = (value: PdfValue | undefined): string | null => (value instanceof Name ? value.name : null)
export const numberOf = (value: PdfValue | undefined, otherwise = 0): number => (typeof value === 'number' ? value : otherwise)

/** Bytes as characters of the same number. */
export function latin(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const parts: string[] = []
  for (let at = Math.max(0, start); at < Math.min(end, bytes.length); at += 0x2000) {
    parts.push(String.fromCharCode.apply(null, bytes.subarray(at, Math.min(at + 0x2000, end)) as unknown as number[]))
  }
  return parts.join('')
}

/** Characters below 256 as bytes of the same number. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, character => character.charCodeAt(0))

/** The words of a text string (7.9.2.2): UTF-16 or UTF-8 where its first bytes say so, else one sign a byte. */
export function wordsOf({ bytes }: PdfString): string {
  if (bytes.startsWith('\xFE\xFF')) return utf16(bytes.slice(2))
  if (bytes.startsWith('\xEF\xBB\xBF')) return utf8(bytes.slice(3))
  return bytes
}

/** Big-endian UTF-16, as bytes, in words. */
export function utf16(bytes: string): string {
  let words = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) words += String.fromCharCode(bytes.charCodeAt(at) << 8 | bytes.charCodeAt(at + 1))
  return words
}

/** UTF-8, as bytes, in words; what is none is given back as it is. */
export function utf8(bytes: string): string {
  try {
    return decodeURIComponent(bytes.replace(/[^A-Za-z0-9]/g, character => `%${character.charCodeAt(0).toString(16).padStart(2, '0')}`))
  } catch {
    return bytes
  }
}

/** Words as a text string: one byte a sign where that can hold them, else UTF-16. */
export function textString(words: string): PdfString {
  if (/^[\t\n\r\x20-\x7E]*$/.test(words)) return new PdfString(words)
  let bytes = '\xFE\xFF'
  for (let at = 0; at < words.length; at++) {
    const unit = words.charCodeAt(at)
    bytes += String.fromCharCode(unit >> 8, unit & 0xFF)
  }
  return new PdfString(bytes)
}

/** Every string and every name in a value, however deep, but not behind references. */
export function* leavesOf(value: PdfValue): Generator<PdfString | Name> {
  if (value instanceof PdfString || value instanceof Name) yield value
  else if (isArray(value)) for (const one of value) yield* leavesOf(one)
  else if (isDict(value)) for (const [key, one] of value) yield* leavesOf([new Name(key), one])
}
