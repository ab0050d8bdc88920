// The print document: drawn in a hidden window from data alone, with plain DOM calls. Nothing of an article is ever markup.
import { footOf } from '../../domain/page/foot'
import { sectionLabels, setWords, type PageItem, type PageOrder, type Section } from '../../domain/page/sheet'
import { hang } from '../parts/hang'
import './fonts.css'
import './sheet.css'

declare global {
  interface Window {
    drawSheet: typeof drawSheet
  }
}

type Child = Node | string | null

function element(tag: string, className: string, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children.filter(child => child !== null))
  return made
}

/** Words that are not ours: each stretch finds its own direction, and says its language where it is known. */
function words(tag: string, className: string, language: string | null, text: string): HTMLElement {
  const made = element(tag, className, text)
  made.dir = 'auto'
  made.lang = language ?? ''
  const mark = hang(text)
  if (mark !== undefined) made.dataset['hang'] = mark
  return made
}

const paragraphMark = (item: PageItem): HTMLElement =>
  element('span', 'paragraph', item.paragraph === null ? '' : `¶ ${item.paragraph}`)

function row(item: PageItem, language: string | null): HTMLElement {
  return element('div', 'row',
    item.term === null ? null : words('p', 'term', language, item.term),
    paragraphMark(item),
    // A note is in its writer's language, which nobody has told us.
    words('p', 'words', item.section === 'notes' ? null : language, setWords(item)))
}

function sectionOf(section: Section, items: readonly PageItem[], language: string | null): HTMLElement | null {
  const own = items.filter(item => item.section === section)
  if (own.length === 0) return null
  const label = element('h2', 'label', sectionLabels[section])
  return element('section', section, label, ...own.map(item => row(item, language)))
}

function headOf(order: PageOrder): HTMLElement {
  const label = order.titleLabel === null ? null : element('span', 'title-label', order.titleLabel)
  const source = order.sourceLine === '' ? null : words('span', 'source-line', null, order.sourceLine)
  return element('header', '',
    words('h1', 'title', order.titleLabel === null ? order.language : null, order.title),
    element('p', 'source', label, source))
}

function footElement(order: PageOrder, items: readonly PageItem[]): HTMLElement {
  const foot = footOf(order, items)
  return element('footer', '',
    element('p', '', foot.extract),
    element('p', '', `${foot.printed} · ${foot.fingerprint} · ${foot.page}`))
}

/**
 * Draws one sheet: `items` are those of the order that are to stand on it.
 * Resolves when the fonts its words need are there and it is laid out.
 */
async function drawSheet(order: PageOrder, items: readonly PageItem[]): Promise<void> {
  document.title = order.title
  document.documentElement.dataset['paper'] = order.paper
  const sections = (Object.keys(sectionLabels) as Section[]).map(section => sectionOf(section, items, order.language))
  const sheet = document.querySelector('#sheet')!
  sheet.replaceChildren(headOf(order), ...sections.filter(section => section !== null), footElement(order, items))
  // A font is only asked for once a layout needs it, so the layout is forced before waiting.
  sheet.getBoundingClientRect()
  await document.fonts.ready
}

window.drawSheet = drawSheet
