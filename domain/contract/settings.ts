import type { AutoLockMinutes } from '../lock/lock'
import type { Paper } from '../page/sheet'

/** How the reader likes to read; remembered between starts. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'sepia' | 'dark'
  /** Reading size in px at 100 % zoom. */
  readonly size: number
  /** Measure: the width of the text column in characters. */
  readonly measure: number
  /** Line height as a multiple of the size. */
  readonly leading: number
  readonly zoom: number
  readonly paper: Paper
  /** Whether pages are printed large. */
  readonly largePrint: boolean
  readonly libraryOpen: boolean
  readonly notesOpen: boolean
  /** After how many minutes without anybody there the notes lock by themselves; 0: never. */
  readonly autoLock: AutoLockMinutes
  /** Whether the window asks the system to be left out of screenshots and shared screens. */
  readonly hideFromScreens: boolean
  /** The article that was open last. */
  readonly lastArticle: string | null
}

/** The closed ranges the adjustable settings move in. */
export const ranges = {
  size: { min: 15, max: 28, step: 1 },
  measure: { min: 45, max: 85, step: 5 },
  leading: { min: 1.3, max: 2, step: 0.05 },
  zoom: { min: 0.5, max: 3, step: 0.1 }
} as const

export const defaultSettings: Settings = {
  theme: 'system',
  size: 19,
  measure: 65,
  leading: 1.55,
  zoom: 1,
  paper: 'a4',
  largePrint: false,
  libraryOpen: true,
  notesOpen: true,
  autoLock: 5,
  hideFromScreens: false,
  lastArticle: null
}
