// @vitest-environment jsdom
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article'
import { readFile } from '../article/intake'
import { briefOf } from '../brief/brief-of'
import { briefHtml, style, styleHash } from './html'

function articleOf(text: string, title = 'Title'): Article {
  const draft = readFile('a.txt', new TextEncoder().encode(text))
  if ('kind' in draft) throw new Error(draft.kind)
  return { ...draft, title, id: 'a', fingerprint: 'f'.repeat(64), addedAt: null }
}
const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')
const htmlOf = (article: Article, ...rest: [] | [Parameters<typeof briefHtml>[2]]) => briefHtml(article, briefOf(article), ...rest)

describe('a brief as a web page', () => {
  it('is styled by the one style its policy knows, and may fetch and run nothing', () => {
    expect(styleHash).toBe(`sha256-${createHash('sha256').update(style).digest('base64')}`)
    const html = htmlOf(articleOf('The quay is sinking.'))
    const document = parsed(html)
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
    expect(policy).toBe(`default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`)
    expect(document.querySelector('style')?.textContent).toBe(style)
    // The policy stands before anything it is to hold for.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
  })

  it.each([
    '</style><script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onmouseover='alert(1)", '<!--', ']]>', '</title><base href=//evil>',
    '<meta http-equiv=refresh content=0;url=//evil>', '&lt;script&gt;', '<a href="javascript:alert(1)">x</a>', '<iframe srcdoc="x">'
  ])('shows %s as the words it is', payload => {
    const said = `The minister said the quay would ${payload} stay open.`
    const document = parsed(htmlOf(articleOf(said, payload), { ownLines: [{ id: 'o', text: payload }] }))
    expect(document.querySelector('h1')?.textContent).toBe(payload)
    expect(document.title).toBe(payload)
    expect(document.body.textContent).toContain(said)
    expect([...document.querySelectorAll('*')].map(({ localName }) => localName).filter(name => !known.has(name))).toEqual([])
    for (const element of document.body.querySelectorAll('*')) expect([...element.attributes].map(({ name }) => name).filter(name => name !== 'dir' && name !== 'class')).toEqual([])
  })

  it('holds whatever words it is given, and no element but its own', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 80, unit: fc.constantFrom(...Array.from('<>&"\'/= abc!-[];#')) }), words => {
      const document = parsed(htmlOf(articleOf('The quay is sinking.', words)))
      expect(document.querySelector('h1')!.textContent).toBe(words)
      expect([...document.querySelectorAll('*')].every(({ localName }) => known.has(localName))).toBe(true)
    }), { numRuns: 60 })
  })

  it('has private words only where they are handed in', () => {
    const article = articleOf('The quay is sinking.')
    const own = { ownLines: [{ id: 'o', text: 'Ask who pays.' }] }
    expect(htmlOf(article)).not.toContain('Private')
    expect(htmlOf(article, own)).toContain('Ask who pays.')
  })
})

const known = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'header', 'h1', 'p', 'section', 'h2', 'ul', 'li', 'b', 'span', 'small', 'footer'])
