import { lexer, type Token, type Tokens } from 'marked'
import type { BlockKind } from './article'
import type { Piece } from './piece'
import { tidyWords } from './tidy'

/**
 * The blocks of a Markdown text in plain words: links and emphasis become their words, images their description,
 * table rows a line each. Of raw HTML only the words between its tags stay; comments, scripts and styles go whole.
 * Throws where marked does (nesting thousands deep).
 */
export function markdownPieces(text: string): Piece[] {
  return lexer(text, { gfm: true }).flatMap(token => blockPieces(token, 'paragraph'))
}

function blockPieces(token: Token, kind: BlockKind): Piece[] {
  const block = token as Tokens.Generic
  switch (block.type) {
    case 'heading': return piece('heading', inline(block.tokens))
    case 'blockquote': return children(block.tokens, 'quotation')
    case 'list': return (block as Tokens.List).items.flatMap((item, at) => listItem(block as Tokens.List, item, at))
    case 'table': return [(block as Tokens.Table).header, ...(block as Tokens.Table).rows]
      .flatMap(row => piece(kind, row.map(cell => inline(cell.tokens)).join(' | ')))
    case 'code': return piece(kind, (block as Tokens.Code).text)
    case 'html': return piece(kind, withoutTags((block as Tokens.HTML).text))
    case 'paragraph':
    case 'text': return piece(kind, inline([token]))
    default: return []
  }
}

const children = (tokens: readonly Token[] | undefined, kind: BlockKind): Piece[] =>
  (tokens ?? []).flatMap(token => blockPieces(token, kind))

/** A bullet is a mark, the number of an item is one of the article's words ("see point 2"). */
function listItem(list: Tokens.List, item: Tokens.ListItem, at: number): Piece[] {
  const [first, ...rest] = children(item.tokens, 'list-item')
  if (!first) return []
  const number = list.ordered && list.start !== '' ? `${list.start + at}. ` : ''
  return [{ kind: first.kind, words: number + first.words }, ...rest]
}

function piece(kind: BlockKind, words: string): Piece[] {
  const tidied = tidyWords(words)
  return tidied === '' ? [] : [{ kind, words: tidied }]
}

function inline(tokens: readonly Token[] | undefined): string {
  return (tokens ?? []).map(token => {
    const { type, tokens: inner, text } = token as Tokens.Generic
    if (type === 'html') return ''
    if (type === 'br') return '\n'
    if (inner) return inline(inner)
    if (type === 'codespan' || type === 'escape') return String(text ?? '')
    return withoutEntities(String(text ?? ''))
  }).join('')
}

const withoutTags = (html: string): string => withoutEntities(html
  .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
  .replace(/<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, '')
  .replace(/<[^>]*(?:>|$)/g, ' '))

/** The named characters that people write by hand; any other stays as it was written. */
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', euro: '€', pound: '£', copy: '©'
}

function withoutEntities(text: string): string {
  return text.replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(named, name) ? named[name]! : whole
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
