import { expect, it } from 'vitest'
import { inProportion, slope } from './slope'

const rows = (count: number): number[] => Array.from({ length: count }, (_, at) => at)

it('tells work in proportion to its size from work that grows as the square', () => {
  const once = (list: number[]): number => list.reduce((sum, at) => sum + String(at).length, 0)
  const eachWithEach = (list: number[]): number => list.reduce((sum, at) => sum + list.filter(other => other > at).length, 0)
  expect(slope([20_000, 160_000], rows, once)).toBeLessThan(inProportion)
  expect(slope([800, 6400], rows, eachWithEach)).toBeGreaterThan(inProportion)
})
