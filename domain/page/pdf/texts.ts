import type { PdfFile } from './file'
import { isKnownName } from './names'
import { Name, PdfString, Ref, Stream, isArray, isDict, latin, nameOf, wordsOf, type Dict, type PdfValue } from './values'

/** Words that stand in a PDF beside what its pages show. */
export interface HiddenText {
  /** The key they stand under: "Alt", "URI", "Title". */
  readonly where: string
  readonly words: string
}

interface Visit {
  readonly value: PdfValue
  readonly key: string
  /** The key of the dictionary that holds it. */
  readonly holder: string
}

/**
 * Every word of a PDF that no page shows: strings anywhere it reaches (alternate text, links, outline, form data, names of
 * attachments, scripts, information), names that are not the format's own, and streams whose use is not known (attached files,
 * scripts, metadata), of which the beginning is given.
 */
export function hiddenTexts(file: PdfFile): HiddenText[] {
  const found: HiddenText[] = []
  const seen = new Set<number>()
  const waiting: Visit[] = [{ value: withoutIdentifier(file.trailer), key: 'trailer', holder: '' }]
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const { value, key, holder } = visit
    if (value instanceof Ref) {
      if (seen.has(value.number)) continue
      seen.add(value.number)
      waiting.push({ value: file.object(value.number), key, holder })
    } else if (value instanceof PdfString) {
      found.push({ where: key, words: wordsOf(value) })
    } else if (value instanceof Name) {
      if (!isFontName(key) && !isKnownName(value.name)) found.push({ where: `name under ${key}`, words: value.name })
    } else if (value instanceof Stream) {
      if (!isUseKnown(visit)) found.push({ where: `stream under ${key}`, words: beginning(file, value) })
      waiting.push(...entries(value.dict, key, found))
    } else if (isArray(value)) {
      waiting.push(...value.map(one => ({ value: one, key, holder })))
    } else if (isDict(value)) {
      waiting.push(...entries(value, key, found))
    }
  }
  const lost = file.numbers.filter(number => !seen.has(number) && !isTable(file.object(number)))
  return [...found, ...lost.map(number => ({ where: 'object nobody points to', words: String(number) }))]
}

/** The names of all fonts, which are told apart from other names: what they may be is a list of its own. */
export function fontNames(file: PdfFile): string[] {
  const names = new Set<string>()
  for (const number of file.numbers) {
    const value = file.object(number)
    if (isDict(value)) for (const key of ['BaseFont', 'FontName']) if (value.has(key)) names.add(nameOf(value.get(key)) ?? '')
  }
  return [...names]
}

/** The two identifiers of a file are digests, no words. */
const withoutIdentifier = (trailer: Dict): Dict => new Map([...trailer].filter(([key]) => key !== 'ID'))

function entries(dict: Dict, holder: string, found: HiddenText[]): Visit[] {
  return [...dict].map(([key, value]) => {
    if (!isKnownName(key)) found.push({ where: `key under ${holder}`, words: key })
    return { value, key, holder }
  })
}

const isFontName = (key: string): boolean => key === 'BaseFont' || key === 'FontName'

/** Streams whose words are read elsewhere, or that hold none: what is painted, and what it is painted with. */
function isUseKnown({ key, holder }: Visit): boolean {
  return ['Contents', 'ToUnicode', 'FontFile', 'FontFile2', 'FontFile3', 'SMask', 'Function', 'Functions', 'Shading', 'CIDToGIDMap'].includes(key)
    || ['CharProcs', 'XObject', 'Pattern', 'Shading'].includes(holder)
}

const isTable = (value: PdfValue): boolean => value instanceof Stream && ['XRef', 'ObjStm'].includes(nameOf(value.dict.get('Type')) ?? '')

function beginning(file: PdfFile, stream: Stream): string {
  try {
    return latin(file.data(stream), 0, 200).replace(/[^\x20-\x7E]+/g, ' ').trim() || `${stream.raw.length} bytes`
  } catch {
    return `${stream.raw.length} bytes`
  }
}
