import { blockAt, paragraphNumbers, type Article } from '../article/article'
import type { Actor, Brief } from '../brief/brief'
import { escaped } from '../text/markdown'
import { textOf } from '../text/span'
import { composePage } from './compose'
import { footOf } from './foot'
import { briefItems } from './items'
import { sectionLabels, setWords, type PageItem, type Section } from './sheet'

/**
 * A brief as Markdown (CommonMark): every section whole, every line verbatim with its paragraph number. What would be
 * markup in an article's words is escaped, so that it reads as it was written.
 */
export function briefMarkdown(article: Article, brief: Brief): string {
  const order = composePage(article, brief, { paper: 'a4', printedOn: '' })
  const about = [order.titleLabel, order.sourceLine].filter(Boolean).map(words => escaped(words!)).join(' · ')
  const items: { readonly [S in Section]?: readonly PageItem[] } = briefItems(article, brief)
  const all = Object.values(items).flat()
  const sections = (Object.keys(sectionLabels) as Section[]).flatMap(section => sectionOf(sectionLabels[section], (items[section] ?? []).map(line)))
  const actors = sectionOf('Actors', brief.actors.map(actor => actorLine(article, actor)))
  return [`# ${escaped(order.title)}`, about, ...sections, ...actors, escaped(footOf({ ...order, items: all }, all).extract)]
    .filter(part => part !== '').join('\n\n') + '\n'
}

const sectionOf = (label: string, lines: readonly string[]): string[] =>
  (lines.length === 0 ? [] : [`## ${label}`, lines.join('\n')])

function line(item: PageItem): string {
  const term = item.term === null ? '' : `**${escaped(item.term)}:** `
  return `- ${term}${setWords(item, escaped(item.text))} (¶ ${item.paragraph})`
}

/** The name and role of an actor, and the paragraphs that name them. */
function actorLine({ text, blocks }: Article, { name, role, mentions }: Actor): string {
  const numbers = paragraphNumbers(blocks)
  const places = new Set(mentions.map(({ start }) => numbers[blockAt(blocks, start)]!).filter(number => number > 0))
  return `- **${escaped(textOf(text, name))}**${role === null ? '' : `, ${escaped(textOf(text, role))}`} (¶ ${[...places].join(', ')})`
}
