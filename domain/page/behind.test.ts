import { describe, expect, it } from 'vitest'
import { drop, editableSections, editedBrief, noEdits } from '../brief/edits'
import { briefOf } from '../brief/brief-of'
import { isFailure, parseArticle } from '../article/parse'
import { textOf } from '../text/span'
import { behind } from './behind'
import { composePage } from './compose'
import { article as varna, brief as varnaBrief, note, options } from './samples/varna'

const draft = parseArticle('report.txt', [
  'The port of Varna may close on 14 March 2025, harbour master Ilka Dimova said. The quay cost $4 million and 300 people work there.',
  'Denying it, an official who asked not to be named said the port “is not closing”. If the quay sinks, ships will be sent to Burgas on 20 March.',
  ...['The council meets', 'The quay was built', 'Most ships carry', 'The harbour has', 'A dredger works', 'The rail line ends', 'Fishermen sell', 'The old crane']
    .map(start => `${start} where the town has had its market for as long as anybody there remembers. It is a quiet place in the winter, and a loud one once the visitors come.`),
  'The town expects losses of 12 per cent. Workers said they would strike until the port is saved. Dimova said the quay may sink.'
].join('\n\n'))
if (isFailure(draft)) throw new Error(draft.kind)
const article = { ...draft, id: 'a', fingerprint: 'f', addedAt: null }
const brief = briefOf(article)
const items = composePage(article, brief, options).items

describe('what stands behind an item of the page', () => {
  it('is known for every item, of whichever section', () => {
    const known = new Set(items.map(item => behind(article, brief, item)!.section))
    expect([...known].every(section => editableSections.includes(section))).toBe(true)
    expect(known.size).toBeGreaterThanOrEqual(5)
  })

  it('holds the words of the item', () => {
    for (const item of items) {
      const { sentences } = behind(article, brief, item)!
      const around = sentences.map(span => textOf(article.text, span)).join(' ')
      for (const part of item.text.split(/ ?\[…\] ?/).filter(Boolean)) expect(around).toContain(part.replace(/^“|”$/g, ''))
    }
  })

  it('takes that item off the page when it is dropped, and no other of its section', () => {
    for (const item of items) {
      const { section, lines } = behind(article, brief, item)!
      const edits = lines.reduce((all, span) => drop(article.text, all, section, span), noEdits)
      const left = composePage(article, editedBrief(article, brief, edits).brief, options).items
      const same = (one: typeof item) => one.section === item.section && one.text === item.text && one.term === item.term
      expect(left.some(same), `${item.id} is gone`).toBe(false)
      expect(editedBrief(article, brief, edits).brief[section].length).toBe(brief[section].length - lines.length)
    }
  })

  it('is nothing of the article for the reader’s own words', () => {
    const [own] = composePage(varna, varnaBrief, { ...options, kind: 'notes', notes: [note('n', 'Ask who pays.')] }).items.slice(-1)
    expect(own!.section).toBe('notes')
    expect(behind(varna, varnaBrief, own!)).toBeNull()
  })
})
