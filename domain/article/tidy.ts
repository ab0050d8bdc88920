// What a text loses at the front door, once: everything that looks like nothing but would move every offset after it.

/**
 * Zero-width space, word joiner, byte order mark, soft hyphen, and what turns the direction of letters around against their nature:
 * words would read otherwise than they stand. Joiners (U+200C, U+200D) and isolates stay: some scripts spell with them.
 */
export const invisible = /[\u00AD\u200B\u202D\u202E\u2060\uFEFF]/g
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const oddSpaces = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g
const controls = /(?!\n)\p{Cc}/gu
// Typewriters and TeX make double marks of two single ones. Only a clear pair is one quotation: opened after a space,
// closed after a sign and before none, within one paragraph, with no other double mark inside ('' after feet is inches).
const doubled = /(?<![^\s([{—–-])(?:''|``)(?=[^\s'`])((?:(?!''|``|"|\n\n)[\s\S])+)(?<=[^\s'`])(?<!['′]\d{1,2})''(?![\p{L}\p{N}'`])/gu

/**
 * Tidies a whole text: one kind of line end (`\n`), one kind of space, nothing invisible, no half characters,
 * Unicode form NFC, no spaces before a line end, double quotation marks in place of pairs of doubled single ones.
 * Indents and blank lines stay; tidying twice changes nothing more.
 */
export function tidy(text: string): string {
  return withDoubleMarks(cleaned(text))
}

const withDoubleMarks = (text: string): string => text.replace(doubled, '"$1"')

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .replace(lineEnds, '\n')
    .replace(oddSpaces, ' ')
    .replace(controls, '')
    .normalize('NFC')
    .split('\n').map(line => line.trimEnd()).join('\n')
}

/** The words of one block: tidied, on one line, with single spaces and none at either end. */
export function tidyWords(words: string): string {
  return withDoubleMarks(cleaned(words).replace(/[ \n]+/g, ' ').trim())
}
