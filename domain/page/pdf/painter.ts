import type { Glyph, PdfFont } from './fonts'
import { around, boxMoved, heightOf, moved, multiplied, shared, type Box, type Matrix } from './shapes'
import { textStart, type State } from './state'

/** A stretch of marked content (ISO 32000-1, 14.6). */
export interface Marked {
  readonly tag: string
  /** Its number in the structure tree; one for each stretch of text Chromium lays out. */
  readonly group: number | null
  /** The words that are to be taken in place of what its glyphs stand for. */
  readonly actual: string | null
}

/** A glyph on the page. */
export interface Shown {
  readonly kind: 'glyph'
  readonly glyph: Glyph
  readonly font: PdfFont
  /** In points, as it is on paper. */
  readonly size: number
  /** Where it stands: the left end of its baseline. */
  readonly at: readonly [number, number]
  /** Its ink before anything is clipped; `null` where it draws nothing. */
  readonly ink: Box | null
  readonly clip: Box
  readonly fill: number | null
  readonly alpha: number
  readonly mode: number
  /** The group it belongs to; `null` outside all. */
  readonly group: number | null
  /** The stretch with words of its own that it belongs to. */
  readonly span: Marked | null
  /** The run, painted from its end, that it belongs to: scripts from right to left are. */
  readonly reversed: Marked | null
}

/** A filled or stroked path, a picture or a shading. */
export interface Painted {
  readonly kind: 'path' | 'picture'
  /** What of it can be seen; `null` where all is clipped away. */
  readonly box: Box | null
  /** Whether it hides what lies under its box. */
  readonly covers: boolean
  readonly fill: number | null
}

export type Mark = Shown | Painted

type Point = readonly [number, number]

/** Keeps the state of a content stream and notes what is painted. */
export class Painter {
  readonly marks: Mark[] = []
  private readonly saved: State[] = []
  private readonly opened: Marked[] = []
  private place = textStart
  private path: Point[] = []
  /** Whether the path is nothing but one rectangle, which covers its whole box. */
  private isRectangle = false
  private clipsNext = false

  constructor(public state: State) {}

  save(): void { this.saved.push(this.state) }
  restore(): void { this.state = this.saved.pop() ?? this.state }
  set(change: Partial<State>): void { this.state = { ...this.state, ...change } }
  transform(matrix: Matrix): void { this.set({ matrix: multiplied(matrix, this.state.matrix) }) }
  open(marked: Marked): void { this.opened.push(marked) }
  close(): void { this.opened.pop() }

  addPoint(x: number, y: number): void {
    this.path.push(moved(this.state.matrix, x, y))
    this.isRectangle = false
  }

  addRectangle(x: number, y: number, width: number, height: number): void {
    const isFirst = this.path.length === 0
    for (const [dx, dy] of [[0, 0], [width, 0], [0, height], [width, height]] as const) this.addPoint(x + dx, y + dy)
    this.isRectangle = isFirst
  }

  clipNext(): void { this.clipsNext = true }

  clipTo(corners: readonly Point[]): void {
    const box = around(corners.map(([x, y]) => moved(this.state.matrix, x, y)))
    this.set({ clip: shared(this.state.clip, box) ?? nowhere })
  }

  paintPath(how: 'fill' | 'stroke' | 'both' | 'none'): void {
    if (this.path.length > 0) {
      const box = around(this.path)
      if (how !== 'none') this.paint(how === 'fill' ? box : wider(box, this.state.lineWidth * heightOf(this.state.matrix) / 2), how)
      if (this.clipsNext) this.set({ clip: shared(this.state.clip, box) ?? nowhere })
    }
    this.clipsNext = false
    this.path = []
  }

  /** A picture fills the unit square. */
  paintSquare(): void {
    const box = boxMoved(this.state.matrix, { left: 0, bottom: 0, right: 1, top: 1 })
    this.marks.push({ kind: 'picture', box: shared(box, this.state.clip), covers: true, fill: null })
  }

  /** A shading fills all that is not clipped. */
  paintAll(): void {
    this.marks.push({ kind: 'path', box: this.state.clip, covers: true, fill: null })
  }

  startText(): void { this.place = textStart }
  placeText(matrix: Matrix): void { this.place = { text: matrix, line: matrix } }
  nextLine(x: number, y: number): void { this.placeText(multiplied([1, 0, 0, 1, x, y], this.place.line)) }
  shift(thousandths: number): void { this.advance(-thousandths / 1000 * this.state.size) }

  /** Shows a string: each glyph moves the next one on (9.4.4). */
  show(bytes: string): void {
    const { font, size, spacing, wordSpacing } = this.state
    if (font === null) return
    for (const glyph of font.glyphs(bytes)) {
      this.marks.push(this.shown(font, glyph))
      this.advance(glyph.advance * size + spacing + (glyph.isSpace ? wordSpacing : 0))
    }
  }

  private shown(font: PdfFont, glyph: Glyph): Shown {
    const { size, stretch, rise, matrix, clip, fill, alpha, mode } = this.state
    const whole = multiplied(multiplied([size * stretch, 0, 0, size, 0, rise], this.place.text), matrix)
    return {
      kind: 'glyph', glyph, font, clip, fill, alpha, mode,
      size: heightOf(whole),
      at: [whole[4], whole[5]],
      ink: glyph.ink && boxMoved(whole, glyph.ink),
      group: this.opened.findLast(({ group }) => group !== null)?.group ?? null,
      span: this.opened.find(({ actual }) => actual !== null) ?? null,
      reversed: this.opened.find(({ tag }) => tag === 'ReversedChars') ?? null
    }
  }

  private advance(by: number): void {
    this.place = { ...this.place, text: multiplied([1, 0, 0, 1, by * this.state.stretch, 0], this.place.text) }
  }

  private paint(box: Box, how: 'fill' | 'stroke' | 'both'): void {
    const { clip, fill, stroke, alpha } = this.state
    this.marks.push({
      kind: 'path', box: shared(box, clip),
      covers: how !== 'stroke' && this.isRectangle && alpha > 0.5,
      fill: how === 'stroke' ? stroke : fill
    })
  }
}

const nowhere: Box = { left: 0, bottom: 0, right: 0, top: 0 }
const wider = ({ left, bottom, right, top }: Box, by: number): Box => ({ left: left - by, bottom: bottom - by, right: right + by, top: top + by })
