import type { Article } from '../article/article'
import type { Brief } from '../brief/brief'
import { escaped } from '../text/markdown'
import type { OwnWords } from './private'
import { writtenBrief, type WrittenLine } from './whole/sections'

/**
 * A brief as Markdown (CommonMark): every section whole, every line verbatim with its paragraph number; the reader's own words only
 * where they are handed in. What would be markup in words is escaped, so that it reads as it was written.
 */
export function briefMarkdown(article: Article, brief: Brief, own: OwnWords = {}, isChanged = false): string {
  const { title, titleLabel, sourceLine, sections, foot } = writtenBrief(article, brief, own, isChanged)
  const about = [titleLabel, sourceLine].filter(Boolean).map(words => escaped(words!)).join(' · ')
  const parts = sections.flatMap(({ label, lines }) => [`## ${label}`, lines.map(lineOf(label === 'Actors')).join('\n')])
  return [`# ${escaped(title)}`, about, ...parts, escaped(foot)].filter(part => part !== '').join('\n\n') + '\n'
}

const lineOf = (isActor: boolean) => ({ term, words, marks: [before, behind], place }: WrittenLine): string => {
  const set = before + escaped(words) + behind
  const named = term === null ? set : isActor ? [`**${escaped(term)}**`, set].filter(Boolean).join(', ') : `**${escaped(term)}:** ${set}`
  return `- ${named}${place === null ? '' : ` (${place})`}`
}

