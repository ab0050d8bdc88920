import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../domain/article/article'
import { isFailure, parseArticle } from '../domain/article/parse'
import { briefOf } from '../domain/brief/brief-of'
import { claimsOf } from './golden/claims'
import type { Expected } from './golden/expected'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'tests/golden')

const read = (path: string): ArticleDraft => {
  const article = parseArticle(path, readFileSync(path, 'utf8'))
  if (isFailure(article)) throw new Error(`${path} is ${article.kind}`)
  return article
}

const goldens = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => {
  const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected
  const article = read(expected.article ? join(root, expected.article) : join(folder, name, 'article.md'))
  const claims = claimsOf(expected, article, briefOf(article))
  return { name, expected, article, claims }
})

describe.each(goldens)('the brief of $name', ({ expected, claims }) => {
  const known = (expected.misses ?? []).flatMap(miss => miss.claims)
  const failing = claims.filter(({ holds }) => !holds).map(({ says }) => says)

  it('holds what a reader expects of it', () => {
    expect(failing.filter(says => !known.includes(says)).join('\n')).toBe('')
  })

  it('still misses what is known to be missed: strike off what is mended', () => {
    expect(known.filter(says => !failing.includes(says)).join('\n')).toBe('')
  })
})

describe('the golden articles', () => {
  it('are at least twenty beside the bundled one, each with its differences argued', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(21)
    for (const { name } of goldens) expect(existsSync(join(folder, name, 'notes.md')), name).toBe(true)
  })

  it('give a reason for each known miss, and say each claim once', () => {
    for (const { name, expected, claims } of goldens) {
      for (const { why } of expected.misses ?? []) expect(why.split(' ').length, name).toBeGreaterThan(3)
      expect(new Set(claims.map(({ says }) => says)).size, name).toBe(claims.length)
    }
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
