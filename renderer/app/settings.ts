import { ranges, type Settings } from '../../domain/contract/settings'
import { bridge } from '../bridge'
import { tellUnsaved } from './messages'
import { because } from './sentences'
import { get, set } from './state'

const pause = 300
let timer: ReturnType<typeof setTimeout> | undefined

/** Writes the settings down now, if they have changed. */
export async function flushSettings(): Promise<void> {
  if (timer === undefined) return
  clearTimeout(timer)
  timer = undefined
  if (get().readOnly !== null) return
  const result = await bridge.saveSettings(get().settings)
  tellUnsaved('The settings are', result.ok ? null : because(result.failure))
}

/** Changes how the reader reads: at once on the screen, on the disk after a pause. */
export function changeSettings(change: Partial<Settings>): void {
  set(({ settings }) => ({ settings: { ...settings, ...change } }))
  if (change.zoom !== undefined) void bridge.zoom(change.zoom)
  clearTimeout(timer)
  timer = setTimeout(() => void flushSettings(), pause)
}

/** Moves an adjustable setting by a number of its steps, within its range. */
export function step(name: keyof typeof ranges, steps: number): void {
  const { min, max, step: size } = ranges[name]
  const moved = Math.min(max, Math.max(min, get().settings[name] + steps * size))
  changeSettings({ [name]: Math.round(moved * 100) / 100 })
}
