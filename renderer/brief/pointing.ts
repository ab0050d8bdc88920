// Which line of the brief is pointed at, by pointer or focus. A store of its own: only the slip that shows the line's
// source is drawn anew for it, not every line.
import { create } from 'zustand'
import type { Span } from '../../domain/text/span'

/** A line, and the stretches of the article it is made of. */
export interface Pointed {
  readonly line: HTMLElement
  /** The line's name among those of the brief. */
  readonly name: string
  readonly spans: readonly Span[]
}

export const usePointed = create<{ readonly at: Pointed | null }>(() => ({ at: null }))

/** In ms: a pointer that only passes a line asks for nothing, and one on its way to the slip must not lose it. */
const pause = { over: 120, gone: 300, focus: 0 } as const

let timer: ReturnType<typeof setTimeout> | undefined

/** Points at a line, or at none, after a pause that a newer pointing cuts short. */
export function pointAt(at: Pointed | null, how: keyof typeof pause = 'focus'): void {
  clearTimeout(timer)
  timer = setTimeout(() => usePointed.setState({ at }), pause[how])
}

/** Stays with the line that is pointed at. */
export const stay = (): void => clearTimeout(timer)
