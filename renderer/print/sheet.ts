// The print document: drawn in a hidden window from data alone, with plain DOM calls. Nothing of an article is ever markup.
import { besideLabels, footLines, paragraphWords, type SheetContent, type SheetSection } from '../../domain/page/content'
import type { Measures } from '../../domain/page/measures'
import { redactionMark } from '../../domain/page/redact'
import { isPrivate, setWords, type PageItem } from '../../domain/page/sheet'
import { rightToLeft } from '../../domain/text/direction'
import { hang } from '../parts/hang'
import { element, isolated } from './elements'
import { measure } from './measure'
import './fonts.css'
import './sheet.css'

declare global {
  interface Window {
    drawSheet: typeof drawSheet
  }
}

/** Words that are not ours: each stretch finds its own direction, and says its language where it is known. */
function words(tag: string, className: string, language: string | null, text: string): HTMLElement {
  const made = element(tag, className, ...withRedactions(text))
  // Without a letter that has a direction of its own they go the way of the page.
  if (/\p{L}/u.test(text)) made.dir = 'auto'
  // What stands for words that were taken out has no direction.
  if (text.includes(redactionMark)) made.dir = rightToLeft.test(/\p{L}/u.exec(text.replaceAll(redactionMark, ''))?.[0] ?? '') ? 'rtl' : 'ltr'
  made.lang = language ?? ''
  const mark = hang(text)
  if (mark !== undefined) made.dataset['hang'] = mark
  return made
}

const parted = (tag: string, className: string, language: string | null, text: string): HTMLElement =>
  isolated(words(tag, className, language, text), text, withRedactions)

const withRedactions = (text: string): (Node | string)[] => text.split(redactionMark)
  .flatMap((part, index) => (index === 0 ? [part] : [element('span', 'redaction', redactionMark), part]))

function row(item: PageItem, language: string | null): HTMLElement {
  const made = element('div', 'row',
    item.term === null ? null : parted('p', 'term', language, item.term),
    element('span', 'paragraph', paragraphWords(item.paragraph)),
    // A note is in its writer's language, which nobody has told us.
    words('p', 'words', isPrivate(item.section) ? null : language, setWords(item)))
  made.dataset['id'] = item.id
  return made
}

const sectionElement = (language: string | null) => ({ section, label, items }: SheetSection): HTMLElement => {
  const made = element('section', section, element('h2', 'label', label), ...items.map(item => row(item, language)))
  made.dataset['section'] = section
  return made
}

function headOf({ title, titleLabel, sourceLine, language }: SheetContent): HTMLElement {
  const label = titleLabel === null ? null : element('p', 'title-label', titleLabel)
  const source = sourceLine === '' ? null : parted('p', 'source', null, sourceLine)
  return element('header', '', words('h1', 'title', titleLabel === null ? language : null, title), label, source)
}

const markingElement = (marking: string | null): HTMLElement | null => (marking === null ? null : words('p', 'marking', null, marking))

function besideElement({ carry, beside }: SheetContent): HTMLElement | null {
  if (carry === 'none') return null
  return element('aside', '', element('p', 'beside-label', besideLabels[carry]), ...beside.map(sectionElement(null)), element('div', 'rules'))
}

/** Lines to write on, in what height is left beside the brief. */
function rule(sheet: Element): void {
  const rules = sheet.querySelector<HTMLElement>('.rules')
  if (rules === null) return
  const height = parseFloat(getComputedStyle(rules).getPropertyValue('--rule')) * (96 / 25.4)
  for (let count = Math.floor(rules.clientHeight / height); count > 0; count--) rules.append(element('div', 'rule'))
}

/** Draws one sheet. Resolves with its measures when the fonts its words need are there and it is laid out. */
async function drawSheet(content: SheetContent): Promise<Measures> {
  const { paper, large, carry, foot } = content
  document.title = content.titleInFile
  document.documentElement.lang = content.language ?? ''
  Object.assign(document.documentElement.dataset, { paper, carry, size: large ? 'large' : content.isSparse ? 'sparse' : 'normal' })
  const sheet = document.querySelector<HTMLElement>('#sheet')!
  sheet.replaceChildren(...[
    markingElement(content.marking),
    headOf(content),
    element('div', 'body', element('div', 'brief', ...content.sections.map(sectionElement(content.language))), besideElement(content)),
    element('footer', '', ...footLines(foot).map(line => element('p', '', line))),
    markingElement(content.marking)
  ].filter(child => child !== null))
  sheet.dir = content.direction
  // A font is only asked for once a layout needs it, so the layout is forced before waiting.
  sheet.getBoundingClientRect()
  await document.fonts.ready
  rule(sheet)
  return measure(sheet)
}

window.drawSheet = drawSheet
