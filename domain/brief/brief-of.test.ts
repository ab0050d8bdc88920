import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inProportion, slope } from '../../tests/support/slope'
import type { Block } from '../article/article'
import { textOf } from '../text/span'
import { countWords } from '../text/words'
import { briefOf, type Briefable } from './brief-of'

const articleOf = (paragraphs: readonly string[]): Briefable => {
  let at = 0
  const blocks = paragraphs.map((paragraph): Block => {
    const span = { start: at, end: at + paragraph.length }
    at = span.end + 1
    return { kind: paragraph.startsWith('#') ? 'heading' : 'paragraph', span }
  })
  return { title: 'A title', titleOrigin: 'file', published: null, text: paragraphs.join('\n'), blocks, language: 'en' }
}

// Texts made of what a brief looks for, put together at random: hostile on purpose.
const piece = fc.constantFrom('“', '”', '"', "'", '‘', '’', '«', '»', '„', '.', '?', '...', ',', ':', '—', '(', ')', ' ', ' ',
  'said', 'Ida', 'Ash', 'Mrs.', 'he', 'she', 'they', 'the minister', 'spokeswoman', 'according to', 'who', 'adding', 'The', 'of',
  '’s', '5', '\uD800', '\uDC00', '\u0301', '停', '#', 'No.', 'a', 'Harbour Board', 'constructor', '__proto__', 'told')
const paragraph = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(' ').trim())
const articles = fc.oneof(
  fc.array(paragraph, { maxLength: 12 }),
  fc.array(fc.string({ unit: 'binary', maxLength: 80 }).map(text => text.replaceAll('\n', ' ')), { maxLength: 6 })
).map(articleOf)

describe('a brief', () => {
  it('keeps the order of the text and never shows a sentence twice', () => {
    fc.assert(fc.property(articles, article => {
      const brief = briefOf(article)
      for (const part of [brief.bottomLine.map(line => line.span), brief.keyPoints.map(line => line.span), brief.voices.map(voice => voice.quote[0]!)]) {
        expect(part.map(span => span.start)).toEqual(part.map(span => span.start).toSorted((a, b) => a - b))
      }
      const shown = [...brief.bottomLine, ...brief.keyPoints].map(line => line.span.start)
      expect(new Set(shown).size).toBe(shown.length)
      expect(shown.length).toBeLessThanOrEqual(brief.sentenceCount)
    }), { numRuns: 300 })
  })

  it('is short: a bottom line of at most 60 words, at most six key points', () => {
    fc.assert(fc.property(articles, article => {
      const { bottomLine, keyPoints } = briefOf(article)
      expect(bottomLine.reduce((sum, line) => sum + countWords(article.text, line.span), 0)).toBeLessThanOrEqual(60)
      expect(keyPoints.length).toBeLessThanOrEqual(6)
    }))
  })

  it.each([['nothing', []], ['one word', ['Word']], ['marks only', ['“”""‘’«»„“']], ['a heading only', ['# Title']], ['spaces', ['   ']]])(
    'of %s is empty or nearly so, and no error', (_name, paragraphs) => {
      const brief = briefOf(articleOf(paragraphs))
      expect(brief.voices).toEqual([])
      expect(brief.keyPoints).toEqual([])
    })

  it('does not say the same thing twice', () => {
    const same = 'The harbour board will close the old eastern quay on Monday for repairs.'
    const article = articleOf([same, 'Two ferries were sent to the island of Hale instead.', same, 'Storms had broken nine of its cranes in the winter.', same, 'The mayor has asked for money from the capital.'])
    const { bottomLine, keyPoints } = briefOf(article)
    const shown = [...bottomLine, ...keyPoints].map(line => textOf(article.text, line.span))
    expect(shown).toContain(same)
    expect(new Set(shown).size).toBe(shown.length)
  })

  it('never chooses a heading', () => {
    const brief = briefOf(articleOf(['# Everything about the harbour.', 'The harbour closes on Monday, the board said.', '# Why.', 'Its cranes are old and slow.']))
    expect(brief.bottomLine.map(line => line.paragraph)).toEqual([1])
  })

  it('cuts a sentence too long for its place at a clause', () => {
    const long = `The board closed the harbour${', and one more of the many old cranes fell down in the night'.repeat(12)}.`
    const article = articleOf([long])
    const [line] = briefOf(article).bottomLine
    expect(countWords(article.text, line!.span)).toBeLessThanOrEqual(60)
    expect(article.text.slice(line!.span.end)).toMatch(/^,/)
  })
})

describe('the time a brief takes', () => {
  it.each([['opening marks', '“'], ['apostrophes', "' "], ['stops', '. '], ['capitals', 'Ash '], ['commas', ', '], ['possessives', 'Ash’s '], ['spaces', ' '], ['letters', 'a'],
    ['attributions', 'Ash said “we won it”, and '], ['brackets', '( “a b” ']])(
    'stays bounded for a text of nothing but %s', (_name, unit) => {
      expect(slope([2000, 10_000], count => articleOf([unit.repeat(count)]), article => briefOf(article))).toBeLessThan(inProportion)
    })
})

describe('who said what', () => {
  const voices = (...paragraphs: string[]): (string | null)[] => {
    const article = articleOf(paragraphs)
    return briefOf(article).voices.map(({ speaker }) => speaker && textOf(article.text, speaker.name))
  }

  it('is read whether the speaker stands before or after', () => {
    expect(voices('“We waited for nine days,” Ida Ash said.')).toEqual(['Ida Ash'])
    expect(voices('“We waited for nine days,” said Ida Ash.')).toEqual(['Ida Ash'])
    expect(voices('Ida Ash said: “We waited for nine days.”')).toEqual(['Ida Ash'])
    expect(voices('“We waited for nine days,” according to Ida Ash.')).toEqual(['Ida Ash'])
  })

  it('follows "she" past a man to the last woman named', () => {
    expect(voices('Mr. Tom Reed met Mrs. Ida Ash on Monday.', '“We waited for nine days,” she said.')).toEqual(['Ida Ash'])
  })

  it('is left in the article’s own word when nobody fits', () => {
    expect(voices('“We waited for nine days,” she said.')).toEqual(['she'])
  })

  it('is "?" when only "it" says so', () => {
    expect(voices('“We waited for nine days,” it said.')).toEqual([null])
  })

  it('is read from the past tense of any verb after the comma, and from a signature', () => {
    expect(voices('“We waited for nine days,” Ida Ash gushed.')).toEqual(['Ida Ash'])
    expect(voices('“We waited for nine days.” ― Ida Ash')).toEqual(['Ida Ash'])
  })

  it('is the subject of the sentence that leads to the colon, not the one it was said to', () => {
    expect(voices('Ida Ash left a note for Tom Reed: “We waited for nine days.”')).toEqual(['Ida Ash'])
  })

  it('is "?" in a language whose words for it are not known', () => {
    const article = articleOf(['Die Stadt wartet. „Wir lassen niemanden am Ufer stehen“, sagte Anna Weber am Montag.'])
    for (const language of ['de', null]) {
      const voices = briefOf({ ...article, language }).voices
      expect(voices.map(({ speaker }) => speaker), String(language)).toEqual([null])
      expect(textOf(article.text, voices[0]!.quote[0]!)).toBe('Wir lassen niemanden am Ufer stehen')
    }
  })

  it('leaves out words held in quotation marks that nobody is said to have said', () => {
    expect(voices('The so-called “slow lane” stays closed.', 'A film named “The Long Way Home” opens.')).toEqual([])
  })
})
