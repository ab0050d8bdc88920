import type { Span } from './span'

// Two things that stops alone do not tell: where a sentence begins though none ends the one before it, and where
// stops end nothing because they stand in a part of a sentence.

const DAYS = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const MONTHS = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const BULLET = '[•‣⁃◦▪●]'
const BREAK = new RegExp([
  // The mark of a list’s item, after a bullet or not: "1." "2)" "3.)" "b." "C)". Not in "a), b) and c)".
  String.raw`(?<=^|\s)(?<!(?:[,;]|\band|\bor)\s)(?:(${BULLET})\s?)?(\d{1,2}|[a-z]|[A-Z](?=\)))(\.\)|[.)])(?=\s["“‘]?\p{L})`,
  // A bullet in the line.
  String.raw`(?<=\s)${BULLET}(?=\s?\S)`,
  // The credit after a picture’s caption.
  String.raw`(?<=[\p{L}\p{N}”"’)]\s)(?:Image|Picture|Photo|Photograph|Photography|Video|Illustration|Graphic|Credit|Source)s?:(?=\s)`,
  // The day set behind a headline, at the end of its line.
  String.raw`(?<=[\p{L}\p{N}”"’')]\s)(?<!\b(?:on|of|by|to|from|for|and|since|until|before|after|last|next|this)\s)${DAYS}, ${MONTHS} \d{1,2}, \d{4}(?=\s*$)`
].join('|'), 'gu')
/** The label of a page’s keywords, and a day before a name ("Published: May 2, 2019 Ida Marsh"), at the head of a line. */
const HEAD = new RegExp(
  String.raw`^((?:Categories|Tags|Topics|Filed under):\s(?=\S))?(?:(?:\p{Lu}\p{Ll}+:\s)?${MONTHS} \d{1,2}, \d{4}\s(?=\p{Lu}))?`, 'u'
)

/** Where a report was filed ("Ostmark, Vale - The bridge"), at the head of a block: two names and a spaced dash. */
const DATELINE = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}(?:, \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}){1,3} [-–—] (?=["“]?\p{Lu})/u
/** Longer than any dateline. */
const REACH = 120

interface Item {
  readonly at: number
  /** What its mark looks like: items of one list are alike. */
  readonly style: string
  readonly value: number
  /** True where a list can begin: at the head of the block, after a stop, with a bullet, or as a number after a
   * colon; letters after one count the parts of a sentence. */
  readonly first: boolean
}

/** Where, in one block, a sentence begins without a stop before it, in text order. */
export function breaksIn(block: string): number[] {
  const [head, label = ''] = HEAD.exec(block)!
  const dateline = DATELINE.exec(block.slice(0, REACH))?.[0] ?? ''
  const breaks = [label.length, head.length, dateline.length].filter(at => at > 0)
  const items: Item[] = []
  for (const match of block.matchAll(BREAK)) {
    const [, bullet = '', mark, sign = ''] = match
    if (mark === undefined) breaks.push(match.index)
    else items.push(itemAt(block, match.index, bullet, mark, sign))
  }
  return [...breaks, ...listed(items)].sort((a, b) => a - b)
}

function itemAt(block: string, at: number, bullet: string, mark: string, sign: string): Item {
  const number = /^\d/u.test(mark)
  const before = block.slice(Math.max(0, at - 4), at).trimEnd()
  return {
    at,
    style: `${bullet}${number ? '1' : mark === mark.toLowerCase() ? 'a' : 'A'}${sign}`,
    value: number ? Number(mark) : mark.toLowerCase().charCodeAt(0) - 96,
    first: bullet !== '' || before === '' || (number ? /[.!?:…]["”’')\]]*$/u : /[.!?…]["”’')\]]*$/u).test(before)
  }
}

/** The items that follow on one another (1, 2, 3), at least two of them: a lone "2." is only a number. */
function listed(items: readonly Item[]): number[] {
  const runs = new Map<string, Item[]>()
  const found: number[] = []
  const close = (run: readonly Item[] | undefined): void => {
    if (run !== undefined && run.length > 1) found.push(...run.map(item => item.at))
  }
  for (const item of items) {
    const run = runs.get(item.style)
    if (run?.at(-1)?.value === item.value - 1) run.push(item)
    else if (item.first) {
      close(run)
      runs.set(item.style, [item])
    }
  }
  for (const run of runs.values()) close(run)
  return found
}

/** The longest part of a sentence that holds sentences of its own, in UTF-16 units. */
const LONGEST = 400
const PART = new RegExp([
  String.raw`(?<=^|\p{L},?\s)["“](?=\S)([^"“”]{1,${LONGEST}})["”]`,
  String.raw`(?<=\p{L},?\s)‘(?=\S)([^‘“”]{1,${LONGEST}}?)’(?![\p{L}\p{N}])`,
  String.raw`(?<=[\p{L}\p{N}”"’',]\s)\(([^()]{1,${LONGEST}})\)`
].join('|'), 'gu')

/**
 * The quotations and brackets, in one block, that are parts of the sentence around them, where they hold a stop: a
 * bracket within it, a quotation that begins with a small letter or after "that", one after which it goes on, and one
 * that is a line of its own with its source behind a dash.
 */
export function partsIn(block: string): Span[] {
  const parts: Span[] = []
  for (const match of block.matchAll(PART)) {
    const [whole, double, single, bracket] = match
    const within = double ?? single ?? bracket!
    const end = match.index + whole.length
    if (!/[.!?…]\S*\s/u.test(within)) continue
    const goesOn = match.index > 0 && /^\s\p{Ll}/u.test(block.slice(end, end + 3))
    const that = /\bthat\s$/u.test(block.slice(Math.max(0, match.index - 6), match.index))
    const source = match.index === 0 && /^\s?[–—―-]+\s?\p{Lu}/u.test(block.slice(end, end + 5))
    if (bracket !== undefined || source || /^\p{Ll}/u.test(within) || that || goesOn) parts.push({ start: match.index, end })
  }
  return parts
}
