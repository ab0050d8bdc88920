import { Keyword, Name, PdfError, PdfString, Ref, type PdfValue } from './values'

const white = /[\0\t\n\f\r ]*/y
const comment = /%[^\r\n]*/y
const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const reference = /(\d+)\s+\d+\s+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y
const regular = /[^\0\t\n\f\r ()<>[\]{}/%]+/y
const plain = /[^()\\]+/y

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads the values of a PDF, or of a content stream, one after another (ISO 32000-1, 7.2 and 7.3). */
export class Cursor {
  /** Comments passed so far: words nobody sees that are in the file all the same. */
  readonly comments: string[] = []

  constructor(readonly text: string, public at = 0) {}

  /** The next value, with `undefined` at the end. Closing brackets and operators are keywords. */
  next(): PdfValue | undefined {
    this.skip()
    switch (this.text[this.at]) {
      case undefined: return undefined
      case '/': return this.name()
      case '(': return this.literal()
      case '[': this.at++; return this.until(']')
      case '<': return this.text[this.at + 1] === '<' ? this.dict() : this.hex()
      case ']': case '{': case '}': case ')': return new Keyword(this.text[this.at++]!)
      case '>': this.at += 2; return new Keyword('>>')
      default: return this.word()
    }
  }

  /** Passes over white space and comments. */
  skip(): void {
    for (this.match(white); this.text[this.at] === '%'; this.match(white)) this.comments.push(this.match(comment)![0].slice(1))
  }

  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)
    if (found !== null) this.at = pattern.lastIndex
    return found
  }

  private word(): PdfValue {
    const pointed = this.match(reference)
    if (pointed !== null) return new Ref(Number(pointed[1]))
    const counted = this.match(number)
    if (counted !== null) return Number(counted[0])
    const word = this.match(regular)![0]
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new Keyword(word)
  }

  private name(): Name {
    this.at++
    const written = this.match(regular)?.[0] ?? ''
    return new Name(written.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))))
  }

  private until(closing: string): PdfValue[] {
    const values: PdfValue[] = []
    for (;;) {
      const value = this.next()
      if (value === undefined) throw new PdfError(`"${closing}" is missing`)
      if (value instanceof Keyword && value.word === closing) return values
      values.push(value)
    }
  }

  private dict(): ReadonlyMap<string, PdfValue> {
    this.at += 2
    const parts = this.until('>>')
    const entries = new Map<string, PdfValue>()
    for (let index = 0; index + 1 < parts.length; index += 2) {
      const key = parts[index]
      if (!(key instanceof Name)) throw new PdfError('a dictionary has a key that is no name')
      entries.set(key.name, parts[index + 1]!)
    }
    return entries
  }

  private hex(): PdfString {
    const end = this.text.indexOf('>', this.at)
    if (end < 0) throw new PdfError('">" is missing')
    const digits = this.text.slice(this.at + 1, end).replace(/[^0-9A-Fa-f]/g, '')
    this.at = end + 1
    return new PdfString(digits.replace(/..?/g, pair => String.fromCharCode(parseInt(pair.padEnd(2, '0'), 16))))
  }

  private literal(): PdfString {
    this.at++
    let bytes = ''
    for (let depth = 1; ;) {
      bytes += this.match(plain)?.[0] ?? ''
      const sign = this.text[this.at++]
      if (sign === undefined) throw new PdfError('")" is missing')
      if (sign === '\\') bytes += this.escaped()
      else if ((depth += sign === '(' ? 1 : -1) === 0) return new PdfString(bytes)
      else bytes += sign
    }
  }

  private escaped(): string {
    const code = this.match(/[0-7]{1,3}/y)
    if (code !== null) return String.fromCharCode(parseInt(code[0], 8) & 0xFF)
    if (this.match(/\r\n?|\n/y) !== null) return ''
    const sign = this.text[this.at++] ?? ''
    return escapes[sign] ?? sign
  }
}
