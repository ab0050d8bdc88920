import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../article/article'
import { textOf } from '../../text/span'
import type { Brief, Point, Reason } from '../brief'
import { briefOf, type Briefable } from '../brief-of'
import { leadingSentences } from './points'

const articleOf = (paragraphs: readonly string[], other: Partial<Briefable> = {}): Briefable => {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: 'paragraph', span }
  })
  return { title: '', titleOrigin: 'file', published: null, text: paragraphs.join('\n'), blocks, language: 'en', ...other }
}

const HARBOUR = articleOf([
  'MEREN (Wire) -- The harbour board will close the eastern quay of Meren for repairs on Monday, its director Ida Ash said. The two ferries to the island of Hale will sail from the old fish market instead.',
  'Photo: the quay at night',
  '“Nobody will be left on the island,” Ash said. She promised a third ferry if the repairs took longer than nine weeks.',
  'Storms broke four of the quay’s cranes in the winter, and divers found cracks in its wall in March. Repairing the wall will cost 40 million crowns, according to the board.',
  'Not all agreed. The fishermen of Hale, who sell their catch in Meren every morning, fear for their trade. If so, the board should have asked them first.',
  'The mayor of Meren, Tom Reed, has asked the capital to pay half of what the wall costs. The capital has not answered him.',
  'Why was the wall not mended before? The board of Meren sold its own dredger in 2009 to pay its debts.'
], { title: 'Eastern quay of Meren closes for repairs', titleOrigin: 'article' })

const wordsOf = (article: Briefable, points: readonly Point[]): string[] => points.map(({ span }) => textOf(article.text, span))
const shown = ({ bottomLine, keyPoints }: Brief): Point[] => [...bottomLine, ...keyPoints]
const brief = briefOf(HARBOUR)
const pointWith = (words: string): Point => shown(brief).find(({ span }) => textOf(HARBOUR.text, span).includes(words))!

describe('the bottom line', () => {
  it('begins with what the article opens with, without the dateline', () => {
    expect(wordsOf(HARBOUR, brief.bottomLine)[0]).toMatch(/^The harbour board will close the eastern quay/)
  })

  it('passes over a sentence at the head that does not read well alone', () => {
    const article = articleOf(['“We waited nine days for her.”', ...HARBOUR.text.split('\n').slice(2)])
    expect(wordsOf(article, briefOf(article).bottomLine)[0]).not.toContain('We waited')
  })
})

describe('key points', () => {
  it('are four to six of an article of some length, and none of them is in the bottom line', () => {
    expect(brief.keyPoints.length).toBeGreaterThanOrEqual(4)
    expect(brief.keyPoints.length).toBeLessThanOrEqual(6)
    expect(new Set(shown(brief).map(({ span }) => span.start)).size).toBe(shown(brief).length)
  })

  it('are no captions, questions or fragments, and nothing that needs the line before it', () => {
    for (const words of ['Photo', 'Why was', 'Not all', 'If so']) expect(wordsOf(HARBOUR, shown(brief)).join('\n')).not.toContain(words)
  })

  it('link a line that begins with "she" to the sentence that names her', () => {
    const article = articleOf(['The harbour board closed its quay on Monday.', 'Director Ida Ash defended the plan for the ferries before the town.', 'She promised a third ferry if repairs took longer than nine weeks.'])
    const point = shown(briefOf(article)).find(({ span }) => textOf(article.text, span).startsWith('She'))!
    expect(textOf(article.text, point.antecedent!.span)).toMatch(/^Director Ida Ash/)
  })

  it('leave out such a line where nobody is named before', () => {
    const article = articleOf(['The harbour board closed its quay on Monday for repairs.', 'She promised a third ferry if repairs took longer than nine weeks.'])
    expect(wordsOf(article, shown(briefOf(article))).join('\n')).not.toContain('She promised')
  })

  it('link what somebody says on its own to the sentence that says who speaks', () => {
    const article = articleOf(['The harbour board closed its quay.', '“We waited for nine days,” said Ida Ash. “The board has sold the last of its dredgers to the island of Hale.”'])
    const { antecedent } = shown(briefOf(article)).find(({ span }) => textOf(article.text, span).includes('dredgers'))!
    expect(textOf(article.text, antecedent!.span)).toBe('“We waited for nine days,” said Ida Ash.')
  })

  it('are chosen in any language, by place and by what the rest of the article tells', () => {
    const harbour = articleOf(['Die Hafenbehörde schließt am Montag den östlichen Kai der Stadt.', 'Zwei Fähren fahren stattdessen vom alten Fischmarkt der Stadt ab.', 'Der Bürgermeister bittet die Hauptstadt um Geld für den Kai.', 'Die Fischer der Insel fürchten um ihren Handel mit der Stadt.'], { language: 'de' })
    const { bottomLine, keyPoints } = briefOf(harbour)
    expect(wordsOf(harbour, bottomLine)[0]).toMatch(/^Die Hafenbehörde/)
    expect(keyPoints.length).toBeGreaterThan(0)
  })
})

describe('the reasons of a line', () => {
  it('are given for every line', () => {
    for (const { reasons } of shown(brief)) expect(reasons.length).toBeGreaterThan(0)
  })

  it('are true of the line', () => {
    const has = (words: string): readonly Reason[] => pointWith(words).reasons
    expect(has('will close the eastern quay')).toEqual(expect.arrayContaining(['opening', 'title', 'actors', 'date']))
    expect(has('Storms broke')).toEqual(expect.arrayContaining(['figure', 'date', 'opens-paragraph']))
    expect(has('Storms broke')).not.toContain('speech')
    for (const point of shown(brief)) {
      const words = textOf(HARBOUR.text, point.span)
      const first = HARBOUR.text.split('\n')[point.paragraph - 1]!.replace(/^MEREN \(Wire\) -- /, '').startsWith(words)
      expect(point.reasons.includes('opens-paragraph'), words).toBe(first && point.paragraph > 1)
      expect(point.reasons.includes('opening'), words).toBe(words.startsWith('The harbour board will close'))
      if (point.reasons.includes('figure')) expect(words).toMatch(/\d|two|third|four|nine|half/)
      if (point.reasons.includes('speech')) expect(words).toContain('“')
    }
  })

  it('do not speak of a title that is not the article’s own', () => {
    const named = briefOf({ ...HARBOUR, titleOrigin: 'file' })
    expect(shown(named).flatMap(({ reasons }) => reasons)).not.toContain('title')
  })
})

describe('leading sentences', () => {
  it('are as many as asked for at most, in the order of the text', () => {
    const spans = leadingSentences(HARBOUR, 3)
    expect(spans.length).toBeGreaterThanOrEqual(1)
    expect(spans.length).toBeLessThanOrEqual(3)
    expect(spans.map(({ start }) => start)).toEqual(spans.map(({ start }) => start).toSorted((a, b) => a - b))
  })

  it('leave captions for what the article tells', () => {
    expect(leadingSentences(HARBOUR, 3).map(span => textOf(HARBOUR.text, span)).join('\n')).not.toContain('Photo')
  })

  it('are none of an article without words, and no error', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }).map(text => text.replaceAll('\n', ' ')), { maxLength: 6 }), paragraphs => {
      const article = articleOf(paragraphs)
      for (const span of leadingSentences(article, 3)) expect(article.blocks.some(block => block.span.start <= span.start && span.end <= block.span.end)).toBe(true)
    }))
    expect(leadingSentences(articleOf([]), 3)).toEqual([])
  })
})
