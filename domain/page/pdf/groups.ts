import type { PageContent } from './content'
import type { Marked, Shown } from './painter'

/** What a page shows in one of its stretches of marked content: one node of the print document. */
export interface TextGroup extends Reading {
  readonly shown: readonly Shown[]
}

/** The words of a stretch, those given in place of glyphs (ActualText) taken for them. */
export interface Reading {
  /** Its runs as they are painted: from the left. What is marked as reversed is turned round. */
  readonly text: string
  /** The same with the runs of each line read from the right, as paragraphs of such scripts are. */
  readonly fromRight: string
}

/** The text of a page, stretch by stretch, in the order in which each is first painted. What is in no stretch stands by itself. */
export function textGroups({ marks }: PageContent): TextGroup[] {
  const groups: Shown[][] = []
  const known = new Map<number, Shown[]>()
  let loose: Shown[] | undefined
  for (const mark of marks) {
    if (mark.kind !== 'glyph') continue
    const open: Shown[] | undefined = mark.group === null ? loose : known.get(mark.group)
    const own: Shown[] = open ?? []
    if (open === undefined) groups.push(own)
    own.push(mark)
    if (mark.group !== null) known.set(mark.group, own)
    loose = mark.group === null ? own : undefined
  }
  return groups.map(shown => ({ ...readingOf(shown), shown }))
}

/** Glyphs that are read together: those of one reversed run, or those between two of them on one line. */
interface Run {
  readonly reversed: Marked | null
  readonly line: number
  readonly words: string[]
}

function readingOf(shown: readonly Shown[]): Reading {
  const runs: Run[] = []
  let last: Marked | null = null
  for (const { span, glyph, reversed, at: [, line] } of shown) {
    const open = runs.at(-1)
    const run = open && open.reversed === reversed && Math.abs(open.line - line) < 1 ? open : { reversed, line, words: [] }
    if (run !== open) runs.push(run)
    if (span === null) run.words.push(glyph.text ?? '\uFFFD')
    else if (span !== last) run.words.push(span.actual!)
    last = span
  }
  return { text: joined(runs), fromRight: linesOf(runs).map(line => joined(line.toReversed())).join('') }
}

const joined = (runs: readonly Run[]): string => runs.map(({ reversed, words }) => (reversed ? words.toReversed() : words).join('')).join('')

function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = []
  for (const run of runs) {
    const open = lines.at(-1)
    if (open && Math.abs(open[0]!.line - run.line) < 1) open.push(run)
    else lines.push([run])
  }
  return lines
}

/**
 * Words that stand for glyphs though the font says that those glyphs are others: "harmless" over a drawn "secret". A font
 * says nothing of many shapes (joined or numbered ones), so only what it does say is held against the words.
 */
export function maskedTexts({ marks }: PageContent): string[] {
  const drawn = new Map<Marked, string>()
  for (const mark of marks) {
    if (mark.kind === 'glyph' && mark.span !== null) drawn.set(mark.span, (drawn.get(mark.span) ?? '') + (mark.glyph.text ?? ''))
  }
  return [...drawn].filter(([{ actual }, words]) => !isWithin(words, actual ?? '')).map(([, words]) => words)
}

function isWithin(words: string, actual: string): boolean {
  const signs = new Set(Array.from(folded(actual)))
  return Array.from(folded(words)).every(sign => signs.has(sign))
}

/** Signs that share a glyph in a bundled face, and brackets that a run from right to left turns round, each as one of them. */
const sameGlyph: Readonly<Record<string, string>> = {
  '\u02BB': '‘', '\u02BC': '‘', '⁄': '∕', '·': '∙',
  ')': '(', ']': '[', '}': '{', '>': '<', '»': '«', '›': '‹', '≥': '≤', '”': '“', '’': '‘'
}

/**
 * Without marks, and without signs of nobody's, by which faces number shapes of their own (private use, zero). Faces put
 * Arabic letters together from strokes and dots, so all of those count as one.
 */
const folded = (text: string): string => text.normalize('NFKD')
  .replace(/[\0\s\p{M}\p{Cf}\p{Co}]/gu, '').replace(/\p{Script=Arabic}/gu, '\u0627').replace(/./gu, sign => sameGlyph[sign] ?? sign)
