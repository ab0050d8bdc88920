import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf, type Span } from '../text/span'
import { emptyBrief, type Brief, type Point } from './brief'
import { drop, editedBrief, moveOwn, movePoint, noEdits, ownLines, restore, togglePin, withOwn, withoutOwn, type Edits } from './edits'

const sentences = ['The quay at Varna is sinking.', 'Ships go to Burgas.', 'The town expects losses.', 'Rain fell on Monday.', 'Nobody was hurt.']
const text = sentences.join(' ')
const blocks = [{ kind: 'paragraph' as const, span: { start: 0, end: text.length } }]
const article = { text, blocks }
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const point = (words: string): Point => ({ span: at(words), paragraph: 1, reasons: ['central'], antecedent: null })
const brief: Brief = {
  ...emptyBrief,
  keyPoints: sentences.slice(0, 3).map(point),
  conditions: [{ span: at(sentences[1]!), paragraph: 1, trigger: at('go') }],
  voices: [{ quote: [at('Ships'), at('Burgas')], speaker: null, verb: null, to: null, when: null, paragraph: 1 }]
}
const points = (edits: Edits, of = article): string[] =>
  editedBrief(of, brief, edits).brief.keyPoints.map(({ span }) => textOf(of.text, span))

describe('a reader’s edits of a brief', () => {
  it('change nothing when there are none', () => {
    expect(editedBrief(article, brief, noEdits).brief).toEqual(brief)
  })

  it('put a pinned sentence among the key points, in article order, and let it go again', () => {
    const pinned = togglePin(text, noEdits, at(sentences[3]!))
    expect(points(pinned)).toEqual(sentences.slice(0, 4))
    expect(editedBrief(article, brief, pinned).pinned).toEqual(new Set([at(sentences[3]!).start]))
    expect(togglePin(text, pinned, at(sentences[3]!))).toEqual(noEdits)
  })

  it('never show a pinned key point twice', () => {
    expect(points(togglePin(text, noEdits, at(sentences[0]!)))).toEqual(sentences.slice(0, 3))
  })

  it('drop a line from its own section only, and bring it back', () => {
    const dropped = drop(text, noEdits, 'keyPoints', at(sentences[1]!))
    const { brief: shown, dropped: list } = editedBrief(article, brief, dropped)
    expect(points(dropped)).toEqual([sentences[0], sentences[2]])
    expect(shown.conditions).toEqual(brief.conditions)
    expect(restore(dropped, list[0]!.edit)).toEqual(noEdits)
  })

  it('drop a voice by the words it begins and ends with', () => {
    const dropped = drop(text, noEdits, 'voices', { start: at('Ships').start, end: at('Burgas').end })
    expect(editedBrief(article, brief, dropped).brief.voices).toEqual([])
  })

  it('drop a pinned line together with its pin, and pin a dropped one back in', () => {
    const dropped = drop(text, togglePin(text, noEdits, at(sentences[3]!)), 'keyPoints', at(sentences[3]!))
    expect(points(dropped)).toEqual(sentences.slice(0, 3))
    expect(points(togglePin(text, dropped, at(sentences[3]!)))).toEqual(sentences.slice(0, 4))
  })

  it('keep the key points in the reader’s order', () => {
    const moved = movePoint(text, noEdits, brief.keyPoints, 2, -1)
    expect(points(moved)).toEqual([sentences[0], sentences[2], sentences[1]])
    expect(movePoint(text, noEdits, brief.keyPoints, 0, -1)).toEqual(noEdits)
    expect(movePoint(text, noEdits, brief.keyPoints, 2, 1)).toEqual(noEdits)
  })

  it('put a sentence the order does not know behind those it does', () => {
    expect(points(togglePin(text, movePoint(text, noEdits, brief.keyPoints, 2, -1), at(sentences[3]!))))
      .toEqual([sentences[0], sentences[2], sentences[1], sentences[3]])
  })

  it('stand when the article is changed around them, and wait when their words are gone', () => {
    const edits = togglePin(text, noEdits, at(sentences[4]!))
    const longer = { text: `${text} A new line stands here.`, blocks: [{ ...blocks[0]!, span: { start: 0, end: text.length + 24 } }] }
    expect(points(edits, longer)).toEqual([...sentences.slice(0, 3), sentences[4]])
    const shorter = { text: text.slice(0, at(sentences[4]!).start), blocks }
    expect(points(edits, shorter)).toEqual(sentences.slice(0, 3))
  })

  it('hold own lines beside the brief, never in it', () => {
    const edits = withOwn(withOwn(noEdits, { id: 'a', text: 'Ask about Burgas' }), { id: 'b', text: 'Who pays?' })
    expect(editedBrief(article, brief, edits).brief).toEqual(brief)
    expect(moveOwn(edits, 1, -1).own.map(({ id }) => id)).toEqual(['b', 'a'])
    expect(withOwn(edits, { id: 'a', text: 'Ask again' }).own.map(({ text: words }) => words)).toEqual(['Ask again', 'Who pays?'])
    expect(withoutOwn(edits, 'a').own.map(({ id }) => id)).toEqual(['b'])
    expect(ownLines(withOwn(edits, { id: 'a', text: '  ' })).map(({ id }) => id)).toEqual(['b'])
  })

  it('never lose or repeat a key point, whatever is moved', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(2), fc.constantFrom(-1 as const, 1 as const)), { maxLength: 20 }), moves => {
      const edits = moves.reduce((all, [from, by]) => movePoint(text, all, editedBrief(article, brief, all).brief.keyPoints, from, by), noEdits)
      expect(points(edits).toSorted()).toEqual(sentences.slice(0, 3).toSorted())
    }))
  })
})
