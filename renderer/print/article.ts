// The whole article in print: drawn in a hidden window from data alone, on as many pages as it takes. Nothing is ever markup.
import { endLabel, type ArticleBlock, type ArticleOrder, type ArticlePart, type MarginNote } from '../../domain/page/whole/article-sheet'
import { element, isolated } from './elements'
import { charactersWithoutGlyph } from './glyphs'
import './fonts.css'
import './article.css'

declare global {
  interface Window {
    drawArticle: typeof drawArticle
  }
}

/** Words that are not ours: each stretch finds its own direction, and says its language where it is known. */
function words(tag: string, className: string, language: string | null, ...children: (Node | string)[]): HTMLElement {
  const made = element(tag, className, ...children)
  made.dir = 'auto'
  made.lang = language ?? ''
  return made
}

const tags = { 'paragraph': 'p', 'heading': 'h2', 'list-item': 'p', 'quotation': 'blockquote' } as const

function partElements({ text, kind, reference }: ArticlePart): (Node | string)[] {
  const mark = kind === null ? text : element('mark', kind, text)
  return reference === null ? [mark] : [mark, element('span', 'reference', reference)]
}

const noteElement = ({ label, text }: MarginNote): HTMLElement =>
  element('div', 'note', element('p', 'note-label', label), words('p', 'note-text', null, text))

function blockElement({ kind, number, parts, notes }: ArticleBlock, language: string | null): HTMLElement {
  return element('div', `row ${kind}`,
    element('span', 'number', number), words(tags[kind], 'words', language, ...parts.flatMap(partElements)),
    notes.length === 0 ? null : element('aside', 'notes', ...notes.map(noteElement)))
}

/** Draws an article. Resolves, when the fonts its words need are there and it is laid out, with the characters none has a glyph for. */
async function drawArticle(order: ArticleOrder): Promise<string> {
  const { title, titleLabel, sourceLine, language, blocks, notes } = order
  const root = document.documentElement
  document.title = title
  root.lang = language ?? ''
  root.dataset['paper'] = order.paper
  root.dataset['notes'] = String(blocks.some(block => block.notes.length > 0))
  root.style.setProperty('--foot', JSON.stringify(order.foot))
  const article = document.querySelector<HTMLElement>('#article')!
  article.dir = order.direction
  article.replaceChildren(...[
    element('header', '',
      words('h1', 'title', titleLabel === null ? language : null, title),
      titleLabel === null ? null : element('p', 'title-label', titleLabel),
      sourceLine === '' ? null : isolated(words('p', 'source', null, sourceLine), sourceLine)),
    ...blocks.map(block => blockElement(block, language)),
    notes.length === 0 ? null : element('section', 'end', element('h2', '', endLabel), ...notes.map(noteElement))
  ].filter(child => child !== null))
  // A font is only asked for once a layout needs it, so the layout is forced before waiting.
  article.getBoundingClientRect()
  await document.fonts.ready
  return charactersWithoutGlyph(article)
}

window.drawArticle = drawArticle
