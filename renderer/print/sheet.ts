// The print document: drawn in a hidden window from data alone, with plain DOM calls. Nothing of an article is ever markup.
import { footLines, paragraphWords, type SheetContent, type SheetSection } from '../../domain/page/content'
import { isPrivate, setWords, type PageItem } from '../../domain/page/sheet'
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

function row(item: PageItem, language: string | null): HTMLElement {
  return element('div', 'row',
    item.term === null ? null : words('p', 'term', language, item.term),
    element('span', 'paragraph', paragraphWords(item.paragraph)),
    // A note is in its writer's language, which nobody has told us.
    words('p', 'words', isPrivate(item.section) ? null : language, setWords(item)))
}

const sectionElement = (language: string | null) => ({ section, label, items }: SheetSection): HTMLElement =>
  element('section', section, element('h2', 'label', label), ...items.map(item => row(item, language)))

function headOf({ title, titleLabel, sourceLine, language }: SheetContent): HTMLElement {
  const label = titleLabel === null ? null : element('span', 'title-label', titleLabel)
  const source = sourceLine === '' ? null : words('span', 'source-line', null, sourceLine)
  return element('header', '',
    words('h1', 'title', titleLabel === null ? language : null, title),
    element('p', 'source', label, source))
}

/** Draws one sheet. Resolves when the fonts its words need are there and it is laid out. */
async function drawSheet(content: SheetContent): Promise<void> {
  document.title = content.titleInFile
  document.documentElement.dataset['paper'] = content.paper
  const sheet = document.querySelector('#sheet')!
  sheet.replaceChildren(
    headOf(content),
    ...content.sections.map(sectionElement(content.language)),
    element('footer', '', ...footLines(content.foot).map(line => element('p', '', line))))
  // A font is only asked for once a layout needs it, so the layout is forced before waiting.
  sheet.getBoundingClientRect()
  await document.fonts.ready
}

window.drawSheet = drawSheet
