import { invisible } from '../article/tidy'
import type { PageItem, PageOrder } from './sheet'
import type { ArticleBlock, ArticleOrder, MarginNote } from './whole/article-sheet'

/** Scripts by the name Unicode and readers know them by; each stands for its letters where a computer has none. */
const scripts = [
  'Arabic', 'Armenian', 'Bengali', 'Cherokee', 'Cyrillic', 'Devanagari', 'Ethiopic', 'Georgian', 'Greek', 'Gujarati', 'Gurmukhi', 'Han', 'Hangul',
  'Hebrew', 'Hiragana', 'Kannada', 'Katakana', 'Khmer', 'Lao', 'Latin', 'Malayalam', 'Mongolian', 'Myanmar', 'Oriya', 'Sinhala', 'Syriac', 'Tamil',
  'Telugu', 'Thaana', 'Thai', 'Tibetan', 'Tifinagh', 'Yi'
].map(name => ({ name, pattern: new RegExp(`\\p{Script=${name}}`, 'u') }))
const readersName: Readonly<Record<string, string>> = { Han: 'Chinese', Hangul: 'Korean', Hiragana: 'Japanese', Katakana: 'Japanese', Myanmar: 'Burmese', Oriya: 'Odia' }

/** What is drawn in colour: it has no place on black and white paper, and a computer's own font for it is nobody's letters. */
const emoji = /(?:\p{RI}{2}|(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F)[\p{EMod}\uFE0F\u20E3]*(?:\u200D\p{Emoji}[\p{EMod}\uFE0F]*)*|[0-9#*]\uFE0F\u20E3)/gu

/** What makes nobody's letter: no paper shows it, and a face may leave a box in its place. */
const nothing = /(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu

/** What a character without a letter is told as: its script, or that it is a sign. */
function nameOf(character: string): string {
  const script = scripts.find(({ pattern }) => pattern.test(character))?.name
  return script === undefined ? 'sign' : readersName[script] ?? script
}

export interface Printable<Order> {
  readonly order: Order
  /** The scripts that cannot be printed, by name. */
  readonly unprintable: readonly string[]
}

/** Words without signs that are nothing on paper. */
const visible = (words: string): string => words.toWellFormed().replace(invisible, '').replace(nothing, '')

/**
 * Words as paper shows them: visible ones, and without characters that `missing` holds: in place of each stretch of these
 * stands its script in brackets, whose name is noted.
 */
const replacing = (missing: string, names: Set<string>): (words: string) => string => {
  const lacks = new Set(missing)
  return words => namedStretches(visible(words).replace(emoji, '[emoji]'), lacks, names)
}

/** An order without characters there is no letter for, so that no empty box ever passes for a word. */
export function printable(order: PageOrder, missing: string): Printable<PageOrder> {
  const unprintable = new Set<string>()
  const replace = replacing(missing, unprintable)
  const item = (one: PageItem): PageItem => {
    const text = replace(one.text)
    return { ...one, text, short: one.short === null ? null : replace(one.short), term: one.term === null ? null : replace(one.term), isCut: one.isCut || text !== visible(one.text) }
  }
  return {
    order: {
      ...order, items: order.items.map(item), title: replace(order.title), titleInFile: replace(order.titleInFile), sourceLine: replace(order.sourceLine),
      marking: order.marking === null ? null : replace(order.marking)
    },
    unprintable: [...unprintable].toSorted()
  }
}

/** The same for a whole article. */
export function printableArticle(order: ArticleOrder, missing: string): Printable<ArticleOrder> {
  const unprintable = new Set<string>()
  const replace = replacing(missing, unprintable)
  const note = ({ label, text }: MarginNote): MarginNote => ({ label, text: replace(text) })
  const block = (one: ArticleBlock): ArticleBlock =>
    ({ ...one, parts: one.parts.map(part => ({ ...part, text: replace(part.text) })), notes: one.notes.map(note) })
  const { title, sourceLine, blocks, notes } = order
  return {
    order: { ...order, title: replace(title), sourceLine: replace(sourceLine), blocks: blocks.map(block), notes: notes.map(note) },
    unprintable: [...unprintable].toSorted()
  }
}

/** Words with each stretch of one script that is lacking told by its name. */
function namedStretches(words: string, lacks: ReadonlySet<string>, names: Set<string>): string {
  if (lacks.size === 0) return words
  let told = ''
  let last: string | null = null
  let gap = ''
  for (const character of words) {
    if (last !== null && /[\s\p{M}\p{Cf}]/u.test(character)) {
      gap += character
      continue
    }
    const name = lacks.has(character) ? nameOf(character) : null
    if (name !== null) {
      names.add(name)
      if (name !== last) told += `${last === null ? '' : gap}[${name}]`
      gap = ''
    } else {
      told += gap.replace(/[\p{M}\p{Cf}]/gu, '') + character
      gap = ''
    }
    last = name
  }
  return told + gap.replace(/[\p{M}\p{Cf}]/gu, '')
}
