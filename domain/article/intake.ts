import type { ArticleDraft } from './article'
import { largestFile } from './limits'
import { fileKind, parseArticle, type ParseFailure } from './parse'

// The one platform name the domain uses: a pure function from bytes to text, the same in every JavaScript runtime, but
// not part of the language's own library. Declared here as narrowly as it is used, so that no other platform type gets in.
declare const TextDecoder: new (encoding: string, options: { readonly fatal: boolean }) => {
  decode(bytes: Uint8Array): string
}

export type IntakeFailure =
  | ParseFailure
  /** It holds more than `limit` bytes. */
  | { readonly kind: 'too-large'; readonly limit: number }
  /** Its bytes are not text, whatever its name says. */
  | { readonly kind: 'not-text' }

/** The front door: a file's name and bytes in, an article or the reason why not out. Never throws. */
export function readFile(name: string, bytes: Uint8Array): ArticleDraft | IntakeFailure {
  if (fileKind(name) === null) return { kind: 'unknown-kind' }
  if (bytes.length > largestFile) return { kind: 'too-large', limit: largestFile }
  const content = decode(bytes)
  return content === null ? { kind: 'not-text' } : parseArticle(name, content)
}

/** UTF-8 and UTF-16 by their marks, then UTF-8, then the Windows encoding of old Western texts; `null` for no text. */
function decode(bytes: Uint8Array): string | null {
  const starts = (...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)
  if (starts(0x25, 0x50, 0x44, 0x46, 0x2d)) return null // %PDF-: begins like text
  const marked = starts(0xff, 0xfe) ? 'utf-16le' : starts(0xfe, 0xff) ? 'utf-16be' : null
  const text = marked ? new TextDecoder(marked, { fatal: false }).decode(bytes) : eightBit(bytes)
  return looksBinary(text) ? null : text
}

/** What the Windows encoding has at 0x80 to 0x9F, where others have control characters. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function eightBit(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Some versions of Node take this encoding for Latin-1 and leave those 32 to us.
    return new TextDecoder('windows-1252', { fatal: false }).decode(bytes)
      .replace(/[\u0080-\u009f]/g, control => windows[control.charCodeAt(0) - 0x80]!)
  }
}

/** No text holds a NUL, nor more than a stray control character in a hundred. */
function looksBinary(text: string): boolean {
  if (text.includes('\0')) return true
  const controls = text.match(/(?![\t-\r\u0085])\p{Cc}|\uFFFD/gu)?.length ?? 0
  return controls * 100 > text.length
}
