import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ArticleDraft } from '../domain/article/article'
import { readFile } from '../domain/article/intake'
import { textOf } from '../domain/text/span'

const file = fileURLToPath(new URL('../resources/briefings/peacekeepers.md', import.meta.url))
const parsed = readFile('peacekeepers.md', readFileSync(file)) as ArticleDraft

describe('the bundled article', () => {
  it('has the words of the publication, none altered', () => {
    expect(createHash('sha256').update(parsed.text).digest('hex'))
      .toBe('796fd66cbb1214075dedf987a95130289e2d29bea25a09a7c4e27008c1986ff6')
  })

  it('has 14 paragraphs and nothing else', () => {
    expect(parsed.blocks.map(block => block.kind)).toEqual(Array(14).fill('paragraph'))
    expect(parsed.blocks.map(block => textOf(parsed.text, block.span)).join('\n')).toBe(parsed.text)
  })

  it('passes off neither headline nor date nor source as the article’s own', () => {
    expect(parsed.titleOrigin).toBe('app')
    expect(parsed.text).not.toContain(parsed.title)
    expect(parsed).toMatchObject({
      byline: null,
      source: 'supplied with the app',
      published: { date: '2024-12-09', inferredFrom: 'the events it tells' },
      language: 'en'
    })
  })
})
