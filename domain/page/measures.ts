import type { Section } from './sheet'

/** How a section is built: what it takes besides its rows, and between two of them, in CSS pixels. */
export interface Frame {
  readonly around: number
  readonly between: number
}

/** A height for each of the two columns of a page. */
export interface Columns {
  readonly brief: number
  readonly beside: number
}

/**
 * What the print document says of a sheet as it laid it out, in CSS pixels. Near the truth and no more: only the page count
 * of the PDF tells whether a sheet is one page.
 */
export interface Measures {
  /** What head and foot leave of the page for the sections. */
  readonly room: Columns
  /** What of it is free; below nothing where the sections need more. */
  readonly slack: Columns
  /** The height of each item's row. */
  readonly rows: Readonly<Record<string, number>>
  readonly frames: { readonly [S in Section]?: Frame }
  /** How many UTF-16 units of the title, and of the source line, there is place for; `null` where all. */
  readonly titleFits: number | null
  readonly sourceFits: number | null
  /** Characters for which no font has a glyph. */
  readonly missing: string
}
