import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../domain/article/article'
import { isFailure, parseArticle } from '../domain/article/parse'
import { briefOf } from '../domain/brief/brief-of'
import type { Voice } from '../domain/brief/brief'
import { textOf, type Span } from '../domain/text/span'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'tests/golden')

/** What a person expects of an article's brief, written from reading the article. */
interface Expected {
  /** Where the article stands when it is not in the folder. */
  readonly article?: string
  readonly bottomLine: { readonly contains: readonly string[]; readonly without: readonly string[] }
  readonly keyPoints: { readonly least: number; readonly most: number; readonly without: readonly string[] }
  /** Every voice there is, in order; what a voice leaves out is left open. */
  readonly voices: readonly (Partial<Told> & Pick<Told, 'quote' | 'name' | 'paragraph'>)[]
}

/** A voice in words. */
interface Told {
  readonly quote: readonly string[]
  readonly name: string | null
  readonly role?: string | null | undefined
  readonly mention?: string | undefined
  readonly resolved?: boolean | undefined
  readonly verb?: string | null
  readonly paragraph: number
}

const read = (path: string): ArticleDraft => {
  const article = parseArticle(path, readFileSync(path, 'utf8'))
  if (isFailure(article)) throw new Error(`${path} is ${article.kind}`)
  return article
}

const goldens = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected
  const article = read(expected.article ? join(root, expected.article) : join(folder, name, 'article.md'))
  return { name, expected, article, brief: briefOf(article) }
})

const told = (text: string, { quote, speaker, verb, paragraph }: Voice): Told => {
  const words = (span: Span | null) => (span === null ? null : textOf(text, span))
  return {
    quote: quote.map(span => textOf(text, span)),
    name: words(speaker?.name ?? null),
    role: speaker ? words(speaker.role) : undefined,
    mention: speaker ? textOf(text, speaker.mention) : undefined,
    resolved: speaker?.resolved,
    verb: words(verb),
    paragraph
  }
}

describe.each(goldens)('the brief of $name', ({ expected, article, brief }) => {
  const lines = (spans: readonly { span: Span }[]) => spans.map(({ span }) => textOf(article.text, span)).join('\n')

  it('has the bottom line a reader would give', () => {
    for (const words of expected.bottomLine.contains) expect(lines(brief.bottomLine)).toContain(words)
    for (const words of expected.bottomLine.without) expect(lines(brief.bottomLine)).not.toContain(words)
  })

  it('has key points that do not repeat it', () => {
    expect(brief.keyPoints.length).toBeGreaterThanOrEqual(expected.keyPoints.least)
    expect(brief.keyPoints.length).toBeLessThanOrEqual(expected.keyPoints.most)
    for (const words of expected.keyPoints.without) expect(lines(brief.keyPoints)).not.toContain(words)
    for (const { span } of brief.bottomLine) expect(lines(brief.keyPoints)).not.toContain(textOf(article.text, span))
  })

  it('begins no key point with a pronoun that stands for what is not shown', () => {
    for (const { span } of brief.keyPoints) {
      expect(textOf(article.text, span)).not.toMatch(/^[“"‘']?(?:(?:But|And) )?(?:he|she|it|they|his|her|its|their)\b/i)
    }
  })

  it('gives every quotation to the one who said it', () => {
    const voices = brief.voices.map(voice => told(article.text, voice))
    expect(voices.map(voice => voice.quote)).toEqual(expected.voices.map(voice => voice.quote))
    expected.voices.forEach((voice, index) => expect(voices[index]).toMatchObject(voice))
  })
})

describe('the golden articles', () => {
  it('say where judgement differs', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(6)
    for (const { name } of goldens) expect(existsSync(join(folder, name, 'notes.md')), name).toBe(true)
  })

  it('have between 250 and 500 words where they are our own', () => {
    for (const { name, article, expected } of goldens) {
      if (expected.article === undefined) {
        expect(article.text.split(/\s+/).length, name).toBeGreaterThanOrEqual(250)
        expect(article.text.split(/\s+/).length, name).toBeLessThanOrEqual(500)
      }
    }
  })
})

describe('the domain', () => {
  const NAMES = `Zelensky Volodymyr Ukraine Ukrainian Ukrainians Russia Russian Russians Trump Donald Macron Emmanuel Merz
    Friedrich Putin Vladimir Biden NATO EU Kremlin Kyiv Moscow Paris Germany German France French European Europe
    Independent Peacekeepers`.split(/\s+/)

  it('knows no name of the bundled article', () => {
    const files = readdirSync(join(root, 'domain'), { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
    expect(files.length).toBeGreaterThan(20)
    const found = files.flatMap(file => {
      const text = readFileSync(join(root, 'domain', file), 'utf8')
      return NAMES.filter(name => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(text)).map(name => `${file}: ${name}`)
    })
    expect(found).toEqual([])
  })
})
