import { describe, expect, it } from 'vitest'
import { composePage, type PageOptions } from './compose'
import { footOf } from './foot'
import { article, brief, note, options, span } from './samples/varna'
import type { PageItem, PageOrder } from './sheet'

/** The words of each section. */
function sections(items: readonly PageItem[]): { [section: string]: string[] } {
  const found: { [section: string]: string[] } = {}
  for (const { section, text } of items) (found[section] ??= []).push(text)
  return found
}

describe('a page of a brief its reader changed', () => {
  const ownLines = [{ id: 'a', text: 'Ask who pays.' }, { id: 'b', text: 'Ask who signs.' }]
  const changed = (more: Partial<PageOptions> = {}) => composePage(article, brief, { ...options, isChanged: true, ...more })

  it('keeps a pinned line longer than any other but the private ones', () => {
    const { givesWay } = changed({ pinned: new Set([brief.keyPoints[0]!.span.start]) })
    expect(givesWay.at(-1)).toBe('key-points-1')
  })

  it('has the reader’s own lines with the notes, before them, and only when asked for', () => {
    expect(changed().items.filter(({ section }) => section === 'notes')).toEqual([])
    const { items, givesWay } = changed({ kind: 'notes', notes: [note('x', 'Call')], ownLines })
    const shown = items.filter(({ section }) => section === 'notes')
    expect(shown.map(({ text }) => text)).toEqual(['Ask who pays.', 'Ask who signs.', 'Call'])
    expect(givesWay.slice(-3)).toEqual(shown.map(({ id }) => id).reverse())
    expect(shown.every(({ sentences }) => sentences.length === 0)).toBe(true)
  })

  it('says so in its foot, and that of an unchanged one does not', () => {
    const foot = (order: PageOrder) => footOf(order, order.items).extract
    expect(foot(changed())).toContain('chosen in part by hand')
    expect(foot(changed({ isChanged: false }))).not.toContain('hand')
  })
})

describe('a page with words beside the brief, or without some', () => {
  const ownLines = [{ id: 'a', text: 'Ask who pays.' }]
  const question = { ...note('q', 'Who signs?'), note: { ...note('q', 'Who signs?').note, kind: 'question' as const } }
  const own = { notes: [note('x', 'Call'), question], ownLines }
  const texts = (more: Partial<PageOptions>) => sections(composePage(article, brief, { ...options, ...own, ...more }).items)

  it('has my points and questions beside it, and in the box only what is not there already', () => {
    const { 'my-points': points, 'my-questions': questions, notes } = texts({ kind: 'notes', carry: 'own' })
    expect([points, questions, notes]).toEqual([['Ask who pays.'], ['Who signs?'], ['Call']])
    const clean = texts({ carry: 'own' })
    expect(clean.notes).toBeUndefined()
    expect(clean['my-questions']).toHaveLength(1)
  })

  it('names what must stand nowhere in the file: private words not asked for, unless the article says them too', () => {
    const secrets = (more: Partial<PageOptions>) => composePage(article, brief, { ...options, ...own, ...more }).secrets
    expect(secrets({})).toEqual(['Ask who pays.', 'Call', 'Who signs?'])
    expect(secrets({ kind: 'notes' })).toEqual([])
    expect(secrets({ notes: [note('x', 'The town expects')] })).toEqual(['Ask who pays.'])
  })

  it('takes chosen names and lines out of everything before it is a page, with one mark of one width', () => {
    const redactions = { spans: [span('The town expects losses.')], words: ['ilka dimova', 'Varna'] }
    const order = composePage({ ...article, title: 'Varna closes' }, brief, { ...options, kind: 'redacted', redactions })
    const { secrets, ...printed } = order
    for (const taken of ['Dimova', 'Varna', 'expects']) expect(JSON.stringify(printed)).not.toContain(taken)
    expect(order.title).toBe('[redacted] closes')
    expect(order.items[0]!.text).toBe('The port of [redacted] will close on Friday, harbour master [redacted] said.')
    expect(order.items.find(({ section, paragraph }) => section === 'key-points' && paragraph === 3 )).toBeDefined()
    expect(order.items.filter(({ section }) => section === 'key-points').map(({ text: words }) => words)).toContain('[redacted]')
    expect(secrets).toEqual(['ilka dimova', 'Varna', 'The town expects losses.'])
    expect(order.items.map(({ sentences }) => sentences)).toEqual(composePage(article, brief, options).items.map(({ sentences }) => sentences))
  })

  it('takes a line that is taken out from the reader’s own words too, where they repeat it', () => {
    const redactions = { spans: [span('The town expects losses.')], words: [] }
    const ownLines = [{ id: 'o', text: 'Ask why. The town expects losses.' }]
    const beside = composePage(article, brief, { ...options, kind: 'redacted', carry: 'own', redactions, ownLines }).items.at(-1)!
    expect([beside.section, beside.text]).toEqual(['my-points', 'Ask why. [redacted]'])
  })

  it('takes nothing out of a page that is not to be redacted', () => {
    const redactions = { spans: [], words: ['Varna'] }
    expect(composePage(article, brief, { ...options, redactions })).toEqual(composePage(article, brief, options))
  })
})
