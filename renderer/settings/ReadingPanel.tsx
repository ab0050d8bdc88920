import { ranges, type Settings } from '../../domain/contract/settings'
import { changeSettings } from '../app/settings'
import { set, useApp } from '../app/state'
import { Dialog } from '../parts/Dialog'
import './settings.css'

const themes: readonly { readonly value: Settings['theme']; readonly name: string }[] = [
  { value: 'system', name: 'System' },
  { value: 'light', name: 'Light' },
  { value: 'sepia', name: 'Sepia' },
  { value: 'dark', name: 'Dark' }
]

interface SliderProps {
  readonly name: keyof typeof ranges
  readonly label: string
  readonly say: (value: number) => string
}

function Slider({ name, label, say }: SliderProps) {
  const value = useApp(state => state.settings[name])
  const { min, max, step } = ranges[name]
  return (
    <label className="settings-slider">
      <span>{label}</span>
      <input type="range" min={min} max={max} step={step} value={value} aria-valuetext={say(value)} onChange={event => changeSettings({ [name]: Number(event.target.value) })} />
      <output>{say(value)}</output>
    </label>
  )
}

/** How the text is set: theme, size, measure, leading, zoom, and who else may see it. Every change is seen at once. */
export function ReadingPanel() {
  const { theme, hideFromScreens } = useApp(state => state.settings)
  return (
    <Dialog label="Reading settings" className="settings" onClose={() => set({ panel: null })}>
      <div className="dialog-text">
        <h2>Reading settings</h2>
        <fieldset className="settings-themes">
          <legend className="label">Theme</legend>
          {themes.map(({ value, name }) => (
            <label key={value}>
              <input type="radio" name="theme" value={value} checked={theme === value} onChange={() => changeSettings({ theme: value })} />
              <span data-theme={value === 'system' ? undefined : value}>{name}</span>
            </label>
          ))}
        </fieldset>
        <Slider name="size" label="Size" say={value => `${value} px`} />
        <Slider name="measure" label="Line length" say={value => `${value} characters`} />
        <Slider name="leading" label="Line spacing" say={value => value.toFixed(2)} />
        <Slider name="zoom" label="Zoom" say={value => `${Math.round(value * 100)} %`} />
        <div className="settings-check">
          <label>
            <input type="checkbox" aria-describedby="settings-screens" checked={hideFromScreens} onChange={event => changeSettings({ hideFromScreens: event.target.checked })} />
            <span>Leave this window out of screenshots and shared screens</span>
          </label>
          <p id="settings-screens">Windows does so. On macOS newer programs see the window all the same. On Linux this does nothing.</p>
        </div>
        <div className="dialog-buttons"><button type="button" className="button" onClick={() => set({ panel: null })}>Done</button></div>
      </div>
    </Dialog>
  )
}
