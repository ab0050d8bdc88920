import { describe, expect, it } from 'vitest'
import { choose, type Candidate } from './choose'

/** Candidates that hold the pairs named, ten words each unless said otherwise. */
const lines = (...pairs: readonly (readonly number[])[]): Candidate[] =>
  pairs.map((own, index) => ({ index, words: 10, pairs: own, fitness: 1 }))
const numbers = (chosen: readonly Candidate[]): number[] => chosen.map(({ index }) => index)
const likely = Float64Array.of(0.9, 0.8, 0.7, 0.1, 0.6)

describe('choosing lines', () => {
  it('takes what a summary would most likely say first', () => {
    expect(numbers(choose(lines([3], [0, 1], [2]), { count: 2, chances: likely }))).toEqual([1, 2])
  })

  it('counts what two lines share once, and leaves out the one that says little new', () => {
    expect(numbers(choose(lines([0, 1, 2], [0, 1, 4], [4]), { count: 2, chances: likely }))).toEqual([0, 2])
    expect(numbers(choose(lines([0, 1], [0, 1]), { count: 2, chances: likely }))).toEqual([0])
  })

  it('repeats no line that is shown already, in the same words or others', () => {
    const [shown, ...others] = lines([0, 1], [0, 1, 3], [2])
    expect(numbers(choose([shown!, ...others], { count: 3, chances: likely, shown: [shown!] }))).toEqual([2])
  })

  it('prefers the shorter of two lines that say the same', () => {
    const [long, short] = lines([0, 1], [0, 1])
    expect(numbers(choose([{ ...long!, words: 40 }, short!], { count: 1, chances: likely }))).toEqual([1])
  })

  it('stops where a further line is not worth its words, but not before the least', () => {
    const candidates = lines([0, 1, 2], [3])
    expect(numbers(choose(candidates, { count: 2, least: 1, chances: likely }))).toEqual([0])
    expect(numbers(choose(candidates, { count: 2, least: 2, chances: likely }))).toEqual([0, 1])
  })

  it('keeps to the most words, whatever the first line has', () => {
    expect(numbers(choose(lines([0], [1], [2]), { count: 3, most: 25, chances: likely }))).toEqual([0, 1])
    expect(numbers(choose(lines([0], [1]), { count: 2, most: 5, chances: likely }))).toEqual([0])
  })

  it('takes no line that is unfit or says next to nothing', () => {
    const [unfit, few, good] = lines([0, 1], [1, 2], [4])
    expect(numbers(choose([{ ...unfit!, fitness: 0 }, { ...few!, words: 4 }, good!], { count: 3, chances: likely }))).toEqual([2])
  })

  it('keeps away from the lines shown where it is told to', () => {
    const many = lines([0], [1], [3], [3], [3], [2], [3], [3])
    expect(numbers(choose(many, { count: 1, chances: likely, shown: [many[0]!] }))).toEqual([1])
    expect(numbers(choose(many, { count: 1, chances: likely, shown: [many[0]!], apart: 0.5 }))).toEqual([5])
  })
})
