import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const themes = ['light', 'sepia', 'dark'] as const

/** The colours of a theme by their names. */
function coloursOf(theme: string): Record<string, string> {
  const block = css.split(`[data-theme='${theme}'] {`)[1]!.split('}')[0]!
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name!, value!]))
}

/** The contrast of two colours as WCAG 2 reckons it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map(at => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
  }
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

describe.each(themes)('the colours of the %s theme', theme => {
  const colours = coloursOf(theme)

  it.each(['note', 'question', 'doubt', 'action'])('let the text be read on the tint of a %s', kind => {
    expect(contrast(colours['ink']!, colours[kind]!)).toBeGreaterThanOrEqual(7)
  })

  it.each(['note', 'question', 'doubt', 'action'])('show the line of a %s on the paper and on its tint', kind => {
    expect(contrast(colours[`${kind}-line`]!, colours['paper']!)).toBeGreaterThanOrEqual(3)
    expect(contrast(colours[`${kind}-line`]!, colours[kind]!)).toBeGreaterThanOrEqual(3)
  })

  it('would not hide a line in its paper (the control)', () => {
    expect(contrast(colours['rule']!, colours['paper']!)).toBeLessThan(3)
  })
})
