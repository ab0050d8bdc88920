import { looksLikeHeading, type Piece } from './piece'
import { tidyWords } from './tidy'

const bullet = /^\s*[-*•‣▪]\s+(?=\S)/
const numbered = /^\s*\(?(?:\d{1,3}|[a-z])[.)]\s+(?=\S)/
const sentenceEnd = /[.!?…:。！？][”’"'»)\]]*$/
const rule = /^\s*([-=*_])(?:\s*\1){2,}\s*$/
/** Below this, lines are a list or a poem: no one wraps prose so narrow. */
const narrowestMeasure = 30
/** The share of line breaks inside a sentence from which a text is taken as hard-wrapped; other texts have next to none. */
const wrappedShare = 1 / 3
/** The share of those breaks that come where the line is full. */
const fullShare = 0.7

/**
 * Paragraphs, list items and headings of a tidied plain text, whichever way it was written down: one paragraph a line,
 * blank lines between paragraphs, or lines wrapped at a width (with blank lines, indents or short last lines between).
 */
export function plainPieces(text: string): Piece[] {
  const groups = text.split(/\n\s*\n/).map(group => group.split('\n').filter(line => line.trim() !== ''))
  const width = measureOf(groups)
  // Where blank lines part the paragraphs, a line that ends a sentence a little early does not.
  const separated = groups.filter(group => group.length > 1).length > 1
  return groups.filter(group => group.length > 0).flatMap((group, at, all) => {
    const underlined = group.length === 2 && rule.test(group[1]!)
    const lines = group.filter(line => !rule.test(line))
    const alone = lines.length === 1 && at < all.length - 1
    const heading = underlined || (alone && isHeading(lines[0]!, all[at + 1]![0]!))
    if (heading && lines.length === 1) return [{ kind: 'heading' as const, words: tidyWords(lines[0]!) }]
    return (width === null ? lines.map(line => [line]) : unwrap(lines, separated ? width * 0.75 : width)).map(toPiece)
  })
}

function isHeading(line: string, next: string): boolean {
  return looksLikeHeading(line) && line.length <= 80 && !isItem(line) && !isItem(next) && next.length > line.length
}

const isItem = (line: string): boolean => bullet.test(line) || numbered.test(line)

function toPiece(lines: readonly string[]): Piece {
  const kind = isItem(lines[0]!) ? 'list-item' : 'paragraph'
  // A word broken at its own hyphen ("long-" / "term") must not gain a space. A bullet is a mark, a number is a word.
  const words = lines.join('\n').replace(/(?<=\p{L}-)\n\s*(?=\p{Ll})/gu, '').replace(bullet, '')
  return { kind, words: tidyWords(words) }
}

/**
 * The width a text is wrapped at, or `null` when each line is a paragraph. A wrapped line is one that had no room for
 * the next line's first word, and most wrapped lines break inside a sentence: no end mark before, no capital after.
 */
function measureOf(groups: readonly (readonly string[])[]): number | null {
  const pairs = groups.flatMap(group => group.slice(1).map((next, at) => ({ line: group[at]!, next })))
    .filter(({ next }) => !isItem(next) && !rule.test(next))
  const lengths = pairs.map(({ line }) => line.length).toSorted((a, b) => a - b)
  // The longest line, unless it stands out: one long address must not hide how all other lines are wrapped.
  const most = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0
  const width = lengths.findLast(length => length <= most * 1.1) ?? 0
  const inside = pairs.filter(({ line, next }) =>
    !sentenceEnd.test(line) && !/^\s*[“‘"'«(]*\p{Lu}/u.test(next))
  // By hand, one wraps a little early now and then; a poem's lines end where they like.
  const full = inside.filter(({ line, next }) => isFull(line, next, width * 0.9))
  const wrapped = width >= narrowestMeasure && inside.length >= pairs.length * wrappedShare &&
    full.length >= inside.length * fullShare
  return wrapped && inside.length > 0 ? width : null
}

const isFull = (line: string, next: string, width: number): boolean =>
  line.length + 1 + next.trim().split(' ')[0]!.length > width

/** Joins wrapped lines; one that ends a sentence with room for the next word below `width` ends a paragraph. */
function unwrap(lines: readonly string[], width: number): string[][] {
  const paragraphs: string[][] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const starts = before === undefined || isItem(line) || (sentenceEnd.test(before) && !isFull(before, line, width)) ||
      (indent(line) > indent(before) && !isItem(paragraphs.at(-1)![0]!))
    if (starts) paragraphs.push([line])
    else paragraphs.at(-1)!.push(line)
  })
  return paragraphs
}

const indent = (line: string): number => line.length - line.trimStart().length
