// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article'
import { readFile } from '../article/intake'
import { briefOf } from '../brief/brief-of'
import { briefDocx } from './docx'

function articleOf(text: string, title = 'Title'): Article {
  const draft = readFile('a.txt', new TextEncoder().encode(text))
  if ('kind' in draft) throw new Error(draft.kind)
  return { ...draft, title, id: 'a', fingerprint: 'f'.repeat(64), addedAt: null }
}
const partsOf = (article: Article, own: Parameters<typeof briefDocx>[2] = {}) => briefDocx(article, briefOf(article), own)

/** Parses XML strictly: what is not well-formed throws. */
const xmlOf = (text: string): Document => new DOMParser().parseFromString(text, 'application/xml')
const wordsOf = (part: string): string[] => [...xmlOf(part).getElementsByTagName('w:p')].map(paragraph => paragraph.textContent)

describe('a brief as a Word document', () => {
  const text = 'The quay is sinking, the port authority said on Monday.\n\n“We have no choice,” harbour master Ilka Dimova said.\n\nהנמל ייסגר ביום שישי.'

  it('is a package whose parts are well-formed, named in its types and found by its relationships', () => {
    const parts = partsOf(articleOf(text))
    expect([...parts.keys()][0]).toBe('[Content_Types].xml')
    for (const xml of parts.values()) expect(xmlOf(xml).getElementsByTagName('parsererror')).toHaveLength(0)
    const named = [...xmlOf(parts.get('[Content_Types].xml')!).getElementsByTagName('Override')].map(one => one.getAttribute('PartName')!.slice(1))
    expect(named.toSorted()).toEqual([...parts.keys()].filter(name => name.endsWith('.xml') && !name.startsWith('[')).toSorted())
    for (const [folder, name] of [['', '_rels/.rels'], ['word/', 'word/_rels/document.xml.rels']] as const) {
      const targets = [...xmlOf(parts.get(name)!).getElementsByTagName('Relationship')]
      for (const target of targets) {
        expect(parts.has(folder + target.getAttribute('Target'))).toBe(true)
        expect(target.getAttribute('TargetMode')).toBeNull()
      }
    }
  })

  it('uses only styles it has', () => {
    const parts = partsOf(articleOf(text))
    const styles = new Set([...xmlOf(parts.get('word/styles.xml')!).getElementsByTagName('w:style')].map(one => one.getAttribute('w:styleId')))
    const used = [...xmlOf(parts.get('word/document.xml')!).getElementsByTagName('w:pStyle')].map(one => one.getAttribute('w:val'))
    expect(used.length).toBeGreaterThan(5)
    expect(used.filter(style => !styles.has(style))).toEqual([])
  })

  it('holds the lines of the brief with their paragraphs, and private words only where they are handed in', () => {
    const article = articleOf(text)
    const words = wordsOf(partsOf(article).get('word/document.xml')!)
    expect(words).toContain('“We have no choice”  ¶ 2')
    expect(words).not.toContain('Private notes')
    expect(wordsOf(partsOf(article, { ownLines: [{ id: 'o', text: 'Ask who pays.' }] }).get('word/document.xml')!)).toContain('Ask who pays.')
  })

  it.each(['</w:t><w:hack/>', '&evil;', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', ']]>', 'a\u0001b\uFFFFc', '\uD800'])('takes %j for the words it is', payload => {
    const document = xmlOf(partsOf(articleOf('The quay is sinking.', payload)).get('word/document.xml')!)
    expect(document.getElementsByTagName('parsererror')).toHaveLength(0)
    expect(document.getElementsByTagName('w:p')[0]!.textContent).toBe(payload.toWellFormed().replaceAll('\u0001', '\uFFFD').replaceAll('\uFFFF', '\uFFFD'))
  })
})
