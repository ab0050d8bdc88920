import { createContext, useContext, type ReactNode } from 'react'
import type { Block } from '../../domain/article/article'
import type { Span } from '../../domain/text/span'

/** The article a brief is of, as its lines need it. */
export interface Reading {
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47 tag of the article's words; `undefined` where unknown. */
  readonly language: string | undefined
  /** In text order. */
  readonly sentences: readonly Span[]
  /** Whether the reader's changes to the brief can be kept. */
  readonly canEdit: boolean
  /** The private notes on the words of a line, which has this name. */
  readonly notesAt: (line: Span, name: string) => ReactNode
}

export const ReadingContext = createContext<Reading>({ text: '', blocks: [], language: undefined, sentences: [], canEdit: false, notesAt: () => null })

/** The article whose brief this is. */
export const useReading = (): Reading => useContext(ReadingContext)
