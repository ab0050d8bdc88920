import { describe, expect, it } from 'vitest'
import type { Block } from '../../article/article'
import { standingsOf } from './standing'
import { readTerms } from './terms'

const NOTHING = { actors: [], voices: [], conditions: [], figures: [], dates: [] }
const fitnessOf = (sentences: readonly string[], english = true): number[] => {
  const text = sentences.join('\n')
  let at = 0
  const blocks = sentences.map((sentence): Block => {
    const span = { start: at, end: at + sentence.length }
    at = span.end + 1
    return { kind: 'paragraph', span }
  })
  return standingsOf(text, readTerms(text, blocks, { title: '', english }), NOTHING, english).map(({ fitness }) => fitness)
}

const PLAIN = 'The harbour board closed its eastern quay for repairs on Monday.'

describe('how a sentence stands as a line', () => {
  it('is best where it is whole and needs no other', () => {
    expect(fitnessOf([PLAIN])).toEqual([1])
  })

  it.each([
    ['a question', 'Why was the wall of the quay not mended long before?'],
    ['a caption', 'Ida Ash, director of the harbour board, on the quay'],
    ['words on a picture', 'The harbour of Meren (pictured) had four cranes until the winter.'],
    ['what leads up to a list', 'Five things to know about the quay and its cranes: .'],
    ['half a quotation', 'Ida Ash told the board: “The quay was never safe.'],
    ['what needs a line that is not there', 'She promised a third ferry if the repairs took longer.'],
    ['speech that has lost its marks', 'We have hired a pilot to bring the ferry to the island.']
  ])('is nothing for %s', (_name, sentence) => {
    expect(fitnessOf([PLAIN, PLAIN, PLAIN, PLAIN, PLAIN, sentence]).at(-1)).toBe(0)
  })

  it('is less for what goes on from a line before, and for few words', () => {
    const [, goesOn, later, short] = fitnessOf([PLAIN, 'But the ferry to the island sailed from the old market.', 'Two years later the board sold the last of its dredgers.', 'Four cranes fell down.'])
    for (const fitness of [goesOn, later, short]) {
      expect(fitness).toBeGreaterThan(0)
      expect(fitness).toBeLessThan(1)
    }
  })

  it('leaves what "I" tell in an article that is told by one', () => {
    expect(fitnessOf([PLAIN, 'I have sailed on the ferry to the island since 1989.'])[1]).toBe(1)
  })

  it('is judged by form alone in another language', () => {
    expect(fitnessOf([PLAIN, 'She promised a third ferry if the repairs took longer.', 'Warum wurde die alte Mauer am Kai nicht früher erneuert?'], false)).toEqual([1, 1, 0])
  })
})
