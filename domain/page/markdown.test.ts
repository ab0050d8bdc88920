// @vitest-environment jsdom
import fc from 'fast-check'
import { parse } from 'marked'
import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article'
import { emptyBrief, type Brief } from '../brief/brief'
import { briefMarkdown } from './markdown'
import { briefRecord } from './record'

function articleOf(text: string, title = 'Title'): Article {
  return {
    id: 'a', title, titleOrigin: 'article', byline: null, source: null, published: null, language: 'en',
    fingerprint: 'f', addedAt: null, text, blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }]
  }
}
const all = (text: string) => ({ start: 0, end: text.length })
const briefOf = (text: string): Brief => ({
  ...emptyBrief,
  bottomLine: [{ span: all(text), paragraph: 1, reasons: [], antecedent: null }], sentenceCount: 1,
  voices: [{ quote: [all(text)], speaker: null, verb: null, to: null, when: null, paragraph: 1 }]
})
const read = (markdown: string) => new DOMParser().parseFromString(parse(markdown, { async: false }), 'text/html')
/** Words that begin or end like markup of a line, or hold markup of a stretch. */
const telling = ['- a', '+ a', '* a', '1. a', '1) a', '# a', '> a', 'a #', '&amp; a', '[a](a)', '<b>a</b>', '~~a~~', '_a_', '`a`', '\\_a']
const words = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

describe('a brief as Markdown', () => {
  it('has a section for each part, and each line with its paragraph', () => {
    const text = 'The quay is sinking.'
    const document = read(briefMarkdown(articleOf(text), briefOf(text)))
    expect([...document.querySelectorAll('h2')].map(heading => heading.textContent)).toEqual(['Bottom line', 'Who said what'])
    expect([...document.querySelectorAll('li')].map(line => line.textContent)).toEqual([`${text} (¶ 1)`, `?: “${text}” (¶ 1)`])
  })

  it('reads as the article does, whatever signs stand in it', () => {
    const signs = fc.stringMatching(/^[a1 .)(*_`#+\->=[\]!<&|~\\"$:/;]{1,40}$/)
    fc.assert(fc.property(signs.map(text => text.trim()).filter(text => /[a1]/.test(text)), text => {
      const document = read(briefMarkdown(articleOf(text, text), briefOf(text)))
      expect(words(document.querySelector('h1')?.textContent)).toBe(words(text))
      expect(words(document.querySelector('li')?.textContent)).toBe(words(`${text} (¶ 1)`))
      expect(document.querySelectorAll('li')).toHaveLength(2)
    }), { numRuns: 200, examples: telling.map(text => [text]) })
  })
})

describe('a brief as a record', () => {
  it('gives the words of each span, and the text they can be checked against', () => {
    const text = 'The quay is sinking.'
    const record = briefRecord(articleOf(text), briefOf(text))
    for (const { text: said, span } of [...record.bottomLine, ...record.voices.flatMap(({ quote }) => quote)]) {
      expect(record.article.text.slice(span.start, span.end)).toBe(said)
    }
    expect(JSON.parse(JSON.stringify(record))).toEqual(record)
  })
})
