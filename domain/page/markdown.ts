import type { Article } from '../article/article'
import type { Brief } from '../brief/brief'
import { composePage } from './compose'
import { footOf } from './foot'
import { sectionLabels, type PageItem, type Section } from './sheet'

/**
 * A brief as Markdown (CommonMark): the page's sections whole, every line verbatim with its paragraph number. What would
 * be markup in an article's words is escaped, so that it reads as it was written.
 */
export function briefMarkdown(article: Article, brief: Brief): string {
  const order = composePage(article, brief, { paper: 'a4', printedOn: '' })
  const about = [order.titleLabel, order.sourceLine].filter(Boolean).map(words => escaped(words!)).join(' · ')
  const sections = (Object.keys(sectionLabels) as Section[]).flatMap(section => {
    const own = order.items.filter(item => item.section === section)
    return own.length === 0 ? [] : [`## ${sectionLabels[section]}`, own.map(line).join('\n')]
  })
  return [`# ${escaped(order.title)}`, about, ...sections, escaped(footOf(order, order.items).extract)]
    .filter(part => part !== '').join('\n\n') + '\n'
}

function line({ text, speaker, paragraph }: PageItem): string {
  const words = speaker === null ? escaped(text) : `**${escaped(speaker)}:** “${escaped(text)}”`
  return `- ${words} (¶ ${paragraph})`
}

/** Words in which Markdown finds nothing to mark up; lines become one, as a list item has no other. */
function escaped(words: string): string {
  return words
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\d+)(?=[.)])/, '$1\\')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/[#\s]+$/, trailing => trailing.replaceAll('#', '\\#'))
}
