import { blockAt, paragraphNumbers, type Article } from '../../article/article'
import type { Actor, Brief } from '../../brief/brief'
import { textOf } from '../../text/span'
import { composePage } from '../compose'
import { footOf } from '../foot'
import { briefItems } from '../items'
import { privateItems, type OwnWords } from '../private'
import { sectionLabels, setWords, type PageItem, type Section } from '../sheet'

/** One line of a brief as it is written down. */
export interface WrittenLine {
  /** Who said it, the figure, the date, the name of an actor. */
  readonly term: string | null
  /** Verbatim; empty for an actor of whom the article gives no role. */
  readonly words: string
  /** Marks around the words that are not theirs. */
  readonly marks: readonly [string, string]
  /** "¶ 4", "¶ 2, 7"; `null` for words of the reader's own that have no place. */
  readonly place: string | null
  readonly isPrivate: boolean
}

export interface WrittenSection {
  readonly label: string
  readonly lines: readonly WrittenLine[]
}

/** A brief with every section whole: what it is written down from, in whatever form. */
export interface WrittenBrief {
  readonly language: string | null
  readonly title: string
  readonly titleLabel: string | null
  readonly sourceLine: string
  readonly sections: readonly WrittenSection[]
  readonly foot: string
}

/** Writes out a brief. The reader's own words are in it only where they are handed in. */
export function writtenBrief(article: Article, brief: Brief, own: OwnWords = {}, isChanged = false): WrittenBrief {
  const order = composePage(article, brief, { paper: 'a4', printedOn: '', isChanged })
  const items: { readonly [S in Section]?: readonly PageItem[] } = briefItems(article, brief)
  const all = Object.values(items).flat()
  const notes = privateItems(article, own, { kind: 'notes', carry: 'none' }, { spans: [], words: [] }).printed
  const sections = (Object.keys(sectionLabels) as Section[]).map(section => ({ label: sectionLabels[section], lines: (items[section] ?? []).map(lineOf) }))
  return {
    language: article.language,
    title: order.title,
    titleLabel: order.titleLabel,
    sourceLine: order.sourceLine,
    sections: [
      ...sections,
      { label: 'Actors', lines: brief.actors.map(actor => actorLine(article, actor)) },
      { label: 'Private notes', lines: notes.map(lineOf) }
    ].filter(({ lines }) => lines.length > 0),
    foot: footOf({ ...order, items: all }, all).extract
  }
}

function lineOf(item: PageItem): WrittenLine {
  const [before = '', behind = ''] = setWords(item, '\0').split('\0')
  return {
    term: item.term, words: item.text, marks: [before, behind], isPrivate: item.section === 'notes',
    place: item.paragraph === null ? null : `¶ ${item.paragraph}`
  }
}

/** The name and role of an actor, and the paragraphs that name them. */
function actorLine({ text, blocks }: Article, { name, role, mentions }: Actor): WrittenLine {
  const numbers = paragraphNumbers(blocks)
  const places = new Set(mentions.map(({ start }) => numbers[blockAt(blocks, start)]!).filter(number => number > 0))
  return { term: textOf(text, name), words: role === null ? '' : textOf(text, role), marks: ['', ''], place: `¶ ${[...places].join(', ')}`, isPrivate: false }
}
