import { Cursor } from './cursor'
import type { PdfFile } from './file'
import { matrixOf, readFont, type PdfFont } from './fonts'
import { Painter, type Mark } from './painter'
import { identity, type Box } from './shapes'
import { firstState, lightness } from './state'
import { isKnownName } from './names'
import {
  Keyword, Name, PdfString, Stream, isArray, isDict, latin, leavesOf, nameOf, numberOf, wordsOf, type Dict, type PdfValue
} from './values'

/** What a page shows, in the order in which it is painted, and what its content says besides. */
export interface PageContent {
  readonly box: Box
  readonly marks: readonly Mark[]
  /** Words in its comments and in the property lists of marked content. */
  readonly words: readonly string[]
  /** Operators nobody knows: what they do cannot be told. */
  readonly unknown: readonly string[]
}

/** Runs the content of a page (ISO 32000-1, 8 and 9) and says what it paints where. */
export function readPage(file: PdfFile, page: Dict): PageContent {
  const box = mediaBox(file, page)
  const painter = new Painter(firstState(identity, box))
  const words: string[] = []
  const unknown = new Set<string>()
  const fonts = new Map<Dict, PdfFont>()
  const context: Context = { file, painter, words, unknown, fonts, depth: 0 }
  run(context, contentOf(file, page), file.dict(inherited(file, page, 'Resources')))
  return { box, marks: painter.marks, words, unknown: [...unknown] }
}

interface Context {
  readonly file: PdfFile
  readonly painter: Painter
  readonly words: string[]
  readonly unknown: Set<string>
  readonly fonts: Map<Dict, PdfFont>
  readonly depth: number
}

/** What a page has from itself or from a node above it (7.7.3.4). */
function inherited(file: PdfFile, page: Dict, key: string): PdfValue {
  let node = page
  for (let level = 0; level < 50 && !node.has(key) && node.has('Parent'); level++) node = file.dict(node.get('Parent'))
  return file.resolve(node.get(key))
}

function mediaBox(file: PdfFile, page: Dict): Box {
  const value = inherited(file, page, 'MediaBox')
  const [left = 0, bottom = 0, right = 0, top = 0] = isArray(value) ? value.map(one => numberOf(file.resolve(one))) : []
  return { left, bottom, right, top }
}

function contentOf(file: PdfFile, page: Dict): string {
  const value = file.resolve(page.get('Contents'))
  const streams = (isArray(value) ? value : [value]).map(one => file.resolve(one))
  return streams.map(one => (one instanceof Stream ? latin(file.data(one)) : '')).join('\n')
}

function run(context: Context, content: string, resources: Dict): void {
  const cursor = new Cursor(content)
  let operands: PdfValue[] = []
  for (let value = cursor.next(); value !== undefined; value = cursor.next()) {
    if (!(value instanceof Keyword)) {
      operands.push(value)
      continue
    }
    const operator = operators[value.word]
    if (operator === undefined) context.unknown.add(value.word)
    else operator(context, operands, resources)
    if (!showing.has(value.word)) noteWords(context, operands)
    operands = []
  }
  context.words.push(...cursor.comments)
  noteWords(context, operands)
}

/** Words no operator shows are words all the same. Those that stand for glyphs are read with them. */
function noteWords({ words }: Context, operands: readonly PdfValue[]): void {
  const told = operands.map(one => (isDict(one) ? new Map([...one].filter(([key]) => key !== 'ActualText')) : one))
  for (const leaf of told.flatMap(one => [...leavesOf(one)])) {
    if (leaf instanceof PdfString) words.push(wordsOf(leaf))
    else if (!isKnownName(leaf.name)) words.push(leaf.name)
  }
}

const showing: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"'])

type Operator = (context: Context, operands: readonly PdfValue[], resources: Dict) => void

const numbers = (operands: readonly PdfValue[]): number[] => operands.filter(one => typeof one === 'number')
const bytes = (value: PdfValue | undefined): string => (value instanceof PdfString ? value.bytes : '')
const nothing: Operator = () => undefined
const set = (key: 'spacing' | 'wordSpacing' | 'leading' | 'rise' | 'mode' | 'lineWidth'): Operator =>
  ({ painter }, [value]) => painter.set({ [key]: numberOf(value) })
const colour = (key: 'fill' | 'stroke'): Operator => ({ painter }, operands) => painter.set({ [key]: lightness(numbers(operands)) })
const paints = (how: 'fill' | 'stroke' | 'both' | 'none'): Operator => ({ painter }) => painter.paintPath(how)
const points = (first: number): Operator => ({ painter }, operands) => {
  const list = numbers(operands)
  for (let at = first; at + 1 < list.length; at += 2) painter.addPoint(list[at]!, list[at + 1]!)
}

const begins: Operator = ({ file, painter }, [tag, properties], resources) => {
  const list = properties instanceof Name ? file.dict(file.dict(resources.get('Properties')).get(properties.name)) : file.dict(properties)
  const actual = file.resolve(list.get('ActualText'))
  const group = list.get('MCID')
  painter.open({
    tag: nameOf(tag) ?? '',
    group: typeof group === 'number' ? group : null,
    actual: actual instanceof PdfString ? wordsOf(actual) : null
  })
}

