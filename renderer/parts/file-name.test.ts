import { describe, expect, it } from 'vitest'
import { fileName } from './file-name'

const bytesIn = (name: string): number => new TextEncoder().encode(name).length

describe('the name of a file', () => {
  it('is the title with what is behind it', () => {
    expect(fileName('The east quay', ', notes.csv')).toBe('The east quay, notes.csv')
  })

  it.each(['x', '報', '😀', 'a😀'])('is one that every system takes, and ends within no sign, for a title of nothing but %s', sign => {
    const name = fileName(sign.repeat(300), ', who said what.csv')
    expect(bytesIn(name)).toBeLessThanOrEqual(255)
    expect(name.isWellFormed()).toBe(true)
    expect(name.endsWith(', who said what.csv')).toBe(true)
    expect(sign.repeat(300).startsWith(name.slice(0, -', who said what.csv'.length))).toBe(true)
  })
})
