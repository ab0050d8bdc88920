import type { Actor, DateMention, Unclear } from '../../domain/brief/brief'

/** What a section must hold and must not. Each of `without` may stand in none of its lines, or be none of its names. */
interface Part<T> {
  readonly contains: readonly T[]
  readonly without?: readonly string[]
  /** True when `contains` is all there is. */
  readonly complete?: boolean
}

/** A voice in words. What is left out is left open; the quotation itself never is. */
export interface ExpectedVoice {
  readonly quote: readonly string[]
  readonly name?: string | null
  readonly role?: string | null
  readonly mention?: string
  readonly resolved?: boolean
  readonly verb?: string | null
  readonly to?: string | null
  readonly when?: string | null
  readonly paragraph?: number
}

/** Reported speech: `quote` is words of it. */
export type ExpectedReport = Omit<ExpectedVoice, 'quote'> & { readonly quote: string }

export interface ExpectedCondition {
  readonly trigger: string
  readonly words: string
}

export interface ExpectedDoubt {
  readonly kind: Unclear['kind']
  readonly words: string
}

export interface ExpectedActor {
  readonly kind: Actor['kind']
  readonly name: string
  readonly role?: string
  /** The least number of places at which it is named. */
  readonly mentions?: number
  /** Other forms of the name, which must be among its mentions and no actors of their own. */
  readonly variants?: readonly string[]
}

export interface ExpectedDate {
  readonly words: string
  readonly iso: string | null
  readonly side: DateMention['side']
}

export interface ExpectedFigure {
  readonly words: string
  readonly value: number
  readonly unit?: string
  readonly of?: string
}

/** What a person expects of an article's brief, written from reading the article, before the engine read it. */
export interface Expected {
  /** Where the article stands when it is not in the folder. */
  readonly article?: string
  readonly language: string | null
  readonly english: boolean
  readonly bottomLine: { readonly contains: readonly string[]; readonly without: readonly string[] }
  readonly keyPoints: { readonly least: number; readonly most: number; readonly without: readonly string[] }
  /** Every voice there is, in order. */
  readonly voices: readonly ExpectedVoice[]
  readonly reported: Part<ExpectedReport>
  readonly conditions: Part<ExpectedCondition>
  readonly unclear: Part<ExpectedDoubt>
  readonly actors?: Part<ExpectedActor> & { readonly first?: string }
  readonly dates?: Part<ExpectedDate>
  readonly figures?: Part<ExpectedFigure>
  /** The claims that are known not to hold yet, with the reason: each must still fail, or it is struck off. */
  readonly misses?: readonly { readonly why: string; readonly claims: readonly string[] }[]
}
