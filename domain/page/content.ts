import { directionOf, type Direction } from '../text/direction'
import { footOf, type Foot } from './foot'
import { isBeside, sectionLabels, setWords, type Carry, type Chosen, type PageItem, type PageOrder, type Paper, type Section } from './sheet'

/** A section as it stands on the page. */
export interface SheetSection {
  readonly section: Section
  readonly label: string
  readonly items: readonly PageItem[]
}

/**
 * Every word of one page, and how it is set: what the print document is handed, what is read out, and what the finished PDF
 * is held to. Whoever draws it adds nothing.
 */
export interface SheetContent {
  readonly paper: Paper
  readonly large: boolean
  readonly isSparse: boolean
  readonly carry: Carry
  readonly language: string | null
  /** Which way the article is written: the page's columns follow it. */
  readonly direction: Direction
  readonly titleInFile: string
  /** How the page is to be handled and which copy it is; at the top and again at the bottom. */
  readonly marking: string | null
  readonly title: string
  readonly titleLabel: string | null
  readonly sourceLine: string
  readonly sections: readonly SheetSection[]
  /** What stands beside them. */
  readonly beside: readonly SheetSection[]
  readonly foot: Foot
}

export function contentOf(order: PageOrder, { items, title, sourceLine, isSparse }: Chosen): SheetContent {
  const { paper, large, carry, language, titleInFile, titleLabel, marking, copy } = order
  const sections = (Object.keys(sectionLabels) as Section[])
    .map(section => ({ section, label: sectionLabels[section], items: items.filter(item => item.section === section) }))
    .filter(({ items: own }) => own.length > 0)
  return {
    paper, large, isSparse, carry, language, titleInFile, title, titleLabel, sourceLine,
    direction: directionOf(order.items.slice(0, 8).map(({ text }) => text).join('')),
    marking: [marking, copy && `Copy ${copy.number} of ${copy.of}`].filter(Boolean).join(' · ') || null,
    sections: sections.filter(({ section }) => !isBeside(section)),
    beside: sections.filter(({ section }) => isBeside(section)),
    foot: footOf(order, items)
  }
}

/** What heads the column beside the brief. */
export const besideLabels = { own: 'Private', ruled: 'Notes' } as const

/** A paragraph's number as it is set. */
export const paragraphWords = (paragraph: number | null): string => (paragraph === null ? '' : `¶ ${paragraph}`)

/** The two lines of the foot. */
export const footLines = ({ extract, printed, fingerprint, page }: Foot): readonly string[] =>
  [extract, `${printed} · ${fingerprint} · ${page}`]

/** Every stretch of text on the page, from top to bottom: what of the PDF is not one of these does not belong there. */
export function textsOf(content: SheetContent): string[] {
  const { marking, title, titleLabel, sourceLine, sections, beside, carry, foot } = content
  const words = ({ label, items }: SheetSection): string[] =>
    [label, ...items.flatMap(item => [item.term ?? '', paragraphWords(item.paragraph), setWords(item)])]
  return [
    marking ?? '', title, titleLabel ?? '', sourceLine, ...sections.flatMap(words),
    carry === 'none' ? '' : besideLabels[carry], ...beside.flatMap(words), ...footLines(foot), marking ?? ''
  ].filter(text => text !== '')
}
