import { account, bare } from './account'
import { fault, quoted, type Fault } from './fault'
import { heldIn } from './secrets'
import type { PageContent } from './pdf/content'
import type { PdfFile } from './pdf/file'
import { maskedTexts, textGroups, type Reading, type TextGroup } from './pdf/groups'
import type { Painted, Shown } from './pdf/painter'
import { areaOf, shared } from './pdf/shapes'
import { hiddenTexts } from './pdf/texts'
import type { Stamp } from './pdf/write'

/** What a PDF of ours may say. */
export interface Texts {
  readonly stamp: Stamp
  /** Each text it must show, as often as it must; and there may be no other. */
  readonly texts: readonly string[]
  /** Languages it may name (BCP 47). */
  readonly languages: readonly string[]
  /** Private words that must not be in it, wherever they come from. */
  readonly secrets: readonly string[]
}

/** What a page says, to be seen or not. */
export interface Said {
  /** Its text, stretch by stretch. */
  readonly groups: readonly Placed[]
  /** Those of them that nobody sees. */
  readonly unseen: readonly string[]
  /** What is drawn where other words are given for it. */
  readonly masked: readonly string[]
  /** Words in its instructions that they do not show. */
  readonly words: readonly string[]
  readonly unknown: readonly string[]
  readonly pictures: number
}

/** A stretch and where in the document it is read: untagged ones, such as the foot of each page, behind all others. */
interface Placed extends Reading {
  readonly place: number
}

/** @param placeOf the place of each of the page's stretches in the order of the document */
export function saidOn(page: PageContent, placeOf: (group: number) => number | undefined): Said {
  const groups = textGroups(page)
  return {
    groups: groups.map(({ text, fromRight, shown: [first] }) => ({ text, fromRight, place: placeOf(first?.group ?? -1) ?? Infinity })),
    unseen: unseen(page, groups),
    masked: maskedTexts(page),
    words: page.words,
    unknown: page.unknown,
    pictures: page.marks.filter(mark => mark.kind === 'picture').length
  }
}

/** Holds every text of the PDF against what was chosen, both ways, and looks for private words besides. */
export function checkTexts(file: PdfFile, pages: readonly Said[], wanted: Texts): Fault[] {
  const groups = pages.flatMap(page => page.groups).toSorted((a, b) => (a.place === b.place ? 0 : a.place - b.place))
  const words = pages.flatMap(page => page.words)
  const { unaccounted, missing } = account(groups, wanted.texts)
  const hidden = hiddenTexts(file)
  const all = [...wanted.texts, ...groups.map(({ text }) => text), ...hidden.map(one => one.words), ...words]
  return [
    ...unaccounted.map(text => leak(text, 'in the text')),
    ...pages.flatMap(({ masked }) => masked).map(text => leak(text, 'under other words')),
    ...words.map(text => leak(text, 'in what is painted')),
    ...pages.flatMap(({ unknown }) => unknown).map(text => leak(text, 'as an unknown instruction')),
    ...pages.filter(({ pictures }) => pictures > 0).map(() => fault('leak', 'a picture')),
    ...hidden.filter(({ where, words: said }) => !isAccounted(where, said, wanted)).map(({ where, words: said }) => leak(said, where)),
    ...wanted.secrets.filter(heldIn(all)).map(said => leak(said, 'though it is to be kept out')),
    ...missing.map(text => fault('line', `no ${quoted(text)} on it`)),
    ...pages.flatMap(page => page.unseen).map(text => fault('line', `text nobody sees: ${quoted(text)}`))
  ]
}

const leak = (words: string, where: string): Fault => fault('leak', `${quoted(words)} (${where})`)

const isAccounted = (where: string, words: string, { stamp, languages, texts }: Texts): boolean => {
  switch (where) {
    case 'Creator': case 'Producer': return words === 'Brevier'
    case 'CreationDate': case 'ModDate': return words === `D:${stamp.printedOn.replaceAll('-', '')}`
    case 'Registry': return words === 'Adobe'
    case 'Ordering': return words === 'Identity'
    case 'Lang': return languages.includes(words)
    // An outline's entries and alternate texts may say again what stands on the page.
    default: return bare(words) === '' || (where === 'Title' && words === stamp.title) || texts.some(text => bare(text) === bare(words))
  }
}

/** Text that is in a page but not to be seen on it: by group, so that it can be said. */
function unseen({ marks }: PageContent, groups: readonly TextGroup[]): string[] {
  const covers = marks.map((mark, at) => ({ mark, at })).filter((one): one is { mark: Painted; at: number } => one.mark.kind !== 'glyph' && one.mark.covers)
  const places = new Map<Shown, number>()
  marks.forEach((mark, at) => { if (mark.kind === 'glyph') places.set(mark, at) })
  const isHidden = (shown: Shown): boolean => isInvisible(shown) || covers.some(({ mark, at }) => at > places.get(shown)! && hides(mark, shown))
  return groups.filter(({ shown, text }) => bare(text) !== '' && shown.some(isHidden)).map(({ text }) => text)
}

/** Painted without ink, too faint for paper, or clipped away. */
function isInvisible({ ink, clip, mode, fill, alpha }: Shown): boolean {
  if (ink === null) return false
  const seen = shared(ink, clip)
  return mode === 3 || mode > 4 || fill === null || fill > 0.45 || alpha < 0.6 || seen === null || areaOf(seen) < 0.6 * areaOf(ink)
}

function hides({ box }: Painted, { ink }: Shown): boolean {
  const both = box && ink && shared(box, ink)
  return both !== null && areaOf(both) > 0.4 * areaOf(ink!)
}
