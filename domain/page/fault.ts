export type FaultKind =
  /** Something in the bytes that nothing chosen accounts for. */
  | 'leak'
  /** A chosen line that is not in the PDF's text, or cannot be seen. */
  | 'line'
  | 'pages' | 'paper' | 'small' | 'margin' | 'glyph' | 'font'
  | 'unreadable'

/** Something a finished PDF must not have. */
export interface Fault {
  readonly kind: FaultKind
  /** What was found, in words that follow "there is ". */
  readonly words: string
}

/** A fault that only looks bad: a face of the system's, which has to serve where no bundled one has the sign. */
export const isBlocking = ({ kind }: Fault): boolean => kind !== 'font'

export const fault = (kind: FaultKind, words: string): Fault => ({ kind, words })

/** Words found, short enough to be said. */
export const quoted = (words: string): string => `“${words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words}”`
