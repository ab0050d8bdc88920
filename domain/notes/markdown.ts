// A note's Markdown as a tree of the few things a note may show. There is no markup in it and nothing to follow or to
// fetch: what is not on the list (images, HTML, tables) stays as it was typed.
import { Lexer, type Token, type Tokens } from 'marked'

export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'struck'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly inlines: readonly Inline[]; readonly address: string }
  | { readonly kind: 'break' }

/** Where a task's box stands: its line in the note, from 0, and how many other boxes stand before it on that line. */
export interface TaskPlace {
  readonly line: number
  readonly before: number
}

export interface Task extends TaskPlace {
  readonly done: boolean
}

export interface ListItem {
  /** `null` for an item that is no task. */
  readonly task: Task | null
  readonly blocks: readonly NoteBlock[]
}

export type NoteBlock =
  | { readonly kind: 'paragraph' | 'heading'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quotation'; readonly blocks: readonly NoteBlock[] }
  /** `start` is the first item's number; `null` where items have bullets. */
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] }
  | { readonly kind: 'rule' }

/**
 * How much is read as Markdown; what goes beyond is shown as it was typed. The grammar lets a text take its reader
 * quadratic time by its length, by its marks (emphasis, brackets, backticks) and by its depth: each has its bound.
 */
export const markdownLimits = { length: 10_000, marks: 500, marksTogether: 100, depth: 8 } as const

const mark = /[*_~`[\]<!@&\\]/g
/** A line that begins with more signs of quotations and lists, one in the other, than are read. */
const tooDeep = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${markdownLimits.depth + 1}}`, 'm')

const asTyped = (text: string): NoteBlock => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })

/** What a note's text says, block by block; a text beyond the limits is one paragraph, as it was typed. */
export function readMarkdown(text: string): readonly NoteBlock[] {
  if (text.length > markdownLimits.length || tooDeep.test(text)) return [asTyped(text)]
  const reader: Reader = { marks: 0, boxes: new Map() }
  return blocksOf(reader, new Lexer({ gfm: true }).blockTokens(text.replace(/\r\n?/g, '\n'), []), 0, 0)
}

/** The note's text with one task ticked or not; the text itself where no box stands at that place. */
export function withTask(text: string, { line, before }: TaskPlace, done: boolean): string {
  const lines = text.split(/(\r\n?|\n)/)
  const words = lines[2 * line] ?? ''
  const box = [...words.matchAll(/\[[ xX]\]/g)][before]
  if (box === undefined) return text
  lines[2 * line] = `${words.slice(0, box.index)}[${done ? 'x' : ' '}]${words.slice(box.index + 3)}`
  return lines.join('')
}

interface Reader {
  /** How many marks have been read so far. */
  marks: number
  /** How many boxes were met on each line. */
  readonly boxes: Map<number, number>
}

const linesIn = (raw: string): number => raw.split('\n').length - 1

/** The blocks of tokens that begin on `line`. Each line of a list item or quotation is one line of the note. */
function blocksOf(reader: Reader, tokens: readonly Token[], line: number, depth: number): NoteBlock[] {
  let at = line
  let before = ''
  return tokens.flatMap(token => {
    // A block begins on a line of its own, though marked drops the line's end where a quotation goes on by itself.
    if (before !== '' && !before.endsWith('\n') && !token.raw.startsWith('\n')) at++
    const found = blockOf(reader, token, at, depth)
    at += linesIn(token.raw)
    before = token.raw
    return found ?? []
  })
}

function blockOf(reader: Reader, token: Token, line: number, depth: number): NoteBlock | null {
  if (depth > markdownLimits.depth) return asTyped(token.raw)
  switch (token.type) {
    case 'space': return null
    case 'hr': return { kind: 'rule' }
    case 'code': return { kind: 'code', text: codeText(token as Tokens.Code) }
    case 'heading': return { kind: 'heading', inlines: inlinesOf(reader, (token as Tokens.Heading).text) }
    case 'paragraph':
    case 'text': return { kind: 'paragraph', inlines: inlinesOf(reader, (token as Tokens.Text).text) }
    case 'blockquote': return { kind: 'quotation', blocks: blocksOf(reader, (token as Tokens.Blockquote).tokens, line, depth + 1) }
    case 'list': return listOf(reader, token as Tokens.List, line, depth)
    default: return asTyped(token.raw.trimEnd())
  }
}

/** What stands behind the opening of a fence is a word of the note too. */
const codeText = ({ lang, text }: Tokens.Code): string => (lang ? `${lang}\n${text}` : text)

function listOf(reader: Reader, { items, ordered, start }: Tokens.List, line: number, depth: number): NoteBlock {
  let at = line
  return {
    kind: 'list',
    start: ordered && start !== '' ? start : null,
    items: items.map(item => {
      const task = item.task ? taskAt(reader, at, item.checked === true) : null
      const blocks = blocksOf(reader, item.tokens.map(token => withoutBox(item, token)), at, depth + 1)
      at += linesIn(item.raw)
      return { task, blocks }
    })
  }
}

function taskAt({ boxes }: Reader, line: number, done: boolean): Task {
  const before = boxes.get(line) ?? 0
  boxes.set(line, before + 1)
  return { line, before, done }
}

/** marked gives a task's box as a token of its own, or leaves it in the first paragraph's words. */
function withoutBox({ task, tokens }: Tokens.ListItem, token: Token): Token {
  if (!task || token !== tokens[0]) return token
  if (token.type === 'checkbox') return { type: 'space', raw: '' }
  return 'text' in token && typeof token.text === 'string' ? { ...token, text: token.text.replace(/^\[[ xX]\] +/, '') } : token
}

/** Words with their emphasis; as they were typed where that would be more than may be read. */
function inlinesOf(reader: Reader, text: string): readonly Inline[] {
  const marks = text.match(mark)?.length ?? 0
  reader.marks += marks
  if (marks > markdownLimits.marksTogether || reader.marks > markdownLimits.marks) return [{ kind: 'text', text }]
  return Lexer.lexInline(text, { gfm: true }).flatMap(token => inlineOf(token))
}

const kinds = { em: 'emphasis', strong: 'strong', del: 'struck' } as const

function inlineOf(token: Token): Inline | Inline[] {
  const inner = (): Inline[] => ((token as Tokens.Generic).tokens ?? []).flatMap(inlineOf)
  switch (token.type) {
    case 'em':
    case 'strong':
    case 'del': return { kind: kinds[token.type], inlines: inner() }
    case 'codespan': return { kind: 'code', text: (token as Tokens.Codespan).text }
    case 'br': return { kind: 'break' }
    // A title would be seen nowhere.
    case 'link': return (token as Tokens.Link).title ? { kind: 'text', text: token.raw } : { kind: 'link', inlines: inner(), address: (token as Tokens.Link).href }
    case 'escape': return { kind: 'text', text: (token as Tokens.Escape).text }
    default: return { kind: 'text', text: token.raw }
  }
}