const drawsObject: Operator = (context, [name], resources) => {
  const { file, painter, depth } = context
  const found = file.resolve(file.dict(resources.get('XObject')).get(nameOf(name) ?? ''))
  if (!(found instanceof Stream)) return
  if (nameOf(found.dict.get('Subtype')) !== 'Form') return painter.paintSquare()
  if (depth > 20) return
  painter.save()
  painter.transform(matrixOf(file.resolve(found.dict.get('Matrix'))))
  const box = numbers(arrayOf(file, found.dict.get('BBox')))
  if (box.length === 4) painter.clipTo([[box[0]!, box[1]!], [box[2]!, box[1]!], [box[0]!, box[3]!], [box[2]!, box[3]!]])
  const own = found.dict.has('Resources') ? file.dict(found.dict.get('Resources')) : resources
  run({ ...context, depth: depth + 1 }, latin(file.data(found)), own)
  painter.restore()
}

const setsFont: Operator = ({ file, painter, fonts }, [name, size], resources) => {
  const dict = file.dict(file.dict(resources.get('Font')).get(nameOf(name) ?? ''))
  if (!fonts.has(dict)) fonts.set(dict, readFont(file, dict))
  painter.set({ font: fonts.get(dict)!, size: numberOf(size) })
}

const setsGraphics: Operator = ({ file, painter }, [name], resources) => {
  const alpha = file.dict(file.dict(resources.get('ExtGState')).get(nameOf(name) ?? '')).get('ca')
  if (typeof alpha === 'number') painter.set({ alpha })
}

const arrayOf = (file: PdfFile, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = file.resolve(value)
  return isArray(found) ? found : []
}

const rectangle: Operator = ({ painter }, operands) => {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(operands)
  painter.addRectangle(x, y, width, height)
}

const nextLine: Operator = ({ painter }) => painter.nextLine(0, -painter.state.leading)

const operators: Readonly<Record<string, Operator>> = {
  q: ({ painter }) => painter.save(),
  Q: ({ painter }) => painter.restore(),
  cm: ({ painter }, operands) => painter.transform(matrixOf(operands)),
  w: set('lineWidth'), J: nothing, j: nothing, M: nothing, d: nothing, ri: nothing, i: nothing,
  gs: setsGraphics,
  m: points(0), l: points(0), c: points(0), v: points(0), y: points(0), h: nothing, re: rectangle,
  S: paints('stroke'), s: paints('stroke'), f: paints('fill'), F: paints('fill'), 'f*': paints('fill'),
  B: paints('both'), 'B*': paints('both'), b: paints('both'), 'b*': paints('both'), n: paints('none'),
  W: ({ painter }) => painter.clipNext(), 'W*': ({ painter }) => painter.clipNext(),
  CS: nothing, cs: nothing, SC: colour('stroke'), SCN: colour('stroke'), sc: colour('fill'), scn: colour('fill'),
  G: colour('stroke'), g: colour('fill'), RG: colour('stroke'), rg: colour('fill'), K: colour('stroke'), k: colour('fill'),
  sh: ({ painter }) => painter.paintAll(),
  Do: drawsObject,
  BT: ({ painter }) => painter.startText(), ET: nothing,
  Tc: set('spacing'), Tw: set('wordSpacing'), TL: set('leading'), Ts: set('rise'), Tr: set('mode'),
  Tz: ({ painter }, [scale]) => painter.set({ stretch: numberOf(scale, 100) / 100 }),
  Tf: setsFont,
  Td: ({ painter }, [x, y]) => painter.nextLine(numberOf(x), numberOf(y)),
  TD: ({ painter }, [x, y]) => { painter.set({ leading: -numberOf(y) }); painter.nextLine(numberOf(x), numberOf(y)) },
  Tm: ({ painter }, operands) => painter.placeText(matrixOf(operands)),
  'T*': nextLine,
  Tj: ({ painter }, [shown]) => painter.show(bytes(shown)),
  TJ: ({ painter }, [list]) => {
    for (const part of isArray(list) ? list : []) {
      if (typeof part === 'number') painter.shift(part)
      else painter.show(bytes(part))
    }
  },
  "'": (context, [shown], resources) => { nextLine(context, [], resources); context.painter.show(bytes(shown)) },
  '"': (context, [word, spacing, shown], resources) => {
    context.painter.set({ wordSpacing: numberOf(word), spacing: numberOf(spacing) })
    nextLine(context, [], resources)
    context.painter.show(bytes(shown))
  },
  BMC: ({ painter }, [tag]) => painter.open({ tag: nameOf(tag) ?? '', group: null, actual: null }),
  BDC: begins,
  EMC: ({ painter }) => painter.close(),
  MP: nothing, BX: nothing, EX: nothing, d0: nothing, d1: nothing
}
