import type { Frame, Measures } from '../../domain/page/measures'
import type { Section } from '../../domain/page/sheet'
import { charactersWithoutGlyph } from './glyphs'

/** The lines a title, and what stands under it, may have. */
const mostLines = { title: 3, source: 2 } as const

const heightOf = (element: Element): number => element.getBoundingClientRect().height

/** Measures a sheet that is laid out. */
export function measure(sheet: HTMLElement): Measures {
  const body = sheet.querySelector('.body')!
  const page = parseFloat(getComputedStyle(sheet).minHeight)
  const height = page - (heightOf(sheet) - heightOf(body))
  const [brief, beside] = [sheet.querySelector('.brief'), sheet.querySelector('aside')]
  const around = besideFrame(beside)
  const room = { brief: height, beside: height - around.above - around.below }
  const rows: Record<string, number> = {}
  for (const row of sheet.querySelectorAll<HTMLElement>('.row')) rows[row.dataset['id']!] = heightOf(row)
  const sections = [...sheet.querySelectorAll<HTMLElement>('section')]
  return {
    room,
    slack: { brief: height - contentHeight(brief), beside: height - contentHeight(beside) - around.below },
    rows,
    frames: Object.fromEntries(sections.map(section => [section.dataset['section'] as Section, frameOf(section)])),
    titleFits: unitsWithin(sheet.querySelector('.title'), mostLines.title),
    sourceFits: unitsWithin(sheet.querySelector('.source'), mostLines.source),
    missing: charactersWithoutGlyph(sheet)
  }
}

/** What stands in the column beside the brief before its first section, and what its rules keep away from its last. */
function besideFrame(beside: Element | null): { readonly above: number; readonly below: number } {
  const label = beside?.querySelector('.beside-label') ?? null
  if (label === null) return { above: 0, below: 0 }
  return {
    above: label.getBoundingClientRect().bottom - beside!.parentElement!.getBoundingClientRect().top,
    below: parseFloat(getComputedStyle(beside!.querySelector('.rules')!).marginTop)
  }
}

/** From a column's top to the end of its last section. */
function contentHeight(column: Element | null): number {
  const last = [...column?.querySelectorAll('section') ?? []].at(-1)
  return last === undefined ? 0 : last.getBoundingClientRect().bottom - column!.parentElement!.getBoundingClientRect().top
}

function frameOf(section: HTMLElement): Frame {
  const style = getComputedStyle(section)
  const rows = [...section.querySelectorAll('.row')].map(heightOf)
  const between = parseFloat(style.rowGap)
  const taken = rows.reduce((sum, height) => sum + height, between * (rows.length - 1))
  return { around: parseFloat(style.marginTop) + heightOf(section) - taken, between }
}

/** How many units of a block's words take at most so many lines, with room for the mark of a cut; `null` where all do. */
function unitsWithin(block: HTMLElement | null, lines: number): number | null {
  if (block === null) return null
  const most = lines * parseFloat(getComputedStyle(block).lineHeight) + 1
  if (heightOf(block) <= most) return null
  const children = [...block.childNodes]
  const words = block.textContent
  let [low, high] = [0, words.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    block.textContent = `${words.slice(0, middle)} […] `
    if (heightOf(block) <= most) low = middle
    else high = middle
  }
  block.replaceChildren(...children)
  return low
}
